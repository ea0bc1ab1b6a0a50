/** Hands a text or bytes to the browser as a download. */
export function saveFile(name: string, type: string, content: string | Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([typeof content === "string" ? content : content.slice()], { type }),
  );
  link.download = name;
  link.click();
  // The browser has taken hold of it once the click is done with.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
