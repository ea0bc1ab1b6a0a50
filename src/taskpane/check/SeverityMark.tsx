import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../core/checks/define";

const useStyles = makeStyles({
  mark: { flexShrink: 0, width: "16px", height: "16px", fill: "currentColor", verticalAlign: "text-bottom" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  fixed: { color: tokens.colorStatusSuccessForeground1 },
  sign: { stroke: tokens.colorNeutralBackground1, strokeWidth: "1.6", fill: "none", strokeLinecap: "round" },
});

/** Each severity has a shape of its own: octagon, triangle, circle; its word stands beside it or is read out. */
const shapes: Readonly<Record<Severity, { readonly body: string; readonly sign: string }>> = {
  error: { body: "M5 1h6l4 4v6l-4 4H5l-4-4V5z", sign: "M5.5 5.5l5 5m0-5l-5 5" },
  warning: { body: "M8 1l7.5 14H.5z", sign: "M8 6v4m0 2.4v.1" },
  info: { body: "M8 1a7 7 0 110 14A7 7 0 018 1z", sign: "M8 7.5V12M8 4.4v.1" },
};

export const SeverityMark = ({ severity }: { severity: Severity }) => (
  <Mark kind={severity} {...shapes[severity]} />
);

/** Stands where a severity stood before the fix: a tick in a square. */
export const FixedMark = () => <Mark kind="fixed" body="M2 2h12v12H2z" sign="M4.5 8.2l2.4 2.6 4.6-5.4" />;

function Mark({ kind, body, sign }: { kind: Severity | "fixed"; body: string; sign: string }) {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 16 16" aria-hidden className={mergeClasses(styles.mark, styles[kind])}>
      <path d={body} />
      <path d={sign} className={styles.sign} />
    </svg>
  );
}
