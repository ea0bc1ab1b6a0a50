import type { Figure } from "./figure";
import type { StatementDraft } from "./group-statements";
import { incidenceFinding } from "./judge-rates";
import type { Mark } from "./mark";
import type { TextFinding } from "./statement";

/** One village is described: its groups, all its people. */
const ofVillage = /村民小?组|自然[村寨]|全村|村总(?:人口|户数)|总户数|本村|该村|我村/;
/** More than one village is: nothing known of one holds for it. */
const wider = /全[镇乡县市区州]|[镇乡县市区](?:总|共|辖|现|内)|行政村|\d个村(?!民)|各村|乡镇|街道/;
/** Some of them only: those in need, those a work serves. */
const some =
  /贫困|脱贫|监测|低保|五保|特困|享受|受益|其中|搬迁|解决|惠及|涉及|覆盖|参[加保合与]|培训|外出|务工|劳动力|党员|学生|组\d|危房|慰问|补助|发放/;
const poor = /(?:贫困|脱贫|建档立卡)(?:户|人口|群众|户数|人数)?(?:共|有|现有|仍有|尚有)*$/;
/** Whom a figure may count beside those who live there. */
const others = /[镇县市州]|乡(?![村亲贤土])|周边|邻[近村]|附近|外来|辐射|游客|各村|跨|累计|户次|联户/;

/** Whom a text tells to live in its village; `amongOthers` where it speaks of more than one somewhere. */
export interface VillageTold {
  readonly households: number;
  readonly people: number;
  readonly amongOthers: boolean;
}

/**
 * What a text has told about the village it plans for, so that counts of later paragraphs can be held against it
 * (310户 in a village of 268). It forgets when the text turns to more than one village, and when another one is described.
 */
export class PlaceFacts {
  private households: Mark | undefined;
  private people: Mark | undefined;
  private poorPeople: Mark | undefined;
  private amongOthers = false;
  /** Undefined before any village was described as a whole, null where two were, or one with figures that are not exact. */
  private told: Omit<VillageTold, "amongOthers"> | null | undefined;

  /** The one village that the text describes, always with the same exact figures; null for none or several. */
  get village(): VillageTold | null {
    return this.told ? { ...this.told, amongOthers: this.amongOthers } : null;
  }

  /** Takes in what a passage tells, and tells what in it contradicts the text so far. Findings are for a person to look at. */
  judge(text: string, { sentences }: StatementDraft): TextFinding[] {
    const findings: TextFinding[] = [];
    for (const sentence of sentences) {
      if (wider.test(sentence.text)) {
        this.amongOthers = true;
        this.forget();
      }
      const { marks } = sentence;
      for (const [at, mark] of marks.entries()) {
        if (mark.figure.value === null) continue;
        const next = marks[at + 1];
        if (next && this.tellsWhole(sentence.text, mark, next)) {
          this.forget();
          [this.households, this.people] = [mark, next];
          this.describe(mark.figure, next.figure);
        } else if (mark.figure.unit === "人" && poor.test(mark.before)) this.poorPeople = mark;
        else if (this.exceeds(sentence.text, mark) && this.households)
          findings.push(tooMany(text, mark, this.households));
        else if (this.poorPeople && this.people && /贫困发生率(?:为|达|高达|是)?$/.test(mark.before)) {
          const finding = incidenceFinding(text, mark, this.poorPeople, this.people);
          if (finding) findings.push(finding);
        }
      }
    }
    return findings;
  }

  private describe(households: Figure, people: Figure): void {
    const exact = households.value !== null && people.value !== null && !households.hedged && !people.hedged;
    const now = exact ? { households: households.value, people: people.value } : null;
    const agrees =
      this.told === undefined ||
      (this.told?.households === now?.households && this.told?.people === now?.people);
    this.told = agrees ? now : null;
  }

  private forget(): void {
    this.households = this.people = this.poorPeople = undefined;
  }

  /** 有5个村民组,207户,922人: all households of a village with all its people. */
  private tellsWhole(sentence: string, mark: Mark, next: Mark): boolean {
    return (
      mark.figure.unit === "户" &&
      mark.per.length === 0 &&
      next.figure.unit === "人" &&
      /^(?:共|总?人口|约)*$/.test(next.before) &&
      ofVillage.test(sentence) &&
      !wider.test(sentence) &&
      !some.test(mark.lead) &&
      mark !== this.households
    );
  }

  private exceeds(sentence: string, { figure, per, role, clause }: Mark): boolean {
    const all = this.households?.figure.value;
    return (
      all != null &&
      role === "quantity" &&
      figure.unit === "户" &&
      per.length === 0 &&
      clause !== this.households?.clause &&
      (figure.value ?? 0) > all * (figure.hedged ? 1.05 : 1) &&
      !others.test(sentence)
    );
  }
}

function tooMany(text: string, { figure }: Mark, { figure: all }: Mark): TextFinding {
  const [found, whole] = [text.slice(figure.start, figure.end), text.slice(all.start, all.end)];
  return {
    check: "count-mismatch",
    severity: "warning",
    verdict: null,
    start: figure.start,
    end: figure.end,
    expected: `≤${whole}`,
    found,
    repair: null,
    message: {
      zh: `前文写全村共${whole}，这里写的是${found}，请核对。`,
      en: `The text says that the village has ${whole} in all, here it says ${found}; please check.`,
    },
  };
}
