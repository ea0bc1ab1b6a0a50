import { isCentralLinkage, isLinkage } from "../../model/linkage-funds";
import type { Text } from "../../model/locale";
import type { CountySettings, Parameter } from "../../settings/county-settings";
import { industryTemplates } from "../../templates/industry";
import { sourceColumn } from "../../templates/source-columns";
import { formula, inWan, type FormulaText } from "../formula-text";
import type { SummarySheet } from "../summary-sheet";
import type { SummaryPlaces, SummaryTable } from "../summary-table";

interface Share {
  readonly id: string;
  readonly label: Text;
  readonly limit: Parameter;
  readonly sense: ">=" | "<=";
  readonly all: FormulaText;
  readonly part: FormulaText;
}

/**
 * Shares of the linkage funds that counties are asked for, each with the parameter it is held against. What the
 * parameter is worth – its source and year – stands beside it; nothing here does more than inform.
 * @param isCounty the share of industry is asked of whole counties only
 */
export function fundShares(
  sheets: readonly SummarySheet[],
  { limits }: CountySettings,
  isCounty: boolean,
): SummaryTable {
  const shares = [
    industryShare(sheets, limits.industryShare),
    managementShare(sheets, limits.managementShare),
  ];
  return {
    id: "shares",
    title: { zh: "产业占比与项目管理费占比", en: "Shares of industry and of management fees" },
    corner: { zh: "占比", en: "Share" },
    columns: [
      { id: "all", label: { zh: "资金基数", en: "Of" } },
      { id: "part", label: { zh: "其中", en: "Part" } },
      { id: "share", label: { zh: "占比", en: "Share" } },
      { id: "limit", label: { zh: "参数", en: "Parameter" } },
      { id: "verdict", label: { zh: "对照", en: "Verdict" } },
      { id: "basis", label: { zh: "参数来源(年份)", en: "Source of the parameter (year)" } },
    ],
    rows: shares.map(({ id, label }) => ({ id, label })),
    cell(row, column, at) {
      const share = shares.find(({ id }) => id === row)!;
      if (column === "all" || column === "part") return { formula: share[column] };
      if (column === "share") {
        const { cell } = at("shares");
        const [part, all] = [cell(row, "part"), cell(row, "all")];
        return { formula: formula`IF(${all}=0,0,${part}/${all})`, look: "percent" };
      }
      if (column === "limit") return { input: share.limit.value, look: "percent" };
      if (column === "basis") return { input: basis(share.limit), look: "words" };
      if (row === "industry" && !isCounty) return { input: countiesOnly, look: "words" };
      return { formula: verdict(share, at), look: "words" };
    },
  };
}

function industryShare(sheets: readonly SummarySheet[], limit: Parameter): Share {
  const central = (of: readonly SummarySheet[]) =>
    inWan(
      of.flatMap(({ sources, total }) =>
        sources.filter(isCentralLinkage).map((code) => total(sourceColumn(code))),
      ),
    );
  return {
    id: "industry",
    label: { zh: "中央衔接资金用于产业", en: "Central linkage fund for industry" },
    limit,
    sense: ">=",
    all: central(sheets),
    part: central(sheets.filter(({ template }) => industryTemplates.includes(template.id))),
  };
}

function managementShare(sheets: readonly SummarySheet[], limit: Parameter): Share {
  const linkage = (money: (sheet: SummarySheet, column: string) => FormulaText) =>
    inWan(
      sheets.flatMap((sheet) =>
        sheet.sources.filter(isLinkage).map((code) => money(sheet, sourceColumn(code))),
      ),
    );
  return {
    id: "management",
    label: { zh: "衔接资金中的项目管理费", en: "Management fees in linkage funds" },
    limit,
    sense: "<=",
    all: linkage(({ total }, column) => total(column)),
    part: linkage(({ lines }, column) => formula`SUMIFS(${lines(column)},${lines("name")},"*管理费*")`),
  };
}

/** Words of the formula are Chinese in both languages, as those of the check column are. */
function verdict({ id, sense, limit }: Share, at: SummaryPlaces): FormulaText {
  const { cell } = at("shares");
  const within = formula`${cell(id, "share")}${sense}${cell(id, "limit")}`;
  if (limit.value === null) return '""';
  return formula`IF(${cell(id, "all")}=0,"",IF(${within},"符合","不符"))`;
}

const countiesOnly: Text = { zh: "仅县级核对", en: "counties only" };
const noSource: Text = { zh: "一般经验，无出处", en: "general experience, no source" };

/** Titles of documents stay in the language they were issued in. */
const basis = ({ source, year }: Parameter): string | Text =>
  source === "" ? noSource : year === "" ? source : `${source}（${year}）`;
