/** A model of the module, with the controls and views that fit this place in the text. */
import type { BlockDescriptor } from '../descriptor.ts';
import { htmlAttributes, idAttribute, listOfStrings, readId, readNames } from '../attributes.ts';
import { fault } from '../fault.ts';

export const modelViews = ['graph', 'table', 'rules'] as const;
export type ModelView = (typeof modelViews)[number];

const isView = (name: string): name is ModelView =>
  (modelViews as readonly string[]).includes(name);

const views = (value: unknown): void => {
  listOfStrings(value);
  if ((value as string[]).length === 0 || !(value as string[]).every(isView)) {
    throw new RangeError('Not a list of views of a model');
  }
};

export const model = {
  kind: 'model',
  nodes: {
    model: {
      group: 'block',
      atom: true,
      attrs: {
        ...idAttribute,
        model: { default: '', validate: 'string' },
        /** Names of parameters that pupils may move here; none means all. */
        controls: { default: [], validate: listOfStrings },
        views: { default: [...modelViews], validate: views },
      },
      leafText: () => '',
      parseDOM: [
        {
          tag: 'ek-model',
          getAttrs: (element) => {
            const named = readNames(element, 'views').filter(isView);
            return {
              ...readId(element),
              model: element.getAttribute('ref') ?? '',
              controls: readNames(element, 'controls'),
              views: named.length === 0 ? [...modelViews] : named,
            };
          },
        },
      ],
      toDOM: ({ attrs }) => [
        'ek-model',
        htmlAttributes({
          id: attrs['id'],
          ref: attrs['model'],
          controls: (attrs['controls'] as readonly string[]).join(',') || null,
          views: (attrs['views'] as readonly string[]).join(','),
        }),
      ],
    },
  },
  interactive: true,
  question: false,
  fields: [
    { attribute: 'model', input: 'model', required: true },
    { attribute: 'controls', input: 'names' },
    { attribute: 'views', input: 'names', options: modelViews },
  ],
  check: ({ attrs }, context) => {
    const id = String(attrs['model']);
    const known = context.modelParameters(id);
    if (known === null) return [fault('model-unknown', attrs['id'], { model: id })];
    return (attrs['controls'] as readonly string[])
      .filter((name) => !known.includes(name))
      .map((name) => fault('control-unknown', attrs['id'], { model: id, name }));
  },
} as const satisfies BlockDescriptor;
