import { DataValidationErrorStyle, DataValidationType } from "@univerjs/core";
import type { ValidationRule } from "../engine/univer-validation";
import { HostError } from "../rich-api/host-error";
import type { ObjectType } from "../rich-api/object-type";
import type { ExcelModel } from "./model";
import type { RangeTarget } from "./range-target";
import { ruleIn, ruleKind, ruleOut } from "./validation-rule";

const errorStyles: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

interface Prompt {
  readonly showPrompt?: boolean;
  readonly title?: string;
  readonly message?: string;
}
interface ErrorAlert {
  readonly showAlert?: boolean;
  readonly style?: string;
  readonly title?: string;
  readonly message?: string;
}
/** `Excel.DataValidation` of a range; what a range's first cell carries is taken for the whole. */
export function validationType(model: ExcelModel): ObjectType<RangeTarget> {
  const at = ({ sheetId, range }: RangeTarget) => model.validation.at(sheetId, range.top, range.left);
  const change = (target: RangeTarget, part: Partial<ValidationRule>) => {
    const {
      uid: _uid,
      ranges: _ranges,
      ...rule
    } = at(target) ?? {
      uid: "",
      ranges: [],
      type: DataValidationType.ANY,
      allowBlank: true,
    };
    model.validation.set(target.sheetId, model.cells.bounded(target.sheetId, target.range), {
      ...rule,
      ...part,
    });
  };
  return {
    properties: {
      Type: {
        get: (target) => {
          const rule = at(target);
          return rule ? ruleKind(rule) : "None";
        },
      },
      Rule: {
        get: (target) => ruleOut(at(target)),
        set: (target, value) => change(target, ruleIn(model, value)),
      },
      IgnoreBlanks: {
        get: (target) => at(target)?.allowBlank ?? true,
        set: (target, value) => change(target, { allowBlank: value === true }),
      },
      Prompt: {
        get: (target) => {
          const { showInputMessage = true, promptTitle = "", prompt = "" } = at(target) ?? {};
          return { showPrompt: showInputMessage, title: promptTitle, message: prompt };
        },
        set: (target, value) => {
          const { showPrompt = true, title = "", message = "" } = value as Prompt;
          change(target, { showInputMessage: showPrompt, promptTitle: title, prompt: message });
        },
      },
      ErrorAlert: {
        get: (target) => {
          const rule = at(target);
          const style =
            Object.keys(errorStyles).find((key) => errorStyles[key] === rule?.errorStyle) ?? "Stop";
          return {
            showAlert: rule?.showErrorMessage ?? true,
            style,
            title: rule?.errorTitle ?? "",
            message: rule?.error ?? "",
          };
        },
        set: (target, value) => {
          const { showAlert = true, style = "Stop", title = "", message = "" } = value as ErrorAlert;
          const errorStyle = errorStyles[style];
          if (errorStyle === undefined) throw new HostError("InvalidArgument");
          change(target, { showErrorMessage: showAlert, errorStyle, errorTitle: title, error: message });
        },
      },
    },
    methods: {
      Clear: ({ sheetId, range }) => model.validation.clear(sheetId, model.cells.bounded(sheetId, range)),
    },
  };
}
