/** A server with one draft, in memory, and sessions that write in it over a bad line. */
import fc from 'fast-check';
import { applyEdit } from '#core/authoring/apply-edit.ts';
import type { Draft } from '#core/authoring/draft.ts';
import type { Edit } from '#core/authoring/edit.ts';
import type { DraftResponse, StoredEdit } from '#core/contract/authoring.ts';
import { ProblemError } from '#core/problem.ts';
import { RequestError } from '#web/api/request.ts';
import type { DraftSessionOptions } from '#web/editor/draft/draft-session.ts';
import { fragment, goal, module, term } from '../../../helpers/modules.ts';

export const draftOf = (changes: Parameters<typeof module>[0] = {}): Draft => ({
  module: module({
    goals: [goal('rekenen')],
    terms: [term('warmte')],
    fragments: [fragment('een'), fragment('twee'), fragment('drie')],
    ...changes,
  }),
  models: {},
  media: [],
});

export const refusal = (code: string, status = 409): RequestError =>
  new RequestError({ code, status, title: `geweigerd: ${code}`, parameters: {} });

export const noConnection = (): RequestError => new RequestError(null);

/** Stores edits in order, each id once. */
export class Office {
  readonly start: Draft;
  draft: Draft;
  readonly edits: StoredEdit[] = [];
  may = { edit: true, publish: true, export: true };
  published: DraftResponse['published'] = null;
  /** Told of each edit that is stored. */
  onStored: (edit: StoredEdit) => void = () => undefined;

  constructor(draft = draftOf()) {
    this.start = draft;
    this.draft = draft;
  }

  get revision(): number {
    return this.edits.length;
  }

  open(): DraftResponse {
    return {
      revision: this.revision,
      draft: this.draft,
      team: { id: 'team', name: 'Warmteteam' },
      may: this.may,
      published: this.published,
      origin: 'https://e-klas.example.nl',
    };
  }

  since(revision: number): StoredEdit[] {
    return this.edits.slice(revision);
  }

  store(id: string, edit: Edit, known: number): StoredEdit[] {
    if (!this.edits.some((one) => one.id === id)) {
      try {
        this.draft = applyEdit(this.draft, edit);
      } catch (error) {
        if (error instanceof ProblemError) throw refusal(error.problem.code);
        throw error;
      }
      const stored = { id, edit, revision: this.revision + 1 };
      this.edits.push(stored);
      this.onStored(stored);
    }
    return this.since(known);
  }
}

/** What a line does with one request and its answer. */
export type Line = <T>(request: () => T) => Promise<T>;

export const goodLine: Line = async (request) => {
  await Promise.resolve();
  return request();
};

/** The calls of one person's browser to the office. */
export function callsTo(office: Office, line: Line = goodLine) {
  return {
    fetchDraft: () => line(() => office.open()),
    fetchEdits: (_module, since) => line(() => office.since(since)),
    sendEdit: (_module, { id, edit, revision }) => line(() => office.store(id, edit, revision)),
    uploadMedium: (_module, file, revision) =>
      line(() => {
        const path = `media/${file.name}`;
        const medium = { path, type: file.type, size: file.size, hash: '0'.repeat(64) };
        const id = crypto.randomUUID().replaceAll('-', '');
        return { path, edits: office.store(id, { kind: 'medium', medium }, revision) };
      }),
  } satisfies DraftSessionOptions['calls'];
}

/** Some edit about what is in the draft now. */
export function someEdit({ module: { fragments, terms, goals } }: Draft): fc.Arbitrary<Edit> {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  const newId = fc.stringMatching(/^[a-z]{8}$/);
  const after = fc.constantFrom(null, ...fragments.map(({ id }) => id));
  const edits: fc.Arbitrary<Edit>[] = [
    word.map((title) => ({ kind: 'properties', change: { title } })),
    word.map((summary) => ({ kind: 'properties', change: { summary } })),
    fc.tuple(newId, word, after).map(([id, slug, place]) => ({
      kind: 'add',
      list: 'fragments',
      item: { ...fragment(slug), id },
      after: place,
    })),
  ];
  if (fragments.length > 0) {
    const some = fc.constantFrom(...fragments.map(({ id }) => id));
    edits.push(
      fc
        .tuple(some, word)
        .map(([id, title]) => ({ kind: 'change', list: 'fragments', id, change: { title } })),
      fc.tuple(some, after).map(([id, place]) => ({
        kind: 'move',
        list: 'fragments',
        id,
        after: place,
      })),
      some.map((id) => ({ kind: 'remove', list: 'fragments', id })),
    );
  }
  for (const [list, parts] of [
    ['terms', terms],
    ['goals', goals],
  ] as const) {
    if (parts.length > 0) {
      edits.push(
        fc.constantFrom(...parts.map(({ id }) => id)).map((id) => ({ kind: 'remove', list, id })),
      );
    }
  }
  return fc.oneof(...edits);
}
