/** An E-klas of a few terms, fragments, models and images, for panels to be tried in. */
import { vi } from 'vitest';
import type { ModelDefinition } from '#core/models/index.ts';
import type { Fragment, Term } from '#core/module/module.ts';
import type { Surroundings } from '#web/editor/surroundings.ts';
import { cooling } from '../../models/models.ts';

const fragment = (id: string, title: string): Fragment => ({
  id,
  slug: id,
  title,
  kind: 'theory',
  minutes: 10,
  depth: 'basis',
  levels: ['havo-4'],
  goals: [],
  teaches: [],
  needs: [],
});

const term = (id: string, name: string): Term => ({
  id,
  name,
  forms: [],
  definition: `Wat ${name} is.`,
  needs: [],
});

const dot =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>';

export interface TestSurroundings extends Surroundings {
  readonly known: ModelDefinition[];
}

/** Surroundings of which single functions can be replaced. */
export function surroundingsWith(changes: Partial<Surroundings> = {}): TestSurroundings {
  const known: ModelDefinition[] = [cooling(), cooling({ id: 'thee', title: 'Thee' })];
  return {
    known,
    terms: () => [term('wwwwwwww', 'warmte'), term('eeeeeeee', 'energie')],
    fragments: () => [fragment('aaaaaaaa', 'Afkoelen'), fragment('bbbbbbbb', 'Opwarmen')],
    models: () => known,
    media: () => [
      { path: 'media/lijn.svg', type: 'image/svg+xml', size: 10, hash: '0' },
      { path: 'media/beker.png', type: 'image/png', size: 10, hash: '1' },
    ],
    mediumAddress: (path) => (path === 'media/weg.svg' ? null : dot),
    addMedium: vi.fn((file: File) => Promise.resolve(`media/${file.name}`)),
    saveModel: vi.fn((model: ModelDefinition) => {
      const others = known.filter(({ id }) => id !== model.id);
      known.splice(0, known.length, ...others, model);
      return Promise.resolve();
    }),
    addTerm: vi.fn(() => Promise.resolve('nnnnnnnn')),
    ...changes,
  };
}
