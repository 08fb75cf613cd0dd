/** The colours, as the browser resolves them, are told apart in every theme and subject. */
import { describe, expect, test } from 'vitest';
import './mount.ts';

type Rgb = readonly [number, number, number];

const subjects = ['natuurkunde', 'scheikunde', 'biologie', 'wiskunde', 'nlt'] as const;
const themes = ['light', 'dark', 'contrast-light', 'contrast-dark'] as const;
const text: readonly (readonly [string, string])[] = [
  ['ink', 'paper'],
  ['ink', 'paper-raised'],
  ['ink', 'wash'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'wash'],
  ['ink-faint', 'paper'],
  ['accent-strong', 'paper'],
  ['accent-strong', 'paper-raised'],
  ['accent-strong', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ...['positive', 'negative', 'caution'].flatMap((kind) => [
    [kind, 'paper'] as const,
    [kind, 'paper-raised'] as const,
    [kind, `${kind}-soft`] as const,
    ['ink', `${kind}-soft`] as const,
  ]),
];
const series = [1, 2, 3, 4, 5, 6].map((n) => `series-${String(n)}`);
const shapes = ['focus', 'line-strong', 'accent', ...series];

describe.each(themes)('%s', (theme) => {
  test.each(subjects)('text can be read with %s', (subject) => {
    use(theme, subject);
    expect(
      text.map(([a, b]) => [a, b, contrast(a, b)]).filter(([, , c]) => Number(c) < 4.5),
    ).toEqual([]);
  });

  test.each(subjects)('lines and focus can be seen with %s', (subject) => {
    use(theme, subject);
    expect(shapes.map((a) => [a, contrast(a, 'paper')]).filter(([, c]) => Number(c) < 3)).toEqual(
      [],
    );
  });

  test.each(['normal', 'protan', 'deutan', 'tritan'] as const)(
    'series differ with %s sight',
    (sight) => {
      use(theme, 'natuurkunde');
      const seen = series.map((name) => oklab(asSeen(linear(name), sight)));
      const gaps = seen.flatMap((a, i) => seen.slice(0, i).map((b) => distance(a, b)));
      expect(Math.min(...gaps)).toBeGreaterThan(0.09);
    },
  );
});

test.each(['contrast-light', 'contrast-dark'] as const)(
  '%s: ink on paper at 7 or more',
  (theme) => {
    use(theme, 'natuurkunde');
    expect(contrast('ink', 'paper')).toBeGreaterThanOrEqual(7);
    expect(contrast('ink-soft', 'paper')).toBeGreaterThanOrEqual(7);
  },
);

test('a part of a page may have a subject and a scheme of its own', () => {
  use('light', 'natuurkunde');
  const part = document.createElement('div');
  part.dataset['subject'] = 'biologie';
  document.body.append(part);
  expect(linear('accent', part)).not.toEqual(linear('accent'));
  part.style.setProperty('color-scheme', 'dark');
  expect(luminance(linear('paper', part))).toBeLessThan(0.1);
  part.remove();
});

function use(theme: (typeof themes)[number], subject: string): void {
  const [name = '', scheme] = theme.split('-');
  const root = document.documentElement;
  root.dataset['theme'] = name;
  root.dataset['subject'] = subject;
  if (scheme === undefined) root.style.removeProperty('color-scheme');
  else root.style.setProperty('color-scheme', scheme);
}

/** A token's colour in linear RGB, painted by the browser so that every notation is understood. */
function linear(token: string, place: Element = document.documentElement): Rgb {
  const probe = document.createElement('i');
  probe.style.setProperty('color', `var(--ek-${token})`);
  place.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (canvas === null) throw new Error('no canvas');
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y);
  return Math.round(((high + 0.05) / (low + 0.05)) * 100) / 100;
}

/** Machado, Oliveira and Fernandes 2009, full severity. */
const sights = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deutan: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritan: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

function asSeen([r, g, b]: Rgb, sight: keyof typeof sights): Rgb {
  const m = sights[sight];
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clamp(m[0] * r + m[1] * g + m[2] * b),
    clamp(m[3] * r + m[4] * g + m[5] * b),
    clamp(m[6] * r + m[7] * g + m[8] * b),
  ];
}

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
