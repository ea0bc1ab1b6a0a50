import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { useChecking } from "../checking-context";
import { everything, groupFindings, inOrderSeen } from "../state/finding-list";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { useTexts } from "../texts/use-texts";
import type { FindingResult, ShownFinding } from "./check-result";
import { FindingGroup } from "./FindingGroup";
import { onFindingKey, useFocusOnCurrent } from "./use-finding-keys";

const useStyles = makeStyles({
  list: { flexGrow: 1, paddingBottom: tokens.spacingVerticalM },
  foot: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  keys: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  none: { padding: `0 ${tokens.spacingHorizontalM}` },
});

/** Findings by check and sheet, one of them current; moved through and worked on by keyboard alone. */
export function FindingList({ result }: { result: FindingResult }) {
  const checking = useChecking();
  const { filter, held, current } = useStore(checking.store);
  const [previewed, setPreviewed] = useState<string | null>(null);
  const t = useTexts(checkTexts);
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const focusSoon = useFocusOnCurrent(list, current);
  const groups = useMemo(() => groupFindings(result, filter, held), [result, filter, held]);
  const seen = useMemo(() => inOrderSeen(groups), [groups]);
  const at = seen.findIndex(({ key }) => key === current);

  const closePreview = () => {
    setPreviewed(null);
    list.current?.querySelector<HTMLElement>("[aria-current='true']")?.focus();
  };
  const preview = (finding: ShownFinding | undefined) => {
    if (finding?.fix && finding !== held) setPreviewed(finding.key);
  };
  const leave = () => {
    if (previewed !== null) return closePreview();
    closePreview();
    checking.makeCurrent(null);
  };
  const move = (step: 1 | -1) => {
    focusSoon();
    setPreviewed(null);
    checking.move(step);
  };
  const keys = { next: () => move(1), previous: () => move(-1), fix: () => preview(seen[at]), leave };

  if (seen.length === 0)
    return result.findings.length > 0 ? (
      <div className={styles.none}>
        <p>{t("filtered")}</p>
        <Button onClick={() => checking.filterBy(everything)}>{t("showAll")}</Button>
      </div>
    ) : null;
  return (
    <>
      <div
        ref={list}
        role="group"
        aria-label={t("findings")}
        className={styles.list}
        onKeyDown={(event) => onFindingKey(event, keys)}
      >
        {groups.map((group) => (
          <FindingGroup
            key={group.about.name}
            group={group}
            current={current}
            held={held}
            previewed={previewed}
            onPreview={preview}
            onClosePreview={closePreview}
          />
        ))}
        <p className={styles.keys}>{t("keys")}</p>
      </div>
      <div className={styles.foot}>
        <Button size="small" disabledFocusable={at === 0} onClick={() => checking.move(-1)}>
          {t("previous")}
        </Button>
        <span>{at >= 0 && t("position", { at: at + 1, of: seen.length })}</span>
        <Button size="small" disabledFocusable={at === seen.length - 1} onClick={() => checking.move(1)}>
          {t("next")}
        </Button>
      </div>
    </>
  );
}
