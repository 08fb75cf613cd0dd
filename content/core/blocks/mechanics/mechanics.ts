/** A scene of mechanics to play with, as data in the document. */
import { isScene } from '../../mechanics/is-scene.ts';
import type { Scene } from '../../mechanics/world.ts';
import { htmlAttributes, idAttribute, listOfStrings, readId, readNames } from '../attributes.ts';
import type { BlockDescriptor, ElementReader } from '../descriptor.ts';
import { fault } from '../fault.ts';

/** What readers have beside the drawing; with `start` they may also drag it to another start. */
export const motionViews = ['graph', 'table', 'start'] as const;
export type MotionView = (typeof motionViews)[number];

/** Whether a word is the name of a view. */
export const isMotionView = (name: string): name is MotionView =>
  (motionViews as readonly string[]).includes(name);

const views = (value: unknown): void => {
  listOfStrings(value);
  if (!(value as string[]).every(isMotionView)) {
    throw new RangeError('Not a list of views of a motion');
  }
};

const scene = (value: unknown): void => {
  if (value !== null && !isScene(value)) throw new RangeError('Not a scene');
};

/** A text that is no scene reads as none; the checker then says that one is missing. */
function readScene(element: ElementReader): Scene | null {
  try {
    const value: unknown = JSON.parse(element.getAttribute('scene') ?? '');
    return isScene(value) ? value : null;
  } catch {
    return null;
  }
}

export const mechanics = {
  kind: 'mechanics',
  nodes: {
    mechanics: {
      group: 'block',
      atom: true,
      attrs: {
        ...idAttribute,
        /** Null while the author has not chosen one. */
        scene: { default: null, validate: scene },
        views: { default: [...motionViews], validate: views },
      },
      leafText: () => '',
      parseDOM: [
        {
          tag: 'ek-mechanics',
          getAttrs: (element) => ({
            ...readId(element),
            scene: readScene(element),
            views:
              element.getAttribute('views') === null
                ? [...motionViews]
                : readNames(element, 'views').filter(isMotionView),
          }),
        },
      ],
      toDOM: ({ attrs }) => [
        'ek-mechanics',
        htmlAttributes({
          id: attrs['id'],
          views: (attrs['views'] as readonly string[]).join(','),
          scene: attrs['scene'] === null ? null : JSON.stringify(attrs['scene']),
        }),
      ],
    },
  },
  interactive: true,
  question: false,
  fields: [
    { attribute: 'scene', input: 'scene', required: true },
    { attribute: 'views', input: 'names', options: motionViews },
  ],
  check: ({ attrs }, { simulation }) => {
    const value = attrs['scene'] as Scene | null;
    if (value === null) return [fault('scene-missing', attrs['id'])];
    const faults = simulation?.sceneFaults(value) ?? [];
    return faults.map((found) => fault('scene-faulty', attrs['id'], { found }));
  },
} as const satisfies BlockDescriptor;
