import { createGrid } from "./grid/create-grid";
import { Desk } from "./desk";
import { installHost } from "./host/transports/window-external";
import { bar } from "./page/bar";
import { element } from "./page/element";
import { fileDrop } from "./page/file-drop";
import { Messages } from "./page/messages";
import { partsByKey } from "./page/parts-by-key";
import { PaneFrame } from "./page/pane-frame";
import { samples } from "./page/samples";
import { pageLocale, sayIn } from "./page/say";
import { splitter } from "./page/splitter";
import { texts } from "./page/texts";
import "./preview.css";

const place = (id: string): HTMLElement => document.getElementById(id)!;

/** Puts the page together: grid, host and pane, and the bar above them. */
async function open(): Promise<void> {
  const locale = pageLocale(location.search);
  const say = sayIn(locale);
  document.documentElement.lang = locale === "zh" ? "zh-CN" : "en";
  const messages = new Messages(place("messages"), say(texts.close));
  place("grid").setAttribute("role", "region");
  place("grid").setAttribute("aria-label", say(texts.grid));
  splitter(place("splitter"), place("pane"), say(texts.splitter));

  const toPart = partsByKey({ bar: place("bar"), grid: place("grid"), pane: place("pane") });
  const onKey = (event: KeyboardEvent) => {
    toPart(event);
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    void desk.save();
  };
  const grid = await createGrid(place("grid"), locale);
  const pane = new PaneFrame(
    place("pane"),
    say(texts.pane),
    (paneWindow) => installHost(paneWindow, desk.book.host, { locale: locale === "zh" ? "zh-CN" : "en-US" }),
    { samples: samples.map((sample) => ({ name: sample.name, open: () => desk.openSample(sample) })) },
    onKey,
  );
  const picker = element("input", { type: "file", accept: ".xlsx,.xlsm", hidden: true, id: "picker" });
  document.body.append(picker);
  picker.addEventListener("change", () => {
    void desk.openFiles([...(picker.files ?? [])]);
    picker.value = ""; // choosing the same file again is a change, too
  });
  const head = bar(place("bar"), say, {
    open: () => picker.click(),
    save: () => void desk.save(),
    blank: () => desk.openBlank(),
    samples: samples.map((sample) => ({
      label: say(sample.name),
      choose: () => void desk.openSample(sample),
    })),
    showPane: (tab) => pane.load(tab),
    otherLanguage: locale === "zh" ? "?lang=en" : "?lang=zh",
  });
  const desk: Desk = new Desk({
    grid,
    messages,
    say,
    locale,
    confirm: (question) => window.confirm(question),
    showFile: (name, changed) => head.showFile(name, changed),
    onReplaced: () => pane.load(),
  });

  fileDrop(say(texts.dropHere), (files) => void desk.openFiles(files));
  // Before the grid, which answers to keys of its own.
  addEventListener("keydown", onKey, { capture: true });
  addEventListener("beforeunload", (event) => {
    if (desk.changed) event.preventDefault();
  });
  void desk.openSample(samples[0]!);
}

void open();
