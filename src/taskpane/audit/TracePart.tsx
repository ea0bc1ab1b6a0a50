import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { TracedPlace, Trace } from "../../core/audit/trace";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { auditTexts } from "../texts/audit-texts";
import { useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  part: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  why: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  formula: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  none: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: `0 0 ${tokens.spacingVerticalM}`, padding: 0 },
  place: {
    minHeight: "24px",
    padding: "2px 0",
    border: "none",
    background: "none",
    font: "inherit",
    textAlign: "left",
    overflowWrap: "anywhere",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
  },
});

/** The current cell: which cells its figure comes from and which formulas use it, each to go to. */
export function TracePart() {
  const { auditing } = useSession();
  const { trace, back } = useStore(auditing.tracing.store);
  const t = useTexts(auditTexts);
  const styles = useStyles();
  const from = back.at(-1);
  return (
    <div className={styles.part}>
      <p className={styles.why}>{t("traceWhy")}</p>
      {trace && <TraceOf trace={trace} />}
      {from && (
        <Button size="small" onClick={() => void auditing.tracing.goBack()}>
          {t("back", { cell: from.sheet === trace?.sheet ? from.cell : `${from.sheet}!${from.cell}` })}
        </Button>
      )}
    </div>
  );
}

function TraceOf({ trace }: { trace: Trace }) {
  const t = useTexts(auditTexts);
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.title}>{useSayPlace(trace.sheet)(trace)}</h2>
      <p className={styles.formula}>{trace.formula === null ? t("noFormula") : `=${trace.formula}`}</p>
      {trace.formula !== null && (
        <Places
          arrow="←"
          heading={t("from")}
          none={t("fromNothing")}
          places={trace.precedents}
          trace={trace}
        />
      )}
      {trace.elsewhere.length > 0 && (
        <>
          <h3 className={styles.heading}>{t("elsewhere")}</h3>
          <ul className={styles.list}>
            {trace.elsewhere.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <Places arrow="→" heading={t("to")} none={t("toNothing")} places={trace.dependents} trace={trace} />
      {trace.moreDependents > 0 && (
        <p className={styles.none}>{t("moreDependents", { count: trace.moreDependents })}</p>
      )}
    </>
  );
}

interface PlacesProps {
  readonly arrow: string;
  readonly heading: string;
  readonly none: string;
  readonly places: readonly TracedPlace[];
  readonly trace: Trace;
}

function Places({ arrow, heading, none, places, trace }: PlacesProps) {
  const { auditing } = useSession();
  const say = useSayPlace(trace.sheet);
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.heading}>
        <span aria-hidden>{arrow}</span> {heading}
      </h3>
      {places.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul aria-label={heading} className={styles.list}>
          {places.map((place) => (
            <li key={`${place.sheet}!${place.cell}`}>
              <button
                type="button"
                className={styles.place}
                onClick={() => void auditing.tracing.follow(place)}
              >
                {say(place)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A place in words, its sheet only where it is another. */
function useSayPlace(ownSheet: string) {
  const t = useTexts(auditTexts);
  return ({ sheet, cell, header }: TracedPlace) =>
    t("place", { header, cell: sheet === ownSheet ? cell : `${sheet}!${cell}` }).trim();
}
