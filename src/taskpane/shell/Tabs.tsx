import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";

const useStyles = makeStyles({
  // In the narrowest pane the last one goes into a second line rather than out of sight.
  list: { display: "flex", flexWrap: "wrap" },
  tab: {
    position: "relative",
    padding: tokens.spacingHorizontalSNudge,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    font: "inherit",
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "::after": {
      content: "''",
      position: "absolute",
      bottom: 0,
      left: tokens.spacingHorizontalSNudge,
      right: tokens.spacingHorizontalSNudge,
      borderBottom: "2px solid transparent",
      borderRadius: tokens.borderRadiusCircular,
    },
    ":hover::after": { borderBottomColor: tokens.colorNeutralStroke1Hover },
    "@media (forced-colors: active)": { "::after": { borderBottomColor: "Canvas" } },
  },
  selected: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    "::after": { borderBottomColor: tokens.colorCompoundBrandStroke },
    ":hover::after": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { "::after": { borderBottomColor: "Highlight" } },
  },
  // Keeps the room that the word takes when selected, so that the others don't move.
  label: {
    display: "inline-grid",
    "::after": {
      content: "attr(data-label)",
      height: 0,
      overflow: "hidden",
      visibility: "hidden",
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

interface TabsProps<Id extends string> {
  readonly label: string;
  /** What ids begin with: the tab's is `NAME-tab-ID`, that of what it shows `NAME-ID`. */
  readonly name: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly more?: ReactNode }[];
  readonly selected: Id | undefined;
  readonly onSelect: (id: Id) => void;
  readonly className?: string;
}

/**
 * A row of tabs. Arrow keys go along, Enter selects: what a tab shows may take long, so passing by shows nothing.
 * Our own since Fluent UI's brings a focus manager with it, a seventh of the pane's first script, for these keys.
 */
export function Tabs<Id extends string>({ label, name, tabs, selected, onSelect, className }: TabsProps<Id>) {
  const styles = useStyles();
  const reached = selected ?? tabs[0]?.id;
  return (
    <div
      role="tablist"
      aria-label={label}
      className={mergeClasses(styles.list, className)}
      onKeyDown={goAlong}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${name}-tab-${tab.id}`}
          aria-controls={`${name}-${tab.id}`}
          aria-selected={tab.id === selected}
          tabIndex={tab.id === reached ? 0 : -1}
          className={mergeClasses(styles.tab, tab.id === selected && styles.selected)}
          onClick={() => onSelect(tab.id)}
        >
          <span className={styles.label} data-label={tab.label}>
            {tab.label}
          </span>
          {tab.more}
        </button>
      ))}
    </div>
  );
}

/** Moves the focus among the tabs, round the ends. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = all.indexOf(event.target as HTMLElement);
  const step = steps[event.key];
  const to = event.key === "Home" ? 0 : event.key === "End" ? -1 : step && (at + step) % all.length;
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  all.at(to)?.focus();
}
