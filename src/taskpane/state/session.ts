import type { Locale } from "../../core/model/locale";
import type { WorkbookPort } from "../../core/workbook/port";
import type { Tab } from "../../commands/ribbon-buttons";
import type { AuditWorker } from "../audit/audit-runner";
import type { CheckResult } from "../check/check-result";
import type { CheckRunner } from "../check/check-runner";
import type { HostPage } from "../host-page";
import { createAuditing, type Auditing } from "./auditing";
import { createChanges, type Changes } from "./changes";
import { createChecking, type Checking } from "./checking";
import { createCreating, type Creating } from "./creating";
import { failureAdvice } from "./failure-advice";
import { createNotices, type Notices } from "./notices";
import type { PlanTextRunner } from "../plan-text/plan-text-reading";
import { createPlanText, type PlanText } from "./plan-text";
import { createStore, type Store } from "./store";

/**
 * From templates, from a plan text, from a table of one's own, on one page, from the simple plan that is there, or from
 * the plan that is there, whose shape is changed or that the next year's is made of.
 */
export type StartWay = "form" | "text" | "table" | "simple" | "upgrade" | "change" | "next-year";

export interface ViewState {
  /** Undefined until the workbook says what it is, or the user chooses. */
  readonly tab: Tab | undefined;
  /** The way to start that the New tab shows; null for the choice between them. */
  readonly way: StartWay | null;
  readonly locale: Locale;
  /** What the user is called in decisions and in the journal; "" until they say. */
  readonly name: string;
}

/** All the pane knows and can do, over one open workbook. Components get it from the root and call it. */
export interface Session {
  readonly view: Store<ViewState>;
  readonly notices: Notices;
  readonly checking: Checking<CheckResult>;
  readonly auditing: Auditing;
  readonly changes: Changes;
  readonly creating: Creating;
  /** The workbook itself, for views that look at more of it than the checks tell. */
  readonly book: WorkbookPort;
  readonly planText: PlanText;
  readonly hostPage: HostPage | undefined;
  readonly goTo: (tab: Tab, way?: StartWay) => void;
  readonly setLocale: (locale: Locale) => void;
  readonly setName: (name: string) => void;
  readonly select: (sheet: string, cell: string) => Promise<void>;
  readonly openSample: (open: () => Promise<void>) => Promise<void>;
  /** First look at the workbook; afterwards changes in it are checked as they come. @returns what ends it */
  readonly start: () => Promise<() => void>;
}

export interface SessionParts {
  readonly port: WorkbookPort;
  readonly runner: CheckRunner;
  readonly auditWorker: AuditWorker;
  readonly textRunner: PlanTextRunner;
  readonly locale: Locale;
  /** The tab a ribbon button asked for. */
  readonly tab?: Tab | undefined;
  readonly hostPage?: HostPage | undefined;
  /** Keeps the user's choice of language. */
  readonly rememberLocale?: (locale: Locale) => void;
  /** Keeps what the user is called. */
  readonly rememberName?: (name: string) => void;
}

export function createSession({
  port,
  runner,
  auditWorker,
  textRunner,
  locale,
  tab,
  hostPage,
  rememberLocale,
  rememberName,
}: SessionParts): Session {
  const view = createStore<ViewState>({ tab, way: tab === "new" ? "form" : null, locale, name: "" });
  const notices = createNotices();
  const checking = createChecking(port, runner, notices, isPlan);
  const changes = createChanges(port, checking, notices, view.get);
  const auditing = createAuditing(port, auditWorker, notices, changes);
  const creating = createCreating(port, notices, changes);
  const goTo = (to: Tab, way: StartWay | null = null) => view.set({ tab: to, way });
  const told = async (work: Promise<void>) => {
    try {
      await work;
    } catch (cause) {
      notices.show({ intent: "error", text: failureAdvice(cause) });
    }
  };

  return {
    view,
    notices,
    checking,
    creating,
    book: port,
    planText: createPlanText(port, textRunner, checking, notices),
    hostPage,
    auditing,
    changes,
    goTo,
    setLocale(chosen) {
      view.set({ locale: chosen });
      rememberLocale?.(chosen);
    },
    setName(name) {
      view.set({ name });
      rememberName?.(name);
    },
    select: (sheet, cell) => told(port.select(sheet, cell)),
    openSample: (open) => told(open()),
    async start() {
      // A pane that was closed while cells were coloured could not take the colours off.
      void auditing.lens.restore();
      await checking.check();
      if (view.get().tab === undefined) goTo(hasToTell(checking) ? "check" : "new");
      let stop = () => {};
      await told(
        port
          .onChange(() => {
            // A workbook without plan sheets is read again only when asked: it may be huge, and nothing here needs it.
            if (holdsPlan(checking) && creating.store.get().phase.kind === "form") checking.checkSoon();
          })
          .then((end) => void (stop = end)),
      );
      return stop;
    },
  };
}

const isPlan = ({ planSheets }: CheckResult): boolean => planSheets > 0;
/** A plan, or one made with a newer version of which nothing is known here: "start a plan" would be the wrong answer. */
const hasToTell = (checking: Checking<CheckResult>): boolean =>
  holdsPlan(checking) ||
  (checking.store.get().result?.notChecked.some(({ what }) => what === "newer-version") ?? false);
const holdsPlan = ({ store }: Checking<CheckResult>): boolean => {
  const { result } = store.get();
  return result !== null && isPlan(result);
};
