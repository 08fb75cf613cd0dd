/** Hands a file to the person at the screen. */

/** Offers `text` as a download under `name`. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; without this the text stays in memory.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
