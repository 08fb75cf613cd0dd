/** Lists that are written with one entry on each line. */

/** The lines without spaces around them and without empty ones, each once. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

export const tidyLines = (text: string): string => linesOf(text).join('\n');
