import { walk, type Edge, type Expression } from "./expression";

/**
 * A number that is the same for formulas with the same references and constants, in whatever order they stand. Other
 * formulas may have it by accident.
 */
export function leavesOf(expression: Expression): number {
  let sum = 0;
  walk(expression, (part) => {
    if (part.kind === "reference" || part.kind === "sheet-run") {
      const { top, left, bottom, right } = part.kind === "reference" ? part : part.cells;
      sum += mix(mix(mix(mix(1, edge(top)), edge(left)), edge(bottom)), edge(right));
    } else if (part.kind === "literal")
      sum += typeof part.value === "number" ? mix(2, Math.trunc(part.value * 4096)) : 3;
    sum |= 0;
  });
  return sum;
}

const edge = ({ at, fixed }: Edge): number => at * 2 + Number(fixed);

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
