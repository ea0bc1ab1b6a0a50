/** @jest-environment jsdom */
import { localeOf } from "../../src/taskpane/preferences";
import { darkTheme, lightTheme, themeFor } from "../../src/taskpane/theme";

test.each([
  ["Office says dark", { isDarkTheme: true }, false, darkTheme],
  ["Office says light, the system is dark", { isDarkTheme: false }, true, lightTheme],
  ["an older Excel tells a dark colour", { bodyBackgroundColor: "#262626" }, false, darkTheme],
  ["an older Excel tells a light colour", { bodyBackgroundColor: "#F0F0F0" }, true, lightTheme],
  ["nothing is told: as the system", undefined, true, darkTheme],
  ["a colour that is none: as the system", { bodyBackgroundColor: "window" }, false, lightTheme],
])("theme: %s", (_title, look, systemIsDark, expected) => {
  expect(themeFor(look, systemIsDark)).toBe(expected);
});

test.each([
  ["zh-CN", "zh"],
  ["zh-TW", "zh"],
  ["en-US", "en"],
  ["fr-FR", "en"],
  [undefined, "zh"],
])("Excel in %s gives the pane in %s", (display, expected) => {
  expect(localeOf(display)).toBe(expected);
});
