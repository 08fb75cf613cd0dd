/** The colours and fonts of a graph, as the page's tokens give them at this moment. */
import type { LabelFonts } from './label.ts';

export interface GraphTheme {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  /** Of the axes. */
  readonly strong: string;
  readonly paper: string;
  /** One for each series, over and over. */
  readonly series: readonly string[];
  /** The same, dark enough to be read as text. */
  readonly labels: readonly string[];
  /** Of the run before this one. */
  readonly ghosts: readonly string[];
  /** Of runs that were kept. */
  readonly kept: readonly string[];
  /** See-through, for areas. */
  readonly areas: readonly string[];
  readonly fonts: LabelFonts;
  /** Of the text at the axes, in CSS pixels. */
  readonly textSize: number;
}

/** Lines differ by dash as well as by colour. */
export const seriesDashes: readonly (readonly number[])[] = [
  [],
  [9, 5],
  [2, 4],
  [12, 4, 2, 4],
  [5, 3],
  [16, 5],
];

const seriesNumbers = [1, 2, 3, 4, 5, 6];

/** The item of a list that goes round. */
export function cyclic<Item>(list: readonly Item[], index: number): Item {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('An empty list has no items to go round.');
  return item;
}

/**
 * Reads the theme through `probe`, an element in the graph: a custom property holds `light-dark()`
 * and `var()` unresolved, a real property does not.
 */
export function readTheme(probe: HTMLElement): GraphTheme {
  const style = getComputedStyle(probe);
  const color = (value: string): string => {
    probe.style.color = value;
    return style.color;
  };
  const family = (value: string): string => {
    probe.style.fontFamily = value;
    return style.fontFamily;
  };
  const each = (make: (series: string) => string): readonly string[] =>
    seriesNumbers.map((number) => color(make(`var(--ek-series-${String(number)})`)));
  const theme: GraphTheme = {
    ink: color('var(--ek-ink)'),
    soft: color('var(--ek-ink-soft)'),
    line: color('var(--ek-line)'),
    strong: color('var(--ek-line-strong)'),
    paper: color('var(--ek-paper)'),
    series: each((series) => series),
    labels: each((series) => `color-mix(in oklab, ${series} 65%, var(--ek-ink))`),
    ghosts: each((series) => `color-mix(in oklab, ${series} 38%, var(--ek-paper))`),
    kept: each((series) => `color-mix(in oklab, ${series} 75%, var(--ek-paper))`),
    areas: each((series) => `color-mix(in oklab, ${series} 18%, transparent)`),
    fonts: { words: family('var(--ek-font-ui)'), letters: family('var(--ek-font-text)') },
    textSize: Number.parseFloat(style.fontSize),
  };
  probe.removeAttribute('style');
  return theme;
}

/** Calls back when the colours may have changed; returns how to stop. */
export function watchTheme(onChange: () => void): () => void {
  const queries = [
    '(prefers-color-scheme: dark)',
    '(forced-colors: active)',
    '(prefers-contrast: more)',
    'print',
  ];
  const lists = queries.map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener('change', onChange);
  const root = new MutationObserver(onChange);
  root.observe(document.documentElement, {
    attributeFilter: ['class', 'style', 'data-theme', 'data-subject'],
  });
  return () => {
    for (const list of lists) list.removeEventListener('change', onChange);
    root.disconnect();
  };
}
