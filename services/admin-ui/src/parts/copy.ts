/** Into the clipboard; where the browser forbids it, false, and the text stays selectable on the screen. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
