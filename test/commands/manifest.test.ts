/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ribbonButtons, tabOfAddress } from "../../src/commands/ribbon-buttons";
import { sayIn } from "../../src/taskpane/texts/define-texts";
import { shellTexts } from "../../src/taskpane/texts/shell-texts";

const root = join(__dirname, "../..");
const manifest = new DOMParser().parseFromString(
  readFileSync(join(root, "manifest.xml"), "utf8"),
  "text/xml",
);
const all = (name: string) => [...manifest.getElementsByTagName(name)];
const resource = (id: string | null) =>
  [...all("bt:Image"), ...all("bt:Url"), ...all("bt:String")].find((one) => one.getAttribute("id") === id);
const inBoth = (id: string | null) => ({
  zh: resource(id)?.getAttribute("DefaultValue"),
  en: resource(id)?.getElementsByTagName("bt:Override")[0]?.getAttribute("Value"),
});
const residOf = (inside: Element, name: string) =>
  inside.getElementsByTagName(name)[0]?.getAttribute("resid") ?? null;
const buttons = all("Control");

test("the manifest is well-formed, Chinese by default, for ExcelApi 1.9", () => {
  expect(manifest.querySelector("parsererror")).toBeNull();
  expect(all("DefaultLocale")[0]?.textContent).toBe("zh-CN");
  expect(all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
    ["ExcelApi", "1.9"],
  ]);
});

test("every button of the pane stands in the ribbon, and no other", () => {
  expect(buttons.map((button) => button.getAttribute("id"))).toEqual(
    ribbonButtons.map(({ tab }) => `PlanBudget.${tab}`),
  );
});

test.each(ribbonButtons)(
  "the button $tab opens its tab, with its words in both languages",
  ({ tab, label, tip }) => {
    const button = buttons.find((one) => one.getAttribute("id") === `PlanBudget.${tab}`)!;
    const url = new URL(resource(residOf(button, "SourceLocation"))!.getAttribute("DefaultValue")!);
    expect([url.pathname, tabOfAddress(url.search)]).toEqual(["/taskpane.html", tab]);
    expect(inBoth(residOf(button, "Label"))).toEqual(label);
    expect(inBoth(residOf(button, "Description"))).toEqual(tip);
    expect(label).toEqual({ zh: sayIn("zh", shellTexts)(tab), en: sayIn("en", shellTexts)(tab) });
  },
);

test("every named resource exists, within Office's lengths, and every icon is there", () => {
  const missing = [...manifest.querySelectorAll("[resid]")].filter(
    (one) => !resource(one.getAttribute("resid")),
  );
  expect(missing.map((one) => one.getAttribute("resid"))).toEqual([]);
  const tooLong = (parent: string, most: number) =>
    all(parent)
      .flatMap((group) => [...group.querySelectorAll("[DefaultValue], [Value]")])
      .map((one) => one.getAttribute("DefaultValue") ?? one.getAttribute("Value") ?? "")
      .filter((text) => text.length > most);
  expect([tooLong("bt:ShortStrings", 125), tooLong("bt:LongStrings", 250)]).toEqual([[], []]);
  const icons = all("bt:Image")
    .filter((one) => one.hasAttribute("id"))
    .map((one) => new URL(one.getAttribute("DefaultValue")!).pathname.slice(1));
  expect(icons.filter((icon) => !existsSync(join(root, icon)))).toEqual([]);
});

test.each([
  ["?tab=check&_host_Info=Excel", "check"],
  ["?tab=other", undefined],
  ["", undefined],
])("the address %p asks for the tab %p", (query, tab) => {
  expect(tabOfAddress(query)).toBe(tab);
});
