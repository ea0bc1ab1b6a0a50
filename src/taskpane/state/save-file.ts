/** Hands a text to the browser as a download. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has taken hold of the text once the click is done with.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
