import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { colours, type FundingPart } from "./funding-parts";

const width = 300;
const height = 28;

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: `${height}px`, forcedColorAdjust: "none" },
  part: { stroke: tokens.colorNeutralBackground1, strokeWidth: "1" },
  hatch: { stroke: tokens.colorNeutralForeground1, strokeWidth: "1.2" },
  frame: { fill: "none", stroke: tokens.colorNeutralStrokeAccessible },
});

/** All money in one bar: a stretch per source, the unfunded rest hatched. The table beneath has the figures. */
export function FundingBar({ parts, label }: { parts: readonly FundingPart[]; label: string }) {
  const styles = useStyles();
  const hatch = useId();
  let left = 0;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={styles.bar}
    >
      <Hatch id={hatch} />
      {parts.map((part) => {
        const [x, wide] = [left, part.share * width];
        left += wide;
        return (
          <rect
            key={part.id}
            x={x}
            width={Math.max(wide, 0)}
            height={height}
            className={styles.part}
            fill={part.colour === null ? `url(#${hatch})` : colours[part.colour]}
          />
        );
      })}
      <rect width={width} height={height} className={styles.frame} />
    </svg>
  );
}

/** The small square that leads a part's line in the table. */
export function Swatch({ part }: { part: FundingPart }) {
  const hatch = useId();
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden
      style={{ forcedColorAdjust: "none", flexShrink: 0 }}
    >
      <Hatch id={hatch} />
      <rect
        x="0.5"
        y="0.5"
        width="11"
        height="11"
        stroke="currentColor"
        fill={part.colour === null ? `url(#${hatch})` : colours[part.colour]}
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
