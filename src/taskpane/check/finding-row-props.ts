import type { CheckAbout, ShownFinding } from "./check-result";

/** What can be opened in a card: the preview of the fix, the decision about the finding, a note to the township. */
export type CardPart = "fix" | "ignore" | "note";

/** What a row of the list and its card are shown with. */
export interface FindingRowProps {
  readonly finding: ShownFinding;
  readonly about: CheckAbout;
  readonly current: boolean;
  readonly fixed: boolean;
  /** What is opened in its card. */
  readonly opened: CardPart | null;
  readonly onOpen: (finding: ShownFinding, part: CardPart) => void;
  readonly onClose: () => void;
}
