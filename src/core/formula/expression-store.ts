import type { BinaryOperator, Edge, Expression, ReferenceExpression } from "./expression";
import { Words } from "./words";

/** What a word says first; the rest of it says more. */
const kinds = {
  shared: 0,
  number: 1,
  decimal: 2,
  cell: 3,
  range: 4,
  unary: 5,
  binary: 6,
  call: 7,
  array: 8,
} as const;
const kindBits = 4;
const kindMask = 2 ** kindBits - 1;
/** Whole numbers up to this stand in the word itself. */
const largestInWord = 2 ** 26;

const unaryOperators = ["+", "-", "%", "@"] as const;
const binaryOperators: readonly BinaryOperator[] = [
  ...("+-*/^&=<>".split("") as BinaryOperator[]),
  "<>",
  "<=",
  ">=",
  ":",
  " ",
  ",",
];
const wholes = [undefined, "columns", "rows"] as const;

/**
 * The trees of formulas as plain numbers, a few dozen bytes each: a book of a hundred thousand different formulas would
 * need more room for its trees than for its cells. A tree is put together anew when asked for, which costs less than
 * a look at the cells it refers to; each part stands before those it is made of.
 */
export class ExpressionStore {
  private readonly words = new Words();
  private readonly decimals: number[] = [];
  /** Parts that say the same wherever they stand: texts, logical values, errors, names, references elsewhere. */
  private readonly shared: Expression[] = [];
  private readonly texts: string[] = [];
  private readonly places = new Map<string, number>();
  private next = 0;

  /** Keeps a tree. @returns its place, for `at` */
  add(expression: Expression): number {
    const place = this.words.length;
    this.write(expression);
    return place;
  }

  at(place: number): Expression {
    this.next = place;
    return this.read();
  }

  private write(expression: Expression): void {
    switch (expression.kind) {
      case "reference":
        return this.writeReference(expression);
      case "unary":
        this.word(kinds.unary, unaryOperators.indexOf(expression.operator));
        return this.write(expression.operand);
      case "binary":
        this.word(kinds.binary, binaryOperators.indexOf(expression.operator));
        this.write(expression.left);
        return this.write(expression.right);
      case "call":
        this.word(kinds.call, this.text(expression.name));
        this.words.push(expression.args.length);
        return expression.args.forEach((arg) => this.write(arg));
      case "array":
        this.word(kinds.array, expression.rows.length);
        return expression.rows.forEach((row) => {
          this.words.push(row.length);
          row.forEach((part) => this.write(part));
        });
      case "literal":
        return typeof expression.value === "number"
          ? this.writeNumber(expression.value)
          : this.writeShared(expression);
      default:
        return this.writeShared(expression);
    }
  }

  private writeShared(expression: Expression): void {
    this.word(
      kinds.shared,
      this.place(JSON.stringify(expression), () => this.shared.push(expression)),
    );
  }

  private writeNumber(value: number): void {
    if (Number.isInteger(value) && Math.abs(value) < largestInWord && !Object.is(value, -0))
      this.word(kinds.number, value);
    else this.word(kinds.decimal, this.decimals.push(value) - 1);
  }

  private writeReference({ sheet, whole, top, left, bottom, right }: ReferenceExpression): void {
    const single = sameEdge(top, bottom) && sameEdge(left, right);
    const fixed = [top, left, bottom, right].reduce((bits, edge, at) => bits | (Number(edge.fixed) << at), 0);
    const owner = sheet === undefined ? 0 : this.text(sheet) + 1;
    this.word(single ? kinds.cell : kinds.range, (((owner << 2) | wholes.indexOf(whole)) << 4) | fixed);
    for (const { at } of single ? [top, left] : [top, left, bottom, right]) this.words.push(at);
  }

  private word(kind: number, rest: number): void {
    this.words.push((rest << kindBits) | kind);
  }

  private text(text: string): number {
    return this.place(`"${text}`, () => this.texts.push(text));
  }

  private place(key: string, push: () => number): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = push() - 1;
    this.places.set(key, place);
    return place;
  }

  private read(): Expression {
    const word = this.words.at(this.next++);
    const rest = word >> kindBits;
    switch (word & kindMask) {
      case kinds.number:
        return { kind: "literal", value: rest };
      case kinds.decimal:
        return { kind: "literal", value: this.decimals[rest]! };
      case kinds.cell:
        return this.readReference(rest, true);
      case kinds.range:
        return this.readReference(rest, false);
      case kinds.unary:
        return { kind: "unary", operator: unaryOperators[rest]!, operand: this.read() };
      case kinds.binary:
        return { kind: "binary", operator: binaryOperators[rest]!, left: this.read(), right: this.read() };
      case kinds.call:
        return { kind: "call", name: this.texts[rest]!, args: this.readList() };
      case kinds.array:
        return { kind: "array", rows: Array.from({ length: rest }, () => this.readList()) };
      default:
        return this.shared[rest]!;
    }
  }

  private readList(): Expression[] {
    const length = this.words.at(this.next++);
    const parts: Expression[] = [];
    for (let at = 0; at < length; at++) parts.push(this.read());
    return parts;
  }

  private readReference(rest: number, single: boolean): ReferenceExpression {
    const top = this.readEdge(rest & 1);
    const left = this.readEdge(rest & 2);
    const bottom = single ? top : this.readEdge(rest & 4);
    const right = single ? left : this.readEdge(rest & 8);
    const owner = rest >> 6;
    const whole = wholes[(rest >> 4) & 3];
    if (owner === 0 && !whole) return { kind: "reference", top, left, bottom, right };
    return {
      kind: "reference",
      ...(owner > 0 ? { sheet: this.texts[owner - 1]! } : {}),
      top,
      left,
      bottom,
      right,
      ...(whole ? { whole } : {}),
    };
  }

  private readEdge(fixed: number): Edge {
    return { at: this.words.at(this.next++), fixed: fixed !== 0 };
  }
}

const sameEdge = (a: Edge, b: Edge): boolean => a.at === b.at && a.fixed === b.fixed;
