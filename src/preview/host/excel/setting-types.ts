import { HostError } from "../rich-api/host-error";
import type { HostObject, ObjectTypes } from "../rich-api/object-type";
import type { ExcelModel } from "./model";

interface SettingTarget {
  readonly key: string;
}

/** `SettingCollection` and `Setting`: what an add-in keeps with the workbook. Kept as long as the workbook is open. */
export function settingTypes({ settings }: ExcelModel): ObjectTypes {
  const item = (key: string): HostObject<SettingTarget> => ({ type: "Setting", target: { key } });
  const find = (_book: unknown, [key]: readonly unknown[]) =>
    settings.has(String(key)) ? item(String(key)) : undefined;
  const assertThere = (key: string) => {
    if (!settings.has(key)) throw new HostError("ItemNotFound");
  };
  return {
    SettingCollection: {
      items: () => [...settings.keys()].map(item),
      indexer: find,
      methods: {
        Add: (_book, [key, value]) => {
          settings.set(String(key), value);
          return item(String(key));
        },
        GetItemOrNullObject: find,
        GetCount: () => settings.size,
      },
    },
    Setting: {
      properties: {
        _Id: { get: ({ key }: SettingTarget) => key },
        Key: { get: ({ key }: SettingTarget) => key },
        Value: {
          get: ({ key }: SettingTarget) => {
            assertThere(key);
            return settings.get(key);
          },
          set: ({ key }: SettingTarget, value: unknown) => {
            assertThere(key);
            settings.set(key, value);
          },
        },
      },
      methods: {
        Delete: ({ key }: SettingTarget) => void settings.delete(key),
      },
    },
  };
}
