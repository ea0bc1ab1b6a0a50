import { findSource } from "../model/funding-source";
import { isCentralLinkage } from "../model/linkage-funds";
import { add, zero, type Fen } from "../model/money";
import { percentText } from "../model/percent-text";
import { yuanText } from "../plan-book/line-text";
import type { PlanBook } from "../plan-book/plan-book";
import { totalPlace } from "../plan-book/total-place";
import { totalsOf } from "../summary/totals";
import type { TemplateId } from "../templates/define";
import { industryTemplates } from "../templates/industry";
import { defineCheck } from "./define";

/** Shares of whole fen are no whole fen. */
const halfFen = 0.5;

export const shareBelow = defineCheck({
  name: "share-below",
  severity: "warning",
  title: { zh: "占比低于要求", en: "Share below what is asked" },
  help: {
    zh: "全县中央衔接资金用于产业的比例、项目自筹比例有最低要求（县级参数，带年份和来源）。请调整安排，或核对参数是否仍然有效。产业占比只在县级计划里核对。",
    en: "The part of a county's central linkage fund that goes to industry, and the own share of plans, have a least value (parameters of the county, with year and source). Change the plan, or look whether the parameter still holds. The share of industry is judged in county plans only.",
  },
  messages: {
    industry: {
      zh: "中央衔接资金 {all}，其中产业 {part}，占 {percent}%，低于 {least}%。",
      en: "Of the central linkage fund, {all}, industry has {part}: {percent} %, below {least} %.",
    },
    own: {
      zh: "金额 {all}，其中自筹 {part}，占 {percent}%，低于 {least}%。",
      en: "Of the amount, {all}, own funds pay {part}: {percent} %, below {least} %.",
    },
  },
  run(book, report) {
    const place = totalPlace(book);
    if (!place) return;
    const totals = totalsOf(book);
    const { industryShare, ownShare } = book.settings.limits;
    const judge = (message: "industry" | "own", part: Fen, all: Fen, least: number | null) => {
      if (least === null || all <= 0 || part + halfFen >= all * least) return;
      const [percent, asked] = [percentText(part, all), percentText(least, 1)];
      report({
        message,
        ...place,
        data: { all: yuanText(all), part: yuanText(part), percent, least: asked },
        expected: `≥ ${asked}%`,
        found: `${percent}%`,
      });
    };
    if (isCountyPlan(book)) {
      const central = (id: TemplateId): Fen =>
        add(
          zero,
          ...[...(totals.byTemplate.get(id)?.bySource ?? [])].flatMap(([code, fen]) =>
            isCentralLinkage(code) ? [fen] : [],
          ),
        );
      const all = add(zero, ...book.sheets.map(({ template }) => central(template.id)));
      judge("industry", add(zero, ...industryTemplates.map(central)), all, industryShare.value);
    }
    const own = [...totals.bySource].flatMap(([code, fen]) =>
      findSource(code)?.kind === "own" ? [fen] : [],
    );
    judge("own", add(zero, ...own), totals.amount, ownShare.value);
  },
});

const isCountyPlan = ({ place }: PlanBook): boolean =>
  place !== null && place.county !== "" && place.township === "" && place.village === "";
