/**
 * Puts a field's text on the clipboard and leaves it selected. Panes are frames that their host may not have given
 * leave to write the clipboard; the old command still works there after a click.
 * @returns whether it worked; where not, the user can copy what is selected
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
