import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { FundingPart } from "./funding-parts";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "28px", forcedColorAdjust: "none" },
  thin: { height: "8px", marginTop: tokens.spacingVerticalXXS },
  swatch: { flexShrink: 0, width: "12px", height: "12px", forcedColorAdjust: "none" },
  part: { stroke: tokens.colorNeutralBackground1, strokeWidth: "1" },
  hatch: { stroke: tokens.colorNeutralForeground1, strokeWidth: "1.2" },
  frame: { fill: "none", stroke: tokens.colorNeutralStrokeAccessible },
});

interface FundingBarProps {
  readonly parts: readonly FundingPart[];
  /** Says the bar in words; left out where the figures stand beside it. */
  readonly label?: string;
  readonly thin?: boolean;
  /** Share of the full width, 0…1. */
  readonly scale?: number;
}

/** Money as a bar: a stretch per source, the unfunded rest hatched. */
export function FundingBar({ parts, label, thin = false, scale = 1 }: FundingBarProps) {
  const styles = useStyles();
  const hatch = useId();
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { share }) => sum + share, 0));
  const percent = (share: number) => `${share * scale * 100}%`;
  return (
    <svg
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
      className={mergeClasses(styles.bar, thin && styles.thin)}
    >
      <Hatch id={hatch} />
      {parts.map((part, at) => (
        <rect
          key={part.id}
          x={percent(starts[at]!)}
          width={percent(part.share)}
          height="100%"
          className={styles.part}
          fill={part.colour ?? `url(#${hatch})`}
        />
      ))}
      <rect width={percent(1)} height="100%" className={styles.frame} />
    </svg>
  );
}

/** The small square that leads a part's line in the table. */
export function Swatch({ part }: { part: FundingPart }) {
  const styles = useStyles();
  const hatch = useId();
  return (
    <svg viewBox="0 0 12 12" aria-hidden className={styles.swatch}>
      <Hatch id={hatch} />
      <rect
        x="0.5"
        y="0.5"
        width="11"
        height="11"
        stroke="currentColor"
        fill={part.colour ?? `url(#${hatch})`}
      />
    </svg>
  );
}

function Hatch({ id }: { id: string }) {
  const styles = useStyles();
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0v6" className={styles.hatch} />
    </pattern>
  );
}
