import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { QuestionBox } from "../shell/QuestionBox";
import { CreatingProgress } from "../new-plan/CreatingProgress";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { ownTableTexts } from "../texts/own-table-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { ColumnList } from "./ColumnList";
import { LaidOutForm } from "./LaidOutForm";
import { LeftOutList } from "./LeftOutList";
import { LineList } from "./LineList";
import { SumList } from "./SumList";
import { TableChoices } from "./TableChoices";
import { TableProgress } from "./TableProgress";
import { useOwnTable } from "./use-own-table";

const useStyles = makeStyles({
  parts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalL,
    "&[hidden]": { display: "none" },
  },
  view: {
    padding: tokens.spacingHorizontalL,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    outlineStyle: "none",
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A township's own table: how it is read, what of it is taken over, and the laying out. */
export function OwnTableView() {
  const session = useSession();
  const table = useOwnTable();
  const { work, sheets, reading, question, sheet } = useStore(table.store);
  const { phase } = useStore(session.creating.store);
  const { locale } = useStore(session.view);
  const t = useTexts(ownTableTexts);
  const pick = usePick();
  const styles = useStyles();
  const [opened, setOpened] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  // Again when the language changes: remarks say where a line came from.
  useEffect(() => {
    void table.open().then(() => setOpened(true));
  }, [table, locale]);
  const isBusy = work?.kind === "reading" || work?.kind === "writing" || phase.kind === "working";
  const wasBusy = useRef(false);
  useEffect(() => {
    // What had the focus was hidden meanwhile.
    if (wasBusy.current && !isBusy && document.activeElement === document.body) title.current?.focus();
    wasBusy.current = isBusy;
  }, [isBusy]);
  return (
    <section className={styles.view} aria-busy={work !== null}>
      <div className={styles.head}>
        <Button size="small" onClick={() => session.goTo("new")}>
          {t("back")}
        </Button>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {t("title")}
        </h2>
      </div>
      <p className={styles.lead}>{t("lead")}</p>
      {question && (
        <QuestionBox question={question.text} busy={isBusy} onAnswer={(yes) => void table.answer(yes)} />
      )}
      {phase.kind === "working" && <CreatingProgress phase={phase} />}
      {work && <TableProgress work={work} onCancel={table.cancel} />}
      {/* Hidden, not gone: what was typed stays. */}
      {opened && (
        <div className={styles.parts} hidden={isBusy}>
          {sheets.length === 0 && <p className={styles.lead}>{t("noSheets")}</p>}
          {sheets.length > 0 && <TableChoices />}
          {!reading && !work && (
            <Button onClick={() => void (sheet === null ? table.open() : table.choose(sheet))}>
              {t("readAgain")}
            </Button>
          )}
          {reading && !reading.read.ok && <p role="alert">{pick(reading.read.reason)}</p>}
          {reading?.read.ok && (
            <>
              <ColumnList mapping={reading.read.value.mapping} />
              <LineList key={sheet} mapping={reading.read.value.mapping} taken={reading.read.value.taken} />
              <SumList {...reading.read.value} />
              <LeftOutList key={`left ${sheet}`} {...reading.read.value} />
              <LaidOutForm reading={reading.read.value} />
            </>
          )}
        </div>
      )}
    </section>
  );
}
