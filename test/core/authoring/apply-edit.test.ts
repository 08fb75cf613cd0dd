import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Value } from 'typebox/value';
import { applyEdit } from '#core/authoring/apply-edit.ts';
import { type Draft, isStorable } from '#core/authoring/draft.ts';
import { Edit } from '#core/authoring/edit.ts';
import { ProblemError } from '#core/problem.ts';
import { draft } from '../../helpers/drafts.ts';
import { fragment, goal, idOf as id, term } from '../../helpers/modules.ts';

const three = draft({ fragments: [fragment('a'), fragment('b'), fragment('c')] });
const slugs = ({ module }: Draft): string => module.fragments.map(({ slug }) => slug).join(' ');
const after = (edit: Edit, to: Draft = three): Draft => applyEdit(to, edit);
const refused = (edit: Edit, code: string) => () => {
  expect(() => after(edit)).toThrow(code);
};
const move = (name: string, behind: string | null): Edit => ({
  kind: 'move',
  list: 'fragments',
  id: id(name),
  after: behind === null ? null : id(behind),
});
const add = (name: string, behind: string | null): Edit => ({
  kind: 'add',
  list: 'fragments',
  item: fragment(name),
  after: behind === null ? null : id(behind),
});

describe('order', () => {
  test('to the beginning', () => expect(slugs(after(move('c', null)))).toBe('c a b'));
  test('behind another', () => expect(slugs(after(move('a', 'b')))).toBe('b a c'));
  test('behind itself changes nothing', () => expect(after(move('b', 'b'))).toBe(three));
  test('behind one that is gone: the end', () =>
    expect(slugs(after(move('a', 'x')))).toBe('b c a'));
  test('added at the beginning', () => expect(slugs(after(add('d', null)))).toBe('d a b c'));
  test('added behind another', () => expect(slugs(after(add('d', 'a')))).toBe('a d b c'));
});

describe('names', () => {
  const twice: Edit = {
    kind: 'add',
    list: 'fragments',
    item: { ...fragment('d'), slug: 'a' },
    after: null,
  };
  test('a fragment named twice gets another address', () =>
    expect(slugs(after(twice))).toBe('a-2 a b c'));
  test('keeping its own address is no clash', () => {
    const same: Edit = {
      kind: 'change',
      list: 'fragments',
      id: id('a'),
      change: { slug: 'a', minutes: 5 },
    };
    expect(slugs(after(same))).toBe('a b c');
  });
});

describe('what is gone', () => {
  test(
    'cannot be changed',
    refused(
      { kind: 'change', list: 'goals', id: id('x'), change: { short: 'y' } },
      'part-not-found',
    ),
  );
  test('cannot be moved', refused(move('x', null), 'part-not-found'));
  test(
    'cannot be removed again',
    refused({ kind: 'remove', list: 'terms', id: id('x') }, 'part-not-found'),
  );
  test('cannot be there twice', refused(add('a', null), 'part-exists'));
  test('is referred to no more', () => {
    const full = draft({
      terms: [term('t'), term('u', 't')],
      goals: [goal('g')],
      fragments: [fragment('a', { teaches: [id('t')], needs: [id('t')], goals: [id('g')] })],
    });
    const without = after(
      { kind: 'remove', list: 'goals', id: id('g') },
      after({ kind: 'remove', list: 'terms', id: id('t') }, full),
    );
    expect(without.module.terms).toEqual([term('u')]);
    expect(without.module.fragments).toEqual([fragment('a')]);
  });
});

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const anyAfter = fc.option(name.map(id));
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  name.map((title): Edit => ({ kind: 'properties', change: { title } })),
  fc
    .tuple(name, anyAfter)
    .map(([one, at]): Edit => ({ kind: 'add', list: 'fragments', item: fragment(one), after: at })),
  fc
    .tuple(name, anyAfter)
    .map(([one, at]): Edit => ({ kind: 'add', list: 'terms', item: term(one), after: at })),
  fc
    .tuple(name, anyAfter)
    .map(([one, at]): Edit => ({ kind: 'move', list: 'fragments', id: id(one), after: at })),
  fc
    .tuple(name, fc.constantFrom('fragments', 'terms', 'goals'))
    .map(([one, list]): Edit => ({ kind: 'remove', list, id: id(one) })),
  fc.tuple(name, fc.subarray(['a', 'b'])).map(([one, ids]): Edit => ({
    kind: 'change',
    list: 'fragments',
    id: id(one),
    change: { teaches: ids.map(id) },
  })),
  name.map((path): Edit => ({
    kind: 'medium',
    medium: { path: `media/${path}.svg`, type: 'image/svg+xml', size: 9, hash: '0'.repeat(64) },
  })),
  name.map((path): Edit => ({ kind: 'remove-medium', path: `media/${path}.svg` })),
);

test('any list of edits leads to a draft that may be stored, each part once', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
      let current = three;
      for (const edit of edits) {
        expect(Value.Check(Edit, edit)).toBe(true);
        try {
          current = applyEdit(current, edit);
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
        }
      }
      expect(isStorable(current)).toBe(true);
      const { fragments, terms, goals } = current.module;
      const ids = [...fragments, ...terms, ...goals].map((part) => part.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(fragments.map(({ slug }) => slug)).size).toBe(fragments.length);
    }),
  );
});
