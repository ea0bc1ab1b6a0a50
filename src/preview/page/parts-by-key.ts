/** The three parts of the page. What lies in neither bar nor pane is the grid's: it keeps its editor where it likes. */
export interface PageParts {
  readonly bar: HTMLElement;
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
}
type Part = keyof PageParts;
const order: readonly Part[] = ["grid", "pane", "bar"];

/**
 * Moves the focus from part to part with F6, and back with Shift+F6, as Excel does: the grid takes Tab for itself, so
 * that nobody would come out of it by keyboard. Where the focus was in a part it is again when its user comes back.
 * @returns hears of keys, those pressed in the pane's frame, too
 */
export function partsByKey(parts: PageParts): (event: KeyboardEvent) => void {
  const left = new Map<Part, Element>();

  const paneDocument = () => parts.pane.querySelector("iframe")?.contentDocument ?? null;
  const partNow = (): Part => {
    const { activeElement } = document;
    return activeElement && parts.pane.contains(activeElement)
      ? "pane"
      : activeElement && parts.bar.contains(activeElement)
        ? "bar"
        : "grid";
  };
  const focusedIn = (part: Part): Element | null =>
    (part === "pane" ? paneDocument() : document)?.activeElement ?? null;
  const firstIn: Record<Part, () => HTMLElement | null | undefined> = {
    grid: () => parts.grid.querySelector<HTMLElement>("[contenteditable=true]"),
    pane: () => paneDocument()?.querySelector<HTMLElement>("[role=tab][aria-selected=true]"),
    bar: () => parts.bar.querySelector("button"),
  };

  return (event) => {
    if (event.key !== "F6" || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const now = partNow();
    const focused = focusedIn(now);
    if (focused) left.set(now, focused);
    const step = event.shiftKey ? order.length - 1 : 1;
    const next = order[(order.indexOf(now) + step) % order.length]!;
    const kept = left.get(next);
    const isBody = kept === kept?.ownerDocument.body;
    const target = kept?.isConnected && !isBody ? (kept as HTMLElement) : firstIn[next]();
    if (next === "pane") parts.pane.querySelector("iframe")?.focus();
    target?.focus();
  };
}
