import { HostError } from "../rich-api/host-error";
import type { ObjectType } from "../rich-api/object-type";
import type { ExcelModel } from "./model";
import { completeOptions } from "./protection";
import type { SheetTarget } from "./sheet-target";

/** `WorksheetProtection`. */
export function worksheetProtectionType(model: ExcelModel): ObjectType<SheetTarget> {
  const { settings } = model.book;
  return {
    properties: {
      Protected: { get: ({ sheetId }) => settings.of(sheetId).protection !== undefined },
      Options: { get: ({ sheetId }) => settings.of(sheetId).protection?.options ?? null },
    },
    methods: {
      Protect: ({ sheetId }, [options, password]) => {
        const setting = settings.of(sheetId);
        if (setting.protection) throw new HostError("InvalidOperation");
        setting.protection = {
          options: completeOptions(options),
          ...(typeof password === "string" && password !== "" ? { password } : {}),
        };
      },
      Unprotect: ({ sheetId }, [password]) => {
        const setting = settings.of(sheetId);
        const held = setting.protection?.password;
        if (held !== undefined && held !== password) throw new HostError("AccessDenied");
        delete setting.protection;
      },
    },
  };
}
