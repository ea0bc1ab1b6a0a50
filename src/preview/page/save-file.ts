import { element } from "./element";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands bytes to the browser as a download of this name. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: xlsxType }));
  element("a", { href: address, download: name }).click();
  // The browser reads the address after this task; a minute is long enough for any machine.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
