/** Several SVGs in one page: the names inside each are made its own. */

const names = ['title', 'description', 'plot', 'around'];

/**
 * An SVG by our own writer, with `mark` behind every name in it. Quotes in its texts are escaped, so
 * that only attributes can match.
 */
export function withOwnIds(svg: string, mark: string): string {
  return names
    .reduce(
      (text, name) =>
        text
          .replaceAll(` id="${name}"`, ` id="${name}-${mark}"`)
          .replaceAll(`"url(#${name})"`, `"url(#${name}-${mark})"`),
      svg,
    )
    .replace(
      'aria-labelledby="title description"',
      `aria-labelledby="title-${mark} description-${mark}"`,
    );
}
