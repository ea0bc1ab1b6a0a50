import { HostError } from "./rich-api/host-error";
import type { RequestBody, ResponseBody, EventEntry } from "./rich-api/messages";
import { BatchProcessor } from "./rich-api/processor";
import type { UniverWorkbook } from "./engine/univer-workbook";
import { excelLimits } from "./excel/assumptions";
import { forwardEvents } from "./excel/forward-events";
import { ExcelModel } from "./excel/model";
import { excelTypes } from "./excel/workbook-types";
import { payloadBytes } from "./payload-bytes";

/** One answered request, as kept in `ExcelHost.log`. */
export interface LoggedRequest {
  readonly request: RequestBody;
  readonly response: ResponseBody;
}

/**
 * Excel without Excel: answers the messages of Microsoft's own office.js over a workbook in Univer. How messages
 * get here and back is the transports' business.
 */
export class ExcelHost {
  readonly model: ExcelModel;
  /** Every request since the log was last emptied; a `context.sync()` with work to do is one request. */
  readonly log: LoggedRequest[] = [];
  private readonly processor: BatchProcessor;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly stopEvents: () => void;

  constructor(
    book: UniverWorkbook,
    private readonly onFault: (fault: unknown) => void = () => undefined,
  ) {
    this.model = new ExcelModel(book);
    this.processor = new BatchProcessor({
      types: excelTypes(this.model),
      root: { type: "Workbook", target: {} },
      settle: () => {
        this.model.cells.flush();
        return book.calculation.settle();
      },
      onFault: this.onFault,
    });
    this.stopEvents = forwardEvents(this.model, this.processor);
  }

  /** Answers one request. Requests are answered one after the other, in the order they come in. */
  execute(requestText: string): Promise<string> {
    const answer = this.queue.then(() => this.answer(requestText));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** How many objects panes keep between requests; a pane that releases what it tracks leaves none. */
  get trackedObjects(): number {
    return this.processor.references.size;
  }

  /** Hears of the events that panes have registered for; the answer stops it. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.processor.onEvents(listener);
  }

  dispose(): void {
    this.stopEvents();
  }

  private async answer(requestText: string): Promise<string> {
    const request = JSON.parse(requestText) as RequestBody;
    let response: ResponseBody;
    if (payloadBytes(requestText) > excelLimits.payload)
      response = refusal(new HostError("RequestPayloadSizeLimitExceeded"));
    else if (this.model.cellEditMode) response = refusal(new HostError("InvalidOperationInCellEditMode"));
    else {
      response = await this.processor.execute(request);
      this.model.cells.flush();
    }
    let responseText = JSON.stringify(response);
    if (payloadBytes(responseText) > excelLimits.payload) {
      response = refusal(new HostError("ResponsePayloadSizeLimitExceeded"));
      responseText = JSON.stringify(response);
    }
    this.log.push({ request, response });
    return responseText;
  }
}

/** The answer to a request of which nothing was done. */
const refusal = ({ code, message, status }: HostError): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: message, Location: null, HttpStatusCode: status, ActionIndex: 0 },
});
