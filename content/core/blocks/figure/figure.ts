/** An image of the module with its alternative text (required) and a caption. */
import type { BlockDescriptor, ElementReader } from '../descriptor.ts';
import { htmlAttributes, idAttribute, readId } from '../attributes.ts';
import { fault } from '../fault.ts';

/** Paths of media are relative and inside the module: no address of another place is an image. */
export const mediumPath = /^media\/[a-z0-9][a-z0-9._-]*$/;

const image = (figure: ElementReader): ElementReader | null =>
  (Array.from(figure.childNodes) as ElementReader[]).find(
    ({ nodeName }) => nodeName.toLowerCase() === 'img',
  ) ?? null;

const readFigure = (element: ElementReader) => {
  const source = image(element);
  const path = source?.getAttribute('src') ?? '';
  return {
    ...readId(element),
    src: mediumPath.test(path) ? path : '',
    alt: source?.getAttribute('alt') ?? '',
    credit: element.getAttribute('credit') ?? '',
  };
};

export const figure = {
  kind: 'figure',
  nodes: {
    figure: {
      content: 'inline*',
      group: 'block flow',
      isolating: true,
      attrs: {
        ...idAttribute,
        src: { default: '', validate: 'string' },
        alt: { default: '', validate: 'string' },
        credit: { default: '', validate: 'string' },
      },
      parseDOM: [{ tag: 'figure', getAttrs: readFigure }],
      toDOM: ({ attrs }) => [
        'figure',
        htmlAttributes({
          id: attrs['id'],
          credit: attrs['credit'] === '' ? null : attrs['credit'],
        }),
        ['img', htmlAttributes({ src: attrs['src'], alt: attrs['alt'] })],
        ['figcaption', 0],
      ],
    },
  },
  interactive: false,
  question: false,
  fields: [
    { attribute: 'src', input: 'medium', required: true },
    { attribute: 'alt', input: 'line', required: true },
    { attribute: 'credit', input: 'line' },
  ],
  check: ({ attrs }, context) => [
    ...(String(attrs['alt']).trim() === '' ? [fault('alternative-missing', attrs['id'])] : []),
    ...(context.hasMedium(String(attrs['src']))
      ? []
      : [fault('medium-missing', attrs['id'], { path: String(attrs['src']) })]),
  ],
} as const satisfies BlockDescriptor;
