import type { Column } from "../templates/columns";
import { sourceColumn, sourceOfHeader } from "../templates/source-columns";
import { normalise } from "../text/normalise";
import { sourceCodeOf } from "../text/source-code";
import { nameRank, tableColumn } from "../text/table-columns";
import { unitOfHeader, withoutUnit } from "./header-unit";
import type { Certainty } from "./mapping";

export interface Recognised {
  readonly target: string | null;
  readonly certainty: Certainty;
}

/** Wordings of townships' own tables, for columns that tables in plan texts do not have. */
const wordings: readonly (readonly [target: string, pattern: RegExp])[] = [
  [
    "village",
    /^(?:村|村别|村名|村名称|行政村|行政村名称?|所在村|项目村|受益村|村组|村\(组\)|村社|(?:项目)?(?:实施|建设)?(?:地点|地址|地区|单位村)|village)$/,
  ],
  ["item", /^(?:项目)?(?:类型|类别|种类|分类|大类|子类型|二级项目类型)$/],
  ["spec", /^(?:规格|型号|规格型号|(?:建设|技术)(?:标准|要求)|specification)$/],
  ["start", /^(?:计划|预计|拟)?(?:开工|开始|起始|启动)(?:时间|日期|年月)?$/],
  ["end", /^(?:计划|预计|拟)?(?:完工|竣工|完成|结束)(?:时间|日期|年月)?$/],
  ["households", /^(?:受益|覆盖|带动|惠及)?(?:农户|户)数?量?$/],
  ["persons", /^(?:受益|覆盖|带动|惠及)?(?:群众|总?人口|人)数?量?$/],
  ["norm", /^(?:单价|标准|定价|计算)依据$/],
  ["remarks", /^(?:备注|说明|备考|remarks|notes?)$/],
  ["name", /^(?:item|description|activity|project)$/],
  ["unit", /^unit$/],
  ["quantity", /^(?:qty|quantity)$/],
  ["unitCost", /^(?:unit(?:cost|price)|price)$/],
  ["stated", /^(?:amount|total|totalcost|cost|budget)$/],
];
const lineNumber = /^(?:序号|编号|序|no\.?|#)$/;

/** In lower case without spaces and units. @example bare("长 度（米）") // "长度" */
const bare = (header: string): string => withoutUnit(header).replace(/\s/g, "").toLowerCase();

/**
 * The plan column that a header means.
 * @param columns those it may be, see `targetColumns`
 * @example recognise("总投资(万元)", targetColumns("roads")) // { target: "stated", certainty: "sure" }
 */
export function recognise(header: string, columns: readonly Column[]): Recognised {
  const plain = normalise(header).replace(/\s/g, "");
  const words = unitOfHeader(plain) ? withoutUnit(plain) : plain;
  const name = bare(header);
  if (name === "" || lineNumber.test(name)) return { target: null, certainty: "sure" };
  const own = columns.find((column) =>
    [column.header.zh, column.header.en].some((one) => bare(one) === name),
  );
  // 项目 over the names of lines is what most tables call them; only a sheet of ours has both.
  if (own && own.id !== "item") return { target: own.id, certainty: "sure" };
  const coded = sourceOfHeader(name);
  if (coded !== undefined) return { target: sourceColumn(coded), certainty: "sure" };
  const worded = wordings.find(([, pattern]) => pattern.test(name));
  if (worded) return { target: worded[0], certainty: "sure" };
  const told = tableColumn(words, 1);
  switch (told.role) {
    case "name":
      if (nameRank(words) > 0) return { target: "name", certainty: "sure" };
      // 建设内容及规模 beside names describes them.
      return /内容/.test(words)
        ? { target: "spec", certainty: "likely" }
        : { target: "item", certainty: "sure" };
    case "unit":
      return { target: "unit", certainty: "sure" };
    case "quantity":
      return { target: "quantity", certainty: "sure" };
    case "price":
      return { target: "unitCost", certainty: "sure" };
    case "amount":
      return { target: "stated", certainty: "sure" };
    case "source":
      return { target: sourceColumn(sourceCodeOf(told.name)), certainty: "likely" };
    default:
      // 县里给的(万元): money, but nobody says whose.
      return unitOfHeader(header)?.money === undefined
        ? { target: null, certainty: "none" }
        : { target: "stated", certainty: "likely" };
  }
}

/** Where two columns mean the same, the surer stays and then the first; the others are left to the user. */
export function eachOnce(found: readonly Recognised[]): readonly Recognised[] {
  const taken = new Set<string>();
  const decided: Recognised[] = [...found];
  for (const certainty of ["sure", "likely"] as const)
    found.forEach((one, at) => {
      if (one.target === null || one.certainty !== certainty) return;
      if (!taken.has(one.target)) taken.add(one.target);
      else decided[at] = { target: null, certainty: "none" };
    });
  return decided;
}
