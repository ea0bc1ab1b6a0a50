import type { Text } from "../core/model/locale";
import type { WorkbookErrorCode } from "../core/workbook/port";

/**
 * What can be done about a refusal without asking the user.
 * - `again`: try once more after a pause, but only work that may be done twice
 * - `smaller`: send or ask for half as much
 * - `when-edited`: wait until the user leaves the cell they are typing in
 * - `nothing`: tell the user
 */
export type Remedy = "again" | "smaller" | "when-edited" | "nothing";

export interface Refusal {
  /** Excel's own codes, as `OfficeExtension.Error.code` gives them. */
  readonly codes: readonly string[];
  readonly code: WorkbookErrorCode;
  readonly remedy: Remedy;
  readonly advice: Text;
}

/**
 * Everything Excel may answer instead of doing what was asked. Microsoft publishes the codes, not what to do about
 * them; the remedies are ours. Codes that only a mistake of ours can cause are left out on purpose: those throw.
 */
export const refusals: readonly Refusal[] = [
  {
    codes: ["InvalidOperationInCellEditMode"],
    code: "cell-edit",
    remedy: "when-edited",
    advice: {
      zh: "有单元格正在编辑，请按回车键结束编辑，操作会自动继续。",
      en: "A cell is being edited. Press Enter to finish; the work then goes on by itself.",
    },
  },
  {
    codes: [
      "RequestPayloadSizeLimitExceeded",
      "ResponsePayloadSizeLimitExceeded",
      "MemoryLimitReached",
      "RangeExceedsLimit",
      "OperationCellsExceedLimit",
    ],
    code: "too-large",
    remedy: "smaller",
    advice: {
      zh: "数据量超过了 Excel 一次能处理的上限，请减少工作表中的数据，或拆成几个工作簿后再试。",
      en: "This is more than Excel can handle at once. Reduce the data or split the workbook, then try again.",
    },
  },
  {
    codes: ["GeneralException", "RequestAborted", "ServiceNotAvailable", "ActivityLimitReached", "Timeout"],
    code: "busy",
    remedy: "again",
    advice: {
      zh: "Excel 正忙，没有完成这次操作，请稍等片刻后再试。",
      en: "Excel is busy and did not finish. Wait a moment and try again.",
    },
  },
  {
    codes: ["Conflict", "InsertDeleteConflict", "CoauthoringConflict", "PendingChanges"],
    code: "conflict",
    remedy: "nothing",
    advice: {
      zh: "其他人同时修改了这个工作簿，请重新检查后再操作。",
      en: "Someone else changed the workbook at the same time. Check again before going on.",
    },
  },
  {
    codes: ["InvalidReference", "ItemNotFound", "InvalidBinding"],
    code: "not-found",
    remedy: "nothing",
    advice: {
      zh: "找不到要处理的工作表或单元格，可能已被删除或改名，请重新检查。",
      en: "The sheet or cell is no longer there; it may have been deleted or renamed. Check again.",
    },
  },
  {
    codes: ["AccessDenied", "PermissionDenied"],
    code: "protected",
    remedy: "nothing",
    advice: {
      zh: "工作簿只读或受保护，没有改动。只读的请另存一份再做；受保护的请在“审阅”中撤销保护后再试。",
      en: "The workbook is read-only or protected; nothing was changed. Save a copy of a read-only one and work there; unprotect the other under Review, then try again.",
    },
  },
  {
    codes: ["InactiveWorkbook", "InvalidSelection"],
    code: "other-workbook",
    remedy: "nothing",
    advice: {
      zh: "当前活动的是另一个工作簿，请回到本工作簿后再试。",
      en: "Another workbook is active. Come back to this one and try again.",
    },
  },
  {
    codes: ["ApiNotFound", "NotImplemented", "ApiNotAvailable", "UnsupportedOperation", "UnsupportedFeature"],
    code: "unsupported",
    remedy: "nothing",
    advice: {
      zh: "当前版本的 Excel 不支持这项操作，需要 Excel 2021 或更高版本、Microsoft 365 或网页版。",
      en: "This version of Excel cannot do that. Excel 2021 or later, Microsoft 365 or Excel on the web is needed.",
    },
  },
  {
    codes: ["HostRestartNeeded"],
    code: "restart",
    remedy: "nothing",
    advice: {
      zh: "Excel 需要重新启动，请保存工作簿后重启 Excel。",
      en: "Excel has to be restarted. Save the workbook and restart Excel.",
    },
  },
  {
    codes: ["ItemAlreadyExists"],
    code: "name-taken",
    remedy: "nothing",
    advice: {
      zh: "已有同名的工作表或名称，请先改名后再试。",
      en: "A sheet or name of that name exists already. Rename it first.",
    },
  },
  {
    codes: ["UndoNotSupported", "InvalidOperation", "AccessForbidden", "Unauthenticated"],
    code: "unknown",
    remedy: "nothing",
    advice: {
      zh: "Excel 拒绝了这次操作，工作簿中已有的内容没有丢失，请重新检查后再试。",
      en: "Excel refused this. Nothing in the workbook is lost; check again and retry.",
    },
  },
];
