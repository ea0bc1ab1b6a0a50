import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useEffect, useRef, useState } from "react";
import type { Text } from "../../core/model/locale";
import type { Plan } from "../../core/model/plan";
import { SeverityMark } from "../check/SeverityMark";
import { useSession } from "../session-context";
import { failureAdvice } from "../state/failure-advice";
import { fundingTexts } from "../texts/funding-texts";
import { LocaleContext, usePick, useTexts } from "../texts/use-texts";
import { copyText } from "./copy-text";
import type { WrittenSection } from "./written-section";

const useStyles = makeStyles({
  box: { display: "grid", gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalM },
  start: { justifySelf: "start" },
  note: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  field: {
    width: "100%",
    height: "30vh",
    boxSizing: "border-box",
    resize: "vertical",
    padding: tokens.spacingHorizontalS,
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface FundingTextProps {
  readonly plan: Plan;
  /** Where lines stand whose amount can't be told. */
  readonly uncounted: readonly string[];
}

/** The funding section of the plan's text, with the workbook's figures, to be copied. */
export function FundingText({ plan, uncounted }: FundingTextProps) {
  const { notices } = useSession();
  const [asked, setAsked] = useState(false);
  const [capitals, setCapitals] = useState(false);
  const [written, setWritten] = useState<WrittenSection | null>(null);
  const [copied, setCopied] = useState<Text | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const locale = useContext(LocaleContext);
  const t = useTexts(fundingTexts);
  const pick = usePick();
  const styles = useStyles();
  useEffect(() => {
    if (!asked) return;
    let gone = false;
    // Written anew whenever the plan changes, so that the paragraphs never say what the workbook no longer does.
    import(/* webpackChunkName: "write-text" */ "./written-section").then(
      ({ writtenSection }) => {
        if (gone) return;
        setWritten(writtenSection(plan, uncounted, { locale, capitals }));
        setCopied(null);
      },
      (cause: unknown) => {
        setAsked(false);
        notices.show({ intent: "error", text: failureAdvice(cause) });
      },
    );
    return () => {
      gone = true;
    };
  }, [asked, plan, uncounted, locale, capitals, notices]);
  const isWritten = written !== null;
  // The button that was pressed is gone; its answer takes the focus.
  useEffect(() => {
    if (isWritten) field.current?.focus();
  }, [isWritten]);
  const copy = async () => {
    if (!field.current) return;
    const said = (await copyText(field.current)) ? fundingTexts.copied : fundingTexts.notCopied;
    setCopied(said);
  };
  return (
    <div className={styles.box}>
      {!isWritten ? (
        <Button className={styles.start} onClick={() => setAsked(true)}>
          {t("writeText")}
        </Button>
      ) : (
        <>
          <div id="written-notes">
            {written.notes.map((note) => (
              <p key={note.zh} className={styles.note}>
                <SeverityMark severity="warning" />
                <span>{pick(note)}</span>
              </p>
            ))}
          </div>
          <textarea
            ref={field}
            className={styles.field}
            readOnly
            aria-label={t("written")}
            aria-describedby="written-notes"
            value={written.text}
          />
          {/* English has no capital numerals. */}
          {locale === "zh" && (
            <Checkbox
              label={t("capitals")}
              checked={capitals}
              onChange={(_, { checked }) => setCapitals(checked === true)}
            />
          )}
          <Button className={styles.start} onClick={() => void copy()}>
            {t("copy")}
          </Button>
          <span role="status">{copied && pick(copied)}</span>
        </>
      )}
    </div>
  );
}
