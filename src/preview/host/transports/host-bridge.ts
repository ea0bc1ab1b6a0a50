import type { ExcelHost } from "../excel-host";

/** The seam that office.js offers to programs which embed it: JSON text in, JSON text out, events included. */
export interface OfficeExtensionSeam {
  readonly HostBridge: { init(bridge: HostBridge): void };
}
interface HostBridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost?: (text: string) => void;
}
interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: string | object };
}
const responseMessage = 2;
const eventMessage = 3;

/**
 * Puts the host behind an office.js that runs in this very window, without `Office.onReady`; made for tests.
 * Answers a function that stops the events.
 */
export function connectHostBridge(office: OfficeExtensionSeam, host: ExcelHost): () => void {
  const bridge: HostBridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      void host.execute(body).then((answer) => {
        const reply = { statusCode: 200, headers: {}, body: answer };
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: responseMessage, message: reply }));
      });
    },
  };
  office.HostBridge.init(bridge);
  return host.onEvents((entries) => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: eventMessage, controlId: "", message: { entries } }));
  });
}
