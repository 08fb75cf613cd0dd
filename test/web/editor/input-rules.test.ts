/** What typing turns into, and that one Backspace brings back what was typed. */
import { describe, expect, test } from 'vitest';
import { doc, p } from '../../helpers/documents.ts';
import { caretAt, edit, keys } from './editing.ts';

/** The document in short: names of nodes around their text. */
const shape = (node: { toString(): string }): string => node.toString();

const cases: readonly (readonly [typed: string, becomes: string, undone: string])[] = [
  ['- ', 'doc(bullet_list(list_item(paragraph)))', 'doc(paragraph("- "))'],
  ['* ', 'doc(bullet_list(list_item(paragraph)))', 'doc(paragraph("* "))'],
  ['1. ', 'doc(ordered_list(list_item(paragraph)))', 'doc(paragraph("1. "))'],
  ['## ', 'doc(heading)', 'doc(paragraph("## "))'],
  ['### ', 'doc(heading)', 'doc(paragraph("### "))'],
  ['> ', 'doc(callout(paragraph))', 'doc(paragraph("> "))'],
  ['a $x^2$', 'doc(paragraph("a ", formula))', 'doc(paragraph("a $x^2$"))'],
  ['$$', 'doc(formula_block)', 'doc(paragraph("$$"))'],
  ['a --', 'doc(paragraph("a –"))', 'doc(paragraph("a --"))'],
  ['a ->', 'doc(paragraph("a →"))', 'doc(paragraph("a ->"))'],
];

describe('typing', () => {
  test.each(cases)('%s', async (typed, becomes, undone) => {
    const { view } = await edit(doc(p('')));
    caretAt(view, 1);
    await keys(typed);
    expect(shape(view.state.doc)).toBe(becomes);
    await keys('{Backspace}');
    expect(shape(view.state.doc)).toBe(undone);
    view.state.doc.check();
  });

  test.each(['het kost $5 en $6', '"zo" en \'zo\'', '12. '])('leaves %s alone', async (typed) => {
    const { view } = await edit(doc(p('')));
    caretAt(view, 1);
    await keys(typed);
    expect(view.state.doc.firstChild?.textContent).toBe(typed);
    expect(view.state.doc.firstChild?.type.name).toBe('paragraph');
  });

  test('a heading made of a paragraph keeps its id', async () => {
    const { view } = await edit(doc(p('').type.create({ id: 'abcdefgh' })));
    caretAt(view, 1);
    await keys('## Kop');
    expect(view.state.doc.firstChild?.attrs).toEqual({ id: 'abcdefgh', level: 'h2' });
  });
});
