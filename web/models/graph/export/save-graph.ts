/** From a graph to a file or the clipboard: loaded when that is asked. */
import { graphToolsText } from '#text/graph-tools.ts';
import type { GraphRanges } from '../ranges.ts';
import type { GraphPicture } from '../picture.ts';
import { graphAsCsv } from './graph-csv.ts';
import { graphSheet } from './graph-sheet.ts';
import { sheetAsPng } from './sheet-png.ts';
import { sheetAsSvg } from './sheet-svg.ts';
import { sheetTheme } from './sheet-theme.ts';

export type GraphForm = 'png' | 'svg' | 'csv';

/** A graph as it is seen. */
export interface SeenGraph {
  readonly picture: GraphPicture;
  readonly ranges: GraphRanges;
  /** An element in it, for its colours. */
  readonly probe: HTMLElement;
}

/** The graph in some form. */
export async function graphAs(form: GraphForm, seen: SeenGraph): Promise<Blob> {
  if (form === 'csv') return new Blob([graphAsCsv(seen.picture)], { type: 'text/csv' });
  const sheet = graphSheet(seen.picture, seen.ranges, sheetTheme(seen.probe));
  return form === 'png'
    ? sheetAsPng(sheet)
    : new Blob([sheetAsSvg(sheet)], { type: 'image/svg+xml' });
}

/** Offers the graph as a download; gives the name of the file. */
export async function saveGraph(form: GraphForm, seen: SeenGraph): Promise<string> {
  const blob = await graphAs(form, seen);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${fileName(seen.picture)}.${form}`;
  link.click();
  // The download has begun by then; without this the picture stays in memory.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
  return link.download;
}

/** Puts the graph on the clipboard, as a picture. */
export async function copyGraph(seen: SeenGraph): Promise<void> {
  // The promise goes in, as some browsers allow no clipboard after waiting.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': graphAs('png', seen) })]);
}

function fileName({ title, quantities }: GraphPicture): string {
  const words = title ?? quantities.map(({ label }) => label).join(' ');
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return plain === '' ? graphToolsText.save.file : plain;
}
