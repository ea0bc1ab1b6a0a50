/** Widths that Excel gives a task pane; 350 is its width on the web. */
const narrowest = 270;
const widest = 500;
const usual = 350;
/** One press of an arrow key, in pixels. */
const step = 10;

/**
 * Lets mouse, finger and keyboard set the width of `pane`, which stands right of `handle`.
 * @param label what screen readers call the handle
 */
export function splitter(handle: HTMLElement, pane: HTMLElement, label: string): void {
  let width = usual;
  const set = (wanted: number) => {
    width = Math.round(Math.min(widest, Math.max(narrowest, wanted)));
    pane.style.width = `${width}px`;
    handle.setAttribute("aria-valuenow", String(width));
  };
  for (const [name, value] of Object.entries({
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": label,
    "aria-controls": pane.id,
    "aria-valuemin": String(narrowest),
    "aria-valuemax": String(widest),
  }))
    handle.setAttribute(name, value);
  set(usual);

  handle.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") set(width + step);
    else if (key === "ArrowRight") set(width - step);
    else if (key === "Home") set(narrowest);
    else if (key === "End") set(widest);
  });
  handle.addEventListener("dblclick", () => set(usual));
  handle.addEventListener("pointerdown", ({ pointerId, clientX: from }) => {
    const before = width;
    const move = ({ clientX }: PointerEvent) => set(before + from - clientX);
    // The frame of the pane would swallow the pointer otherwise.
    handle.setPointerCapture(pointerId);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", move), {
      once: true,
    });
  });
}
