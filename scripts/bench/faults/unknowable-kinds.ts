import { amountOf } from "../../../src/core/model/money";
import { inLine, inLines, someLine, type FaultKind } from "./trial";

/** Faults that nothing in the workbook can tell, with the reason: shown apart and not counted. */
export const unknowableKinds: readonly (FaultKind & { readonly reason: string })[] = [
  {
    name: "plausible wrong quantity, paid for",
    reason: "the line is complete, plausible and ties; only a look at the ground tells",
    inject: (target) => {
      const line = someLine(
        target,
        (one) => Boolean(one.quantity && one.unitCost) && one.sources.filter(({ fen }) => fen).length === 1,
      );
      const paying = line?.sources.find(({ fen }) => fen);
      if (!line || !paying) return undefined;
      const quantity = Math.ceil(line.quantity! * 1.1);
      const amount = amountOf(quantity, line.unitCost!)! / 100;
      const stated = line.stated ? { stated: amount } : {};
      return inLines(line, "quantity", { quantity, ...stated, [paying.column.id]: amount });
    },
  },
  {
    name: "money moved to another plausible source",
    reason: "both sources exist and the sum stays; only the letter of allotment tells",
    inject: (target) => {
      const line = someLine(target, ({ sources }) => sources.filter(({ fen }) => fen).length > 1);
      if (!line) return undefined;
      const [from, to] = line.sources.filter(({ fen }) => fen);
      const moved = Math.floor(from!.fen! / 200);
      return inLines(line, from!.column.id, {
        [from!.column.id]: from!.fen! / 100 - moved,
        [to!.column.id]: to!.fen! / 100 + moved,
      });
    },
  },
  {
    name: "quantity and unit cost exchanged",
    reason: "the product is the same; only where norms or like lines are far off does it show",
    inject: (target) => {
      const line = someLine(target, ({ quantity, unitCost }) => Boolean(quantity && unitCost));
      return line && inLines(line, "quantity", { quantity: line.unitCost!, unitCost: line.quantity! });
    },
  },
  {
    name: "wrong village",
    reason: "any village may have such a line",
    inject: (target) => {
      const line = someLine(target);
      return line && inLine(line, "village", "北坡村");
    },
  },
  {
    name: "status better than it is",
    reason: "whether money has come is not in the workbook",
    inject: (target) => {
      const line = someLine(target, (one) => one.text("status") === "申请中");
      return line && inLine(line, "status", "已到位");
    },
  },
];
