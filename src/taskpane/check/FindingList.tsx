import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { useChecking } from "../checking-context";
import { everything, groupFindings, inOrderSeen, isIgnored } from "../state/finding-list";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { useTexts } from "../texts/use-texts";
import type { FindingResult, ShownFinding } from "./check-result";
import { FindingGroup } from "./FindingGroup";
import type { CardPart } from "./finding-row-props";
import { isPlanFinding } from "./is-plan-finding";
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

/** Findings in groups, one of them current; moved through and worked on by keyboard alone. */
export function FindingList({ result }: { result: FindingResult }) {
  const checking = useChecking();
  const { filter, held, current } = useStore(checking.store);
  const [opened, setOpened] = useState<{ readonly key: string; readonly part: CardPart } | null>(null);
  const t = useTexts(checkTexts);
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const focusSoon = useFocusOnCurrent(list, current);
  const groups = useMemo(() => groupFindings(result, filter, held), [result, filter, held]);
  const abouts = useMemo(() => new Map(result.checks.map((about) => [about.name, about])), [result]);
  const seen = useMemo(() => inOrderSeen(groups), [groups]);
  const at = seen.findIndex(({ key }) => key === current);

  const close = () => {
    setOpened(null);
    list.current?.querySelector<HTMLElement>("[aria-current='true']")?.focus();
  };
  // Once a finding is fixed or ignored, its form has done its work; the check that follows may take long.
  const [heldBefore, setHeldBefore] = useState(held);
  if (held !== heldBefore) {
    setHeldBefore(held);
    if (held) setOpened(null);
  }
  useEffect(() => {
    if (held) list.current?.querySelector<HTMLElement>("[aria-current='true']")?.focus();
  }, [held]);
  // The button that shows all goes away with being pressed; the focus goes on to what it showed.
  const shownAll = useRef(false);
  const isEmpty = seen.length === 0;
  useEffect(() => {
    if (!isEmpty && shownAll.current) list.current?.querySelector<HTMLElement>("li button")?.focus();
    shownAll.current = false;
  }, [isEmpty]);
  const showAll = () => {
    shownAll.current = true;
    checking.filterBy({ ...everything, groupBy: filter.groupBy });
  };
  const open = (finding: ShownFinding | undefined, part: CardPart) => {
    const fixed = finding?.key === held?.key && held !== null && !isIgnored(held);
    if (finding && !fixed && (part === "fix" ? finding.fix : part === "note" || isPlanFinding(finding)))
      setOpened({ key: finding.key, part });
  };
  const leave = () => {
    close();
    if (opened === null) checking.makeCurrent(null);
  };
  const move = (step: 1 | -1) => {
    focusSoon();
    setOpened(null);
    checking.move(step);
  };
  const keys = {
    next: () => move(1),
    previous: () => move(-1),
    fix: () => open(seen[at], "fix"),
    ignore: () => open(seen[at], "ignore"),
    leave,
  };

  if (isEmpty)
    return result.findings.length > 0 ? (
      <div className={styles.none}>
        <p>{t("filtered")}</p>
        <Button onClick={showAll}>{t("showAll")}</Button>
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
            key={group.key}
            group={group}
            abouts={abouts}
            current={current}
            held={held}
            opened={opened !== null && opened.key === current ? opened.part : null}
            onOpen={open}
            onClose={close}
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
