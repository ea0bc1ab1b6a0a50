import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { CreatingProgress } from "../new-plan/CreatingProgress";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { newPlanTexts } from "../texts/new-plan-texts";
import { planTextTexts } from "../texts/plan-text-texts";
import { useTexts } from "../texts/use-texts";
import { ReadingProgress } from "./ReadingProgress";
import { ReadText } from "./ReadText";
import { TextInput } from "./TextInput";

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    outlineStyle: "none",
  },
});

/** From the prose of a plan to its lines: paste or open it, see what is wrong in it, lay it out. */
export function PlanTextView() {
  const session = useSession();
  const { phase, reading } = useStore(session.planText.store);
  const creating = useStore(session.creating.store);
  const t = useTexts(planTextTexts);
  const n = useTexts(newPlanTexts);
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  // What was clicked is gone with its step; the next one begins at its heading.
  useEffect(() => title.current?.focus(), [phase]);
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void session.planText.open(file);
  };
  if (creating.phase.kind === "working") return <CreatingProgress phase={creating.phase} />;
  return (
    <section
      className={styles.view}
      aria-labelledby="plan-text-title"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <div className={styles.head}>
        <Button size="small" onClick={() => session.goTo("new")}>
          {n("back")}
        </Button>
        <h2 id="plan-text-title" ref={title} tabIndex={-1} className={styles.title}>
          {t("title")}
        </h2>
      </div>
      {phase === "typing" && <TextInput />}
      {phase === "reading" && <ReadingProgress />}
      {phase === "read" && reading && <ReadText reading={reading} />}
    </section>
  );
}
