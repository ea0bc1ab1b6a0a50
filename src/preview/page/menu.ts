import { element } from "./element";

export interface MenuItem {
  readonly label: string;
  readonly choose: () => void;
}

/** A button that unfolds a short list of buttons; folds again after a choice, on Escape and when the focus leaves. */
export function menu(label: string, items: readonly MenuItem[]): HTMLElement {
  const summary = element("summary", {}, label);
  const list = element("div", { className: "menu-list" });
  const details = element("details", { className: "menu" }, summary, list);
  const fold = () => void (details.open = false);
  for (const item of items) {
    const button = element("button", { type: "button" }, item.label);
    button.addEventListener("click", () => {
      fold();
      item.choose();
    });
    list.append(button);
  }
  details.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !details.open) return;
    fold();
    summary.focus();
  });
  details.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !details.contains(relatedTarget)) fold();
  });
  return details;
}
