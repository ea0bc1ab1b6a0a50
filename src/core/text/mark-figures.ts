import { product } from "./arithmetic";
import type { Sentence } from "./clauses";
import { earnedInSum } from "./earned-in-sum";
import type { Figure } from "./figure";
import type { Mark } from "./mark";
import { perAfter, perBefore } from "./per-unit";
import { kindOf } from "./unit-words";
import { isNone } from "./none-of-the-budget";
import { beneficiary, beneficiaryBehind, dimension, work } from "./vocabulary";

/** How far a figure's own words reach; clauses of prose are shorter, and a bound keeps reading linear. */
const reach = 60;

const eachCue =
  /(?:各(?!级|项|类|款|笔|方面|部分|部门|村|户|乡|镇|组|县|方|界|种|地|有关|单位)|均|分别)[^,，;。每]{0,10}$/;
const priceCue = /(?:单价|均价|价格|标准|每单位造价|综合造价|单位造价|定额)[^,，;。]{0,6}$/;
const priceBehind = /^(?:的?(?:标准|单价|价格|定额)|左右的标准)/;

function roleOf(
  figure: Figure,
  mark: Omit<Mark, "role" | "level">,
  next: string,
  clauseBefore: string,
): Mark["role"] {
  if (figure.kind === "percent") return "rate";
  if (figure.kind === "quantity") return "quantity";
  if (isNone(figure, mark, clauseBefore)) return "none";
  // 10人200元=2000元: between a quantity and its product stands a price.
  const priced =
    mark.per.length > 0 ||
    mark.each ||
    priceCue.test(mark.before) ||
    (mark.after !== "" && priceBehind.test(mark.after)) ||
    next.trim() === "=" ||
    mark.times;
  return priced && !mark.result ? "price" : "amount";
}

/** Words that end in whom the work serves, and not in the work itself. */
function serves(words: string, unit: string): boolean {
  const served = beneficiary.exec(words);
  if (!served) return false;
  const rest = words.slice(served.index + served[0].length);
  // 县审计局解决办公桌椅6套: given; 解决就业岗位20个 and 解决3个村的饮水困难 tell whom it serves.
  const given =
    served[0] === "解决" &&
    kindOf(unit) === "thing" &&
    /^[\u4e00-\u9fff]{2,}$/.test(rest) &&
    !/就业|岗位|问题|困难|饮水|用水|住房|出行/.test(rest);
  return !given && !work.test(rest);
}

/** Whether the words behind a quantity tell that it is none of the work. */
const isAside = (figure: Figure, after: string): boolean =>
  // 出栏50头以上的18户: who is entitled.
  /^(?:以上|以下|以内)/.test(after) ||
  (figure.atLeast && figure.end > figure.start && /^[的每]/.test(after)) ||
  // 五条渠道, 除…两项待定外, 两个农闲时段: ways, what is open, when it is done.
  /^(?:渠道|途径|待定|农闲|时段|阶段|方面|季节|层次|档次|等级|类别)/.test(after) ||
  // 村干部7人每人包保两个组: who does it.
  /^(?:每人|各自?|分别|分头)+(?:包|联系|负责|走访|值班)/.test(after);

const section = /^ ?[×*xX] ?[\d.]+ ?(?:[×*xX] ?[\d.]+ ?)?(?:米|厘米|毫米|公分|m|cm|mm)/;

function levelOf(
  figure: Figure,
  { before, after, lead, tail }: Pick<Mark, "before" | "after" | "lead" | "tail">,
): Mark["level"] {
  // 道路拓宽7.5公里: no road is that wide; the work is.
  const widened = /[宽高厚深]$/.test(before) && /^(?:公里|千米|里)$/.test(figure.unit);
  if (kindOf(figure.unit) === "time" || (dimension.test(before) && !widened)) return 2;
  if (after !== "" && isAside(figure, after)) return 2;
  // 亩产鲜椒1900公斤: what the land yields.
  if (/^(?:预计|可|盛产期)*(?:亩产|单产|年产|总产|产量|年周转|年加工|年储藏)/.test(before)) return 2;
  // 上列十一个项目: things counted once more.
  if (/(?:上列|前述)$/.test(before)) return 2;
  // 三层教学楼: how high it is; 3层、每层8间 counts.
  if (figure.unit === "层" && !/^楼?[、,，]?每层/.test(tail)) return 2;
  // 分三次兑现: how it is paid, not how much there is.
  if (/^(?:次|期|批|年|步|类|档|标段)$/.test(figure.unit) && /分$/.test(before)) return 2;
  // 断面0.6×0.6米: sides of a section multiply to no quantity.
  if (figure.unit === "" && section.test(tail)) return 2;
  if (kindOf(figure.unit) === "length" && /[\d.米m] ?[×*xX] ?$/.test(lead)) return 2;
  const goods = /^(?:个|座|处|所|套|台|盏|家)$/.test(figure.unit) && /全[村镇乡县市区]$/.test(before);
  // 新增塘坝一座: built, where 新增就业岗位 and 新增灌溉面积 tell what comes of it.
  const added =
    kindOf(figure.unit) === "thing" && /^[^,，]{0,4}新增(?!.*(?:就业|岗位|面积|能力|产能))/.test(before);
  if (!goods && !added && serves(before, figure.unit)) return 1;
  if (after !== "" && beneficiaryBehind.test(after)) return 1;
  // 受益120户500人: the words before the first figure hold for those that follow without any of their own.
  return before === "" && serves(lead, figure.unit) ? 1 : 0;
}

/** 中药材(桔梗)基地200亩: what stands before and in a bracket that closes where the clause begins. */
function asideBefore(text: string, { clauses }: Sentence, at: number): string {
  const [before, bracket] = [clauses[at - 2], clauses[at - 1]];
  if (clauses[at]?.opener !== ")" || !before || !bracket || bracket.opener !== "(") return "";
  if (before.figures.length > 0 || bracket.figures.length > 0) return "";
  return text.slice(Math.max(before.start, before.end - reach), bracket.end + 1);
}

/** 配种补贴200头、每头100元、2万元: the third is what the first two give. */
const isProduct = ({ value }: Figure, price: Mark, quantity: Mark | undefined): boolean =>
  quantity?.role === "quantity" &&
  value !== null &&
  product(quantity.figure.value ?? 0, price.figure.value ?? 0) === value;

/** 均已验收移交; 2025年已完成道路硬化3公里; 去年硬化道路3公里: done and paid for. What is left of it is not. */
const past =
  /均已(?:经|全部)?(?:验收|完工|竣工|移交|交付|建成|投入使用)|^\s*(?:\d{1,2}[.、])?(?:(?:去年|上年度?|前年|往年|(?:19|20)\d\d年(?:以来)?),?[^,，;。]{0,10}已(?:经|全部|先后|累计)?(?:完成|建成|实施|修通|硬化|竣工|投入使用)(?!设计|招标|立项|可研|审批|测算|摸底|评审|备案|核查|公示|前期)|(?:去年|上年度?|前年|往年)(?!.*(?:结余|结转|资金)))/;

/** Every figure of a sentence with its words and the part it plays. */
export function markFigures(text: string, sentence: Sentence): Mark[] {
  const marks: Mark[] = [];
  if (sentence.clauses.every(({ figures }) => figures.length === 0)) return marks;
  // 2021年投入财政资金96万元,…,均已验收移交: done and paid for.
  const isPast = past.test(text.slice(sentence.start, sentence.end));
  const bearsInterest = /贴息|利息|利率|年息|LPR/.test(text.slice(sentence.start, sentence.end));
  for (const [at, clause] of sentence.clauses.entries()) {
    const suffixes = clause.figures.map((figure) => perAfter(text, figure));
    clause.figures.forEach((figure, index) => {
      // 财政补助70%计84万元: a share stands between a name and its amount without parting them.
      const share = clause.figures[index - 1]?.kind === "percent" ? clause.figures[index - 1] : undefined;
      const previous = clause.figures[share ? index - 2 : index - 1];
      const following = clause.figures[index + 1];
      const suffix = suffixes[index] ?? { per: [], end: figure.end };
      const previousEnd = previous && suffixes[share ? index - 2 : index - 1]?.end;
      const from = Math.max(previousEnd ?? clause.start, figure.start - reach);
      let before =
        share && share.start >= from
          ? text.slice(from, share.start) + text.slice(share.end, figure.start)
          : text.slice(from, figure.start);
      const heading = sentence.clauses[at - 1];
      // 培训费:5期×40人 – a heading before a colon speaks for the first figure behind it.
      if (
        !previous &&
        before.trim() === "" &&
        clause.opener === ":" &&
        heading &&
        heading.figures.length === 0
      )
        before = text.slice(Math.max(heading.start, heading.end - reach), heading.end);
      const link = previous ? text.slice(previous.end, figure.start) : "";
      const between = /^[^×*xX=]{0,6}([×*xX=])[ (]*$/.exec(
        text.slice(previousEnd ?? figure.start, figure.start),
      )?.[1];
      const listed = marks.at(-1);
      const inherits =
        figure.kind === "money" &&
        listed !== undefined &&
        listed.figure === previous &&
        listed.role === "price" &&
        (/^[、和及与]$/.test(before.trim()) ||
          // 每户送去500元慰问金和价值180元的年货
          (listed.per.length > 0 && /^[\u4e00-\u9fff]{2,5}[、和及与]价值$/.test(before.trim()))) &&
        !isProduct(figure, listed, marks.at(-2));
      // 每口容积100立方米、造价6.4万元: 每口 holds for both.
      const ofEach =
        figure.kind === "money" &&
        listed?.figure === previous &&
        listed?.role === "quantity" &&
        listed.per.length > 0 &&
        /^、(?:造价|单价|价格|投资|成本)(?:约)?$/.test(before.trim());
      // 本科19人,一次性给予5000元: each of them gets it.
      const oncePerHead =
        figure.kind === "money" &&
        figure.scale === 1 &&
        listed?.role === "quantity" &&
        /^(?:person|household)$/.test(kindOf(listed.figure.unit)) &&
        /^(?:每人)?一次性(?:给予|发放|补助|奖励|救助|补贴)$/.test(before.trim());
      const mark: { -readonly [key in keyof Mark]: Mark[key] } = {
        figure,
        clause,
        sentence: sentence.start,
        before: before.trim(),
        after: text.slice(suffix.end, Math.min(following?.start ?? clause.end, suffix.end + reach)).trim(),
        tail: text.slice(
          suffix.end,
          Math.min(
            (following ?? sentence.clauses[at + 1]?.figures[0])?.start ?? sentence.end,
            suffix.end + reach,
          ),
        ),
        lead: text.slice(Math.max(clause.start, figure.start - reach), figure.start),
        aside: previous ? "" : asideBefore(text, sentence, at),
        opening:
          heading?.figures.length === 0
            ? text.slice(Math.max(heading.start, heading.end - reach), heading.end)
            : "",
        per:
          suffix.per.length > 0 ? suffix.per : inherits || ofEach ? (listed?.per ?? []) : perBefore(before),
        // 三村分别投资40万元、35万元: amounts of several, not one price for each.
        each: inherits
          ? listed.each
          : eachCue.test(before) && !(/分别/.test(before) && following?.kind === "money"),
        times: between !== undefined && between !== "=",
        added:
          link.trim() === "+" ||
          text
            .slice(suffix.end, suffix.end + 2)
            .trimStart()
            .startsWith("+"),
        result: between === "=" || link.trimEnd().endsWith("="),
        role: "none",
        level: 0,
      };
      const clauseBefore = heading
        ? text.slice(Math.max(heading.start, heading.end - reach), heading.end)
        : "";
      const next = following ? text.slice(suffix.end, following.start) : "";
      if (isPast && figure.kind === "money") mark.role = "none";
      else if (inherits || oncePerHead) mark.role = "price";
      else if (bearsInterest && /余额$/.test(mark.before)) mark.role = "amount";
      else mark.role = roleOf(figure, mark, next, clauseBefore);
      if (figure.kind === "quantity") mark.level = levelOf(figure, mark);
      marks.push(mark);
    });
  }
  if (!marks.some(({ role, figure }) => role === "none" && figure.kind === "money")) return marks;
  const earned = earnedInSum(marks);
  return earned.size === 0
    ? marks
    : marks.map((mark): Mark => (earned.has(mark) ? { ...mark, role: "amount" } : mark));
}
