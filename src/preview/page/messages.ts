import { element } from "./element";

export type Intent = "working" | "done" | "error";

/** The line under the bar: what is being done, what has been done, what went wrong. One at a time. */
export class Messages {
  private fading: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly closeLabel: string,
  ) {
    place.setAttribute("role", "status");
  }

  show(intent: Intent, text: string): void {
    this.clear();
    const close = element("button", { type: "button", className: "close", title: this.closeLabel }, "×");
    close.setAttribute("aria-label", this.closeLabel);
    close.addEventListener("click", () => this.clear());
    const line = element("p", { className: `message ${intent}` }, element("span", {}, text));
    if (intent === "error") line.setAttribute("role", "alert");
    if (intent !== "working") line.append(close);
    this.place.append(line);
    if (intent === "done") this.fading = setTimeout(() => this.clear(), 12_000);
  }

  clear(): void {
    clearTimeout(this.fading);
    this.place.replaceChildren();
  }
}
