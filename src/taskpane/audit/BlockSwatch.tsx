import { makeStyles } from "@fluentui/react-components";
import { colourOf, patternOf } from "./block-colours";

const useStyles = makeStyles({
  swatch: { flexShrink: 0, width: "16px", height: "16px", marginTop: "2px", forcedColorAdjust: "none" },
});

/** The colour of a block, with a pattern that tells it from others of that colour. */
export function BlockSwatch({ at }: { at: number }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden className={useStyles().swatch}>
      <rect x="0.5" y="0.5" width="11" height="11" fill={colourOf(at)} stroke="#000000" />
      <path d={patternOf(at)} stroke="#000000" />
    </svg>
  );
}
