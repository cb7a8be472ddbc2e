/** Hands a file to the browser to be saved. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser may begin to read only after this; a minute is ample, and the page's end frees it in any case.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
