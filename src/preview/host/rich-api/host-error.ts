/** The error codes of Excel that this host answers with, with the text and HTTP status that go with each. */
export const errorTexts = {
  AccessDenied: [403, "You can't perform the requested operation."],
  ApiNotFound: [501, "The API you are trying to use could not be found."],
  GeneralException: [500, "There was an internal error while processing the request."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidObjectPath: [400, "The object path isn't working for what you're trying to do."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [
    409,
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB, and then try again.",
  ],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  InvalidSelection: [400, "The current selection is invalid for this operation."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  RequestPayloadSizeLimitExceeded: [413, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [413, "The response payload size has exceeded the limit."],
} as const satisfies Record<string, readonly [number, string]>;

export type HostErrorCode = keyof typeof errorTexts;

/** What the host refuses; office.js turns it into an `OfficeExtension.Error` with the same code. */
export class HostError extends Error {
  readonly status: number;
  /** "Range.values": the member that failed; filled in by the processor. */
  location: string | undefined;
  constructor(
    readonly code: HostErrorCode,
    detail?: string,
    location?: string,
  ) {
    super(detail ?? errorTexts[code][1]);
    this.name = "HostError";
    this.status = errorTexts[code][0];
    this.location = location;
  }
}
