/** A small E-klas to publish in tests, a marker for its one question, and events in it. */
import { createHash, randomUUID } from 'node:crypto';
import type { Attempt, Visit } from '#core/learning/event.ts';
import type { VersionContent } from '#core/module/version.ts';
import type { CreateMarker } from '#server/features/learning/index.ts';
import type { Publication } from '#server/features/modules/index.ts';
import { fragment, module } from '../helpers/modules.ts';

export const moduleId = 'aaaaaaaa';
export const fragmentId = 'ffffffff';
export const otherFragmentId = 'gggggggg';
export const blockId = 'bbbbbbbb';

const drawing = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
export const drawingHash = createHash('sha256').update(drawing).digest('hex');

interface Changes {
  readonly title?: string;
  readonly slug?: string;
  readonly id?: string;
}

/** The content, with another title or slug where a test needs a change. */
export function exampleContent(changes: Changes = {}): VersionContent {
  const document = { schemaVersion: 1, doc: { type: 'doc', content: [{ type: 'paragraph' }] } };
  return {
    module: module({
      id: moduleId,
      slug: 'warmte',
      title: 'Warmte',
      ...changes,
      fragments: [
        fragment('geleiding', { id: fragmentId }),
        fragment('straling', { id: otherFragmentId }),
      ],
    }),
    documents: { [fragmentId]: document, [otherFragmentId]: document },
    models: {},
    media: [
      {
        path: 'media/stroom.svg',
        type: 'image/svg+xml',
        size: drawing.length,
        hash: drawingHash,
      },
    ],
  };
}

export function examplePublication(changes?: Changes): Publication {
  return { content: exampleContent(changes), media: new Map([[drawingHash, drawing]]) };
}

/** 42 is right, anything else is wrong, and `?` cannot be read. `boom` is a fault of ours. */
export const createMarker: CreateMarker = () => ({
  mark(_moduleId, _version, { block, answer }) {
    if (block !== blockId) return Promise.resolve({ refused: 'question-not-found' });
    const text = answer.kind === 'number' ? answer.text : '';
    if (text === 'boom') return Promise.reject(new Error('a fault in marking'));
    const verdict = text === '42' ? 'correct' : text === '?' ? 'unreadable' : 'wrong';
    const mark = { verdict, remarks: [], feedback: [] } as const;
    return Promise.resolve({
      mark: { ...mark, remarks: [], feedback: [] },
      feedbackHtml: [`<p>${verdict}</p>`],
    });
  },
});

/** An answer to the question of the example. */
export function attempt(text: string, changes: Partial<Attempt> = {}): Attempt {
  return {
    kind: 'attempt',
    id: randomUUID(),
    module: moduleId,
    version: 1,
    fragment: fragmentId,
    block: blockId,
    question: '0123456789abcdef',
    answer: { kind: 'number', text },
    at: '2026-09-01T10:00:00.000Z',
    ...changes,
  };
}

/** A visit to a fragment of the example. */
export function visit(changes: Partial<Visit> = {}): Visit {
  return {
    kind: 'visit',
    id: randomUUID(),
    module: moduleId,
    version: 1,
    fragment: fragmentId,
    route: 'hoofdroute',
    at: '2026-09-01T09:00:00.000Z',
    ...changes,
  };
}
