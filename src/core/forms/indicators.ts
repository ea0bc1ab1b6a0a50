import type { Text } from "../model/locale";
import type { TemplateId } from "../templates/define";

/** First level of performance targets: what is produced, what it brings, whether people are content. */
export const indicatorGroups = {
  output: { zh: "产出指标", en: "Output" },
  benefit: { zh: "效益指标", en: "Benefit" },
  satisfaction: { zh: "满意度指标", en: "Satisfaction" },
} as const satisfies Readonly<Record<string, Text>>;
export type IndicatorGroup = keyof typeof indicatorGroups;

/** Second level, as the form of applying for project money (项目支出绩效目标申报表) has it. */
const kinds = {
  quantity: { group: "output", name: { zh: "数量指标", en: "Quantity" } },
  quality: { group: "output", name: { zh: "质量指标", en: "Quality" } },
  time: { group: "output", name: { zh: "时效指标", en: "Time" } },
  cost: { group: "output", name: { zh: "成本指标", en: "Cost" } },
  economic: { group: "benefit", name: { zh: "经济效益", en: "Economic" } },
  social: { group: "benefit", name: { zh: "社会效益", en: "Social" } },
  ecological: { group: "benefit", name: { zh: "生态效益", en: "Ecological" } },
  lasting: { group: "benefit", name: { zh: "可持续影响", en: "Lasting" } },
  satisfaction: { group: "satisfaction", name: { zh: "服务对象满意度", en: "People served" } },
} as const satisfies Readonly<Record<string, { readonly group: IndicatorGroup; readonly name: Text }>>;
type IndicatorKind = keyof typeof kinds;

/** A target's third level: what is measured. The value is the plan's own to set, unless a rule sets it. */
export interface Indicator {
  readonly group: IndicatorGroup;
  readonly kind: Text;
  readonly name: Text;
  readonly value?: string;
}

const target = (kind: IndicatorKind, zh: string, en: string, value?: string): Indicator => ({
  group: kinds[kind].group,
  kind: kinds[kind].name,
  name: { zh, en },
  ...(value === undefined ? {} : { value }),
});

/** What each kind of measure is usually judged by, beside what all are. Values stand where the field's references give one. */
const own: Readonly<Record<TemplateId, readonly Indicator[]>> = {
  livestock: [
    target("quality", "成活率(%)", "Survival rate (%)"),
    target("economic", "户均增收(元)", "Added income per household (元)"),
  ],
  planting: [
    target("quality", "成活率(%)", "Survival rate (%)"),
    target("economic", "亩产(公斤)", "Yield per 亩 (公斤)"),
  ],
  roads: [
    target("quality", "验收合格率(%)", "Accepted works (%)", "100"),
    target("social", "通行里程(公里)", "Length open to traffic (公里)"),
  ],
  water: [
    target("quality", "水质达标率(%)", "Water up to standard (%)"),
    target("social", "集中供水率(%)", "Households on piped supply (%)"),
  ],
  environment: [
    target("quality", "验收合格率(%)", "Accepted works (%)"),
    target("ecological", "村容村貌改善", "Better village environment"),
  ],
  training: [
    target("quality", "培训合格率(%)", "Trainees who pass (%)"),
    target("social", "就业率(%)", "Trainees in work (%)"),
  ],
  education: [
    target("quality", "发放率(%)", "Grants paid (%)", "100"),
    target("social", "辍学率(%)", "Drop-out rate (%)"),
  ],
  schools: [
    target("quality", "验收合格率(%)", "Accepted works (%)"),
    target("social", "毛入园率(%)", "Kindergarten enrolment (%)", "≥80"),
  ],
  relocation: [
    target("quality", "旧房拆除率(%)", "Old houses taken down (%)"),
    target("social", "入住率(%)", "Dwellings moved into (%)"),
  ],
  "mutual-fund": [
    target("quality", "还款率(%)", "Repaid (%)"),
    target("economic", "占用费率(%)", "Rate of the fee for use (%)"),
    target("lasting", "年周转次数(次)", "Turnovers a year (次)"),
  ],
  credit: [
    target("quality", "贴息到位率(%)", "Subsidies paid (%)"),
    target("economic", "贷款余额(元)", "Loans outstanding (元)"),
    target("lasting", "逾期率(%)", "Overdue (%)"),
  ],
  "village-package": [
    target("quality", "验收合格率(%)", "Accepted works (%)"),
    target("social", "达到目标的村数(个)", "Villages that reach the aim (个)"),
  ],
  pairing: [
    target("quality", "资金物资到位率(%)", "Money and goods received (%)"),
    target("social", "受助户数(户)", "Households helped (户)"),
  ],
  enterprise: [
    target("quality", "资产完好率(%)", "Assets in good order (%)"),
    target("economic", "年收益(元)", "Yearly return (元)"),
    target("lasting", "带动户数(户)", "Households drawn in (户)"),
  ],
};

/** The usual performance targets of a template, in the order of the form. */
export function indicatorsOf(template: TemplateId): readonly Indicator[] {
  const all = [
    target("quantity", "建设或实施规模", "Size of the works"),
    target("time", "按期完成率(%)", "Done on time (%)"),
    ...own[template],
    target("satisfaction", "受益群众满意度(%)", "Content beneficiaries (%)"),
  ];
  const order: readonly Text[] = Object.values(kinds).map(({ name }) => name);
  return all.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
