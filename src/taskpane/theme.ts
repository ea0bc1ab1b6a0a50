import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Chinese office fonts behind the usual ones: each system picks its own. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

export const lightTheme: Theme = { ...webLightTheme, fontFamilyBase };
export const darkTheme: Theme = { ...webDarkTheme, fontFamilyBase };

/** The part of Office's theme that decides ours; older Excel tells only colours. */
export interface OfficeLook {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/**
 * Light or dark, as Office is; as the system is where Office doesn't say. High contrast needs no theme of ours:
 * the browser puts the user's colours in place (forced colours), and every mark has a shape and a word.
 */
export function themeFor(look: OfficeLook | undefined, systemIsDark: boolean): Theme {
  const dark = look?.isDarkTheme ?? darkColor(look?.bodyBackgroundColor) ?? systemIsDark;
  return dark ? darkTheme : lightTheme;
}

function darkColor(color: string | undefined): boolean | undefined {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "");
  if (!found) return undefined;
  const [red = 0, green = 0, blue = 0] = found.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
