import { failed, ok, type Result } from "../model/result";
import { countySettingsSchema, type CountySettings } from "./county-settings";

/** The file of a county's settings, as JSON for people to read and change. */
export const settingsJson = (settings: CountySettings): string => `${JSON.stringify(settings, null, 2)}\n`;

/** Reads a county's settings file; what it leaves out is as shipped. @returns the settings, or one sentence why not */
export function readSettingsJson(text: string): Result<CountySettings> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return failed({
      zh: "这不是县级参数文件：内容不是 JSON。请使用本软件保存的参数文件。",
      en: "This is no file of county settings: it is not JSON. Use a file saved by this product.",
    });
  }
  const read = countySettingsSchema.safeParse(data);
  if (read.success) return ok(read.data);
  const at = read.error.issues[0]?.path.join(".") ?? "";
  const place = at === "" ? "(root)" : at;
  return failed({
    zh: `县级参数文件的“${place}”一项不对，请按模板改正后再载入。`,
    en: `The county settings have a wrong entry at “${place}”: correct it and load the file again.`,
  });
}
