import { round } from "../coerce";
import { finite, power } from "../operate";
import { stopWith } from "../stop";
import { single, type FunctionTable } from "./define";

/** Domain of the logarithms and the root. */
function inDomain(holds: boolean, value: () => number): number {
  if (!holds) throw stopWith("#NUM!");
  return finite(value());
}

function modulo(value: number, by: number): number {
  if (by === 0) throw stopWith("#DIV/0!");
  return finite(value - by * Math.floor(value / by));
}

/** CEILING and FLOOR: to the next multiple away from, or towards, zero. */
function toMultiple(value: number, unit: number, how: (value: number) => number): number {
  if (unit === 0) return 0;
  if (value > 0 && unit < 0) throw stopWith("#NUM!");
  return finite(how(round(value / unit, 12)) * unit);
}

export const math: FunctionTable = {
  ABS: single(1, 1, (call) => Math.abs(call.number(0))),
  INT: single(1, 1, (call) => finite(Math.floor(call.number(0)))),
  SIGN: single(1, 1, (call) => finite(Math.sign(call.number(0)))),
  MOD: single(2, 2, (call) => modulo(call.number(0), call.number(1))),
  POWER: single(2, 2, (call) => power(call.number(0), call.number(1))),
  SQRT: single(1, 1, (call) => inDomain(call.number(0) >= 0, () => Math.sqrt(call.number(0)))),
  EXP: single(1, 1, (call) => finite(Math.exp(call.number(0)))),
  LN: single(1, 1, (call) => inDomain(call.number(0) > 0, () => Math.log(call.number(0)))),
  LOG10: single(1, 1, (call) => inDomain(call.number(0) > 0, () => Math.log10(call.number(0)))),
  LOG: single(1, 2, (call) =>
    inDomain(call.number(0) > 0 && call.number(1, 10) > 0, () =>
      call.number(1, 10) === 10
        ? Math.log10(call.number(0))
        : Math.log(call.number(0)) / Math.log(call.number(1)),
    ),
  ),
  PI: single(0, 0, () => Math.PI),
  ROUND: single(2, 2, (call) => round(call.number(0), call.number(1))),
  ROUNDUP: single(2, 2, (call) => round(call.number(0), call.number(1), "up")),
  ROUNDDOWN: single(2, 2, (call) => round(call.number(0), call.number(1), "down")),
  TRUNC: single(1, 2, (call) => round(call.number(0), call.number(1, 0), "down")),
  CEILING: single(2, 2, (call) => toMultiple(call.number(0), call.number(1), Math.ceil)),
  FLOOR: single(2, 2, (call) => toMultiple(call.number(0), call.number(1), Math.floor)),
};
