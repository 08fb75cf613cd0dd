import { describe, expect, test } from 'vitest';
import { checkDraft } from '#core/authoring/checklist.ts';
import { freeName, slugOf } from '#core/authoring/slug.ts';
import type { Draft } from '#core/authoring/draft.ts';
import { newDocument } from '#core/document/document.ts';
import { doc, marked, node, p } from '../../helpers/documents.ts';
import { newDraft } from '#core/authoring/template.ts';
import { draft } from '../../helpers/drafts.ts';
import { fragment, goal, idOf as id } from '../../helpers/modules.ts';

const ids = ['moduleaa', 'eersteaa'];
const template = newDraft(
  { title: 'Ohm', subject: 'natuurkunde', levels: ['havo-4'], author: 'Team', firstTitle: 'Begin' },
  { newId: () => ids.shift() ?? '', newUrn: () => 'urn:uuid:0', newSalt: () => '0'.repeat(32) },
);
const whole = draft({
  summary: 'Kort.',
  description: 'Lang.',
  keywords: ['stroom'],
  goals: [goal('g')],
  fragments: [fragment('a', { goals: [id('g')] })],
});
const text = new Map([[id('a'), doc(p('Stroom loopt rond.'))]]);
const faults = (of: Draft, documents = text): string[] =>
  checkDraft(of, documents).map(({ place, fault }) => `${place.kind} ${fault.code}`);
const change = (parts: Partial<Draft['module']>): Draft => ({
  ...whole,
  module: { ...whole.module, ...parts },
});

describe('the check list', () => {
  test('of a whole draft is empty', () => expect(faults(whole)).toEqual([]));
  test('of the template names what is missing', () => {
    expect(checkDraft(template, new Map()).map(({ fault }) => fault)).toEqual([
      ...['summary', 'description', 'keywords', 'goals'].map((property) => ({
        code: 'property-missing',
        parameters: { property },
      })),
      { code: 'document-empty', parameters: {} },
    ]);
  });
  test('spaces are no title', () =>
    expect(faults(change({ title: ' ' }))).toEqual(['module property-missing']));
  test('two fragments of one name', () => {
    const twins = change({
      fragments: [fragment('a', { goals: [id('g')] }), fragment('b', { title: 'A ' })],
    });
    const both = new Map([...text, [id('b'), doc(p('x'))]]);
    expect(faults(twins, both)).toEqual(['fragment title-twice']);
  });
  test('a fragment without text', () =>
    expect(faults(whole, new Map([[id('a'), newDocument(() => 'aaaaaaaa')]]))).toEqual([
      'fragment document-empty',
    ]));
  test('a link to a fragment that was removed', () => {
    const link = doc(p(marked('hier', 'link', { href: `fragment:${id('x')}` })));
    expect(faults(whole, new Map([[id('a'), link]]))).toEqual(['fragment fragment-unknown']);
  });
  test('a block id that is there twice', () => {
    const block = node('callout', { id: 'blockaaa' })(p('x'));
    expect(faults(whole, new Map([[id('a'), doc(block, block)]]))).toEqual(['module id-twice']);
  });
});

describe('addresses', () => {
  const slug = (title: string, expected: string) => () => expect(slugOf(title)).toBe(expected);
  test('words', slug('De wet van Ohm', 'de-wet-van-ohm'));
  test('accents', slug('Café & thé', 'cafe-the'));
  test('nothing left', slug('???', 'onderdeel'));
  test('a very long title', () =>
    expect(slugOf('warmte '.repeat(40)).length).toBeLessThanOrEqual(60));
  test('one very long word', () => expect(slugOf('x'.repeat(200))).toHaveLength(60));
  test('taken', () => expect(freeName('a', ['a', 'a-2'])).toBe('a-3'));
});
