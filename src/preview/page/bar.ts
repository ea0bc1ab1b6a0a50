import { ribbonButtons, type Tab } from "../../commands/ribbon-buttons";
import { element } from "./element";
import { menu, type MenuItem } from "./menu";
import { texts } from "./texts";
import type { Say } from "./say";

export interface BarActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly blank: () => void;
  readonly samples: readonly MenuItem[];
  /** What the ribbon's buttons do in Excel: the pane at this tab. */
  readonly showPane: (tab: Tab) => void;
  /** Address of this page in the other language. */
  readonly otherLanguage: string;
}

/** Head of the page: what Excel's file menu and our ribbon tab are in Excel. Shows the open file's name. */
export function bar(place: HTMLElement, say: Say, actions: BarActions) {
  const button = (label: string, tip: string, act: () => void, className = "") => {
    const made = element("button", { type: "button", title: tip, className }, label);
    made.addEventListener("click", act);
    return made;
  };
  const fileName = element("span", { id: "file-name" });
  const changed = element("span", { id: "changed", hidden: true, title: say(texts.changed) }, "●");
  changed.setAttribute("role", "img");
  changed.setAttribute("aria-label", say(texts.changed));
  place.setAttribute("role", "toolbar");
  place.setAttribute("aria-label", say(texts.toolbar));
  place.append(
    element("span", { className: "brand" }, say(texts.title)),
    element(
      "span",
      { className: "group" },
      button(say(texts.open), say(texts.openTip), actions.open),
      button(say(texts.save), say(texts.saveTip), actions.save),
      menu(say(texts.samples), actions.samples),
      button(say(texts.blank), say(texts.blankTip), actions.blank),
    ),
    element(
      "span",
      { className: "group ribbon" },
      ...ribbonButtons.map(({ tab, label, tip }) =>
        button(say(label), say(tip), () => actions.showPane(tab), "ribbon-button"),
      ),
    ),
    element("span", { className: "file" }, fileName, changed),
    element("span", { className: "keys", title: say(texts.partsTip) }, say(texts.partsKey)),
    element(
      "a",
      { className: "language", href: actions.otherLanguage, title: say(texts.otherLanguageTip) },
      say(texts.otherLanguage),
    ),
  );
  return {
    showFile(name: string, isChanged: boolean): void {
      fileName.textContent = name;
      fileName.title = name;
      changed.hidden = !isChanged;
      document.title = `${isChanged ? "● " : ""}${name} – ${say(texts.title)}`;
    },
  };
}
