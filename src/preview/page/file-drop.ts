import { element } from "./element";

/** Takes files that are dropped anywhere on the page. While one is held above it, `hint` is shown. */
export function fileDrop(hint: string, dropped: (files: readonly File[]) => void): void {
  const cover = element("div", { id: "drop", hidden: true }, element("p", {}, hint));
  document.body.append(cover);
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;

  // In the capturing phase, before the grid looks at it. The cover takes over, so that neither grid nor pane get the file.
  addEventListener(
    "dragenter",
    (event) => {
      if (holdsFiles(event)) cover.hidden = false;
    },
    true,
  );
  cover.addEventListener("dragover", (event) => event.preventDefault());
  cover.addEventListener("dragleave", () => void (cover.hidden = true));
  cover.addEventListener("drop", (event) => {
    event.preventDefault();
    cover.hidden = true;
    dropped([...(event.dataTransfer?.files ?? [])]);
  });
}
