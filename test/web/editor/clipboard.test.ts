/** What is pasted passes only through the schema; text is never lost, ids are renewed. */
import { describe, expect, test } from 'vitest';
import type { Node } from 'prosemirror-model';
import { RequestError } from '#web/api/request.ts';
import { choice, doc, math, node, p } from '../../helpers/documents.ts';
import { caretAfter, caretAt, edit, type Editing, one } from './editing.ts';

function paste(
  { view }: Editing,
  data: Readonly<Record<string, string>>,
  files: File[] = [],
): void {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
  for (const file of files) clipboardData.items.add(file);
  view.dom.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
  view.state.doc.check();
}

async function pasted(html: string, into: Node = doc(p(''))): Promise<string> {
  const editing = await edit(into);
  caretAt(editing.view, 1);
  paste(editing, { 'text/html': html });
  return editing.view.state.doc.toString();
}

const attack = [
  '<p onclick="window.hit=1">Tekst<script>window.hit=1</script></p>',
  '<img src="x" onerror="window.hit=1">',
  '<svg onload="window.hit=1"><script>window.hit=1</script></svg>',
  '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
  '<a href="javascript:window.hit=1">link</a>',
  '<style>body{display:none}</style><math><mtext></mtext></math>',
  '<form><input autofocus onfocus="window.hit=1"></form>',
].join('');

describe('HTML from elsewhere', () => {
  test('runs nothing and leaves only text', async () => {
    const text = await pasted(attack);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect('hit' in window).toBe(false);
    expect(document.body.checkVisibility()).toBe(true);
    expect(text).toContain('Tekst');
    expect(text).not.toMatch(/hit|display|link\(/);
  });

  test('keeps marks, lists and tables', async () => {
    expect(await pasted('<p>a <b>b</b> <i>c</i> x<sup>2</sup></p><ul><li>een<li>twee</ul>')).toBe(
      'doc(paragraph("a ", strong("b"), " ", em("c"), " x", sup("2")), bullet_list(list_item(paragraph("een")), list_item(paragraph("twee"))))',
    );
    expect(await pasted('<table><tr><th>k<td>c</table>')).toContain(
      'table(table_row(table_header(paragraph("k")), table_cell(paragraph("c"))))',
    );
  });

  test('of Google Docs: the wrapper is not bold, styles are marks', async () => {
    const html =
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">vet</span><span style="font-style:italic"> schuin</span></p></b>';
    expect(await pasted(html)).toBe('doc(paragraph(strong("vet"), em(" schuin")))');
  });

  test('of Word: lists are lists again', async () => {
    const item = (level: number, mark: string, text: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level${String(level)} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    expect(await pasted(item(1, '·', 'een') + item(2, 'o', 'diep') + item(1, '·', 'twee'))).toBe(
      'doc(bullet_list(list_item(paragraph("een"), bullet_list(list_item(paragraph("diep")))), list_item(paragraph("twee"))))',
    );
    expect(await pasted(item(1, '1.', 'eerst'))).toContain('ordered_list(');
  });

  test('with LaTeX in its MathML becomes a formula', async () => {
    const html =
      '<p>a <math><semantics><mi>x</mi><annotation encoding="application/x-tex">{\\displaystyle x^2}</annotation></semantics></math></p>';
    expect(await pasted(html)).toBe('doc(paragraph("a ", formula))');
  });

  test('of deep nesting is no trouble', async () => {
    expect(await pasted(`${'<div>'.repeat(3000)}diep${'</div>'.repeat(3000)}`)).toContain('diep');
  });

  test('images of other sites are left out, with a sentence', async () => {
    const editing = await edit(doc(p('')));
    caretAt(editing.view, 1);
    paste(editing, {
      'text/html':
        '<p>voor</p><figure><img src="https://elders.nl/a.png"><figcaption>bij</figcaption></figure>',
    });
    expect(editing.view.state.doc.toString()).toBe('doc(paragraph("voor"), paragraph("bij"))');
    const notice = one<HTMLElementTagNameMap['ek-notice']>(editing.editor, 'ek-notice');
    expect(notice.sentence).toContain('andere site');
  });
});

describe('plain text', () => {
  const plain = async (text: string): Promise<string> => {
    const editing = await edit(doc(p('')));
    caretAt(editing.view, 1);
    paste(editing, { 'text/plain': text });
    return editing.view.state.doc.toString();
  };
  test('blank lines part paragraphs', async () => {
    expect(await plain('een\nregel\n\ntwee\n')).toBe(
      'doc(paragraph("een", hard_break, "regel"), paragraph("twee"))',
    );
  });
  test('LaTeX and dashes stay text', async () => {
    expect(await plain('- $x^2$ -- >')).toBe('doc(paragraph("- $x^2$ -- >"))');
  });
});

describe('where less fits', () => {
  const question = doc(choice('vraagaaa', 'Wat?', 'dit*', 'dat'));
  test('several paragraphs become one line in an answer', async () => {
    const editing = await edit(question);
    caretAfter(editing, 'dit');
    paste(editing, { 'text/html': '<p>een</p><p>twee</p><ul><li>drie</ul>' });
    expect(editing.view.state.doc.toString()).toContain(
      'option_answer("diteen", hard_break, "twee", hard_break, "drie")',
    );
  });
  test('a list becomes paragraphs in a cell', async () => {
    const table = node('table')(node('table_row')(node('table_cell')(p('cel'))));
    const editing = await edit(doc(table));
    caretAfter(editing, 'cel');
    paste(editing, { 'text/html': '<ul><li>een<li>twee</ul>' });
    expect(editing.view.state.doc.textContent).toBe('celeentwee');
    expect(editing.view.state.doc.toString()).not.toContain('list');
  });
});

describe('from the editor itself', () => {
  const copy = (editing: Editing, type: 'copy' | 'cut'): Record<string, string> => {
    const clipboardData = new DataTransfer();
    editing.view.dom.dispatchEvent(
      new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }),
    );
    return { 'text/html': clipboardData.getData('text/html') };
  };
  const ids = ({ view }: Editing): unknown[] =>
    view.state.doc.children.map(({ attrs }) => attrs['id']);
  const two = doc(
    node('paragraph', { id: 'aaaaaaaa' })('een ', math('x^2')),
    node('callout', { id: 'bbbbbbbb' })(node('paragraph', { id: 'cccccccc' })('kader')),
  );

  test('a copy keeps formulas and boxes, and gets new ids', async () => {
    const editing = await edit(two);
    caretAt(editing.view, 1);
    const { selectAll } = await import('prosemirror-commands');
    selectAll(editing.view.state, editing.view.dispatch);
    const data = copy(editing, 'copy');
    caretAfter(editing, 'kader');
    const end = editing.view.state.doc.content.size;
    editing.view.dispatch(editing.view.state.tr.insert(end, p('')));
    caretAt(editing.view, end + 1);
    paste(editing, data);
    expect(editing.view.state.doc.toString()).toBe(
      'doc(paragraph("een ", formula), callout(paragraph("kader")), paragraph("een ", formula), callout(paragraph("kader")))',
    );
    expect(new Set(ids(editing)).size).toBe(4);
  });

  test('what is cut and comes back is itself again', async () => {
    const editing = await edit(two);
    const { NodeSelection } = await import('prosemirror-state');
    editing.view.focus();
    const at = two.child(0).nodeSize;
    editing.view.dispatch(
      editing.view.state.tr.setSelection(NodeSelection.create(editing.view.state.doc, at)),
    );
    const data = copy(editing, 'cut');
    expect(ids(editing)).toEqual(['aaaaaaaa']);
    caretAt(editing.view, 1);
    paste(editing, data);
    expect(ids(editing)).toContain('bbbbbbbb');
  });
});

describe('images', () => {
  const image = (): File => new File([new Uint8Array(4)], 'grafiek.png', { type: 'image/png' });
  test('an image becomes a figure of the E-klas', async () => {
    const editing = await edit(doc(p('tekst')));
    caretAfter(editing, 'tekst');
    paste(editing, {}, [image()]);
    await expect
      .poll(() => editing.view.state.doc.lastChild?.attrs['src'])
      .toBe('media/grafiek.png');
    expect(editing.view.state.doc.textContent).toBe('tekst');
  });
  test('one that is refused says why and leaves the text', async () => {
    const editing = await edit(doc(p('tekst')));
    editing.surroundings.addMedium = () => Promise.reject(new RequestError(null));
    caretAfter(editing, 'tekst');
    paste(editing, {}, [image()]);
    const notice = one<HTMLElementTagNameMap['ek-notice']>(editing.editor, 'ek-notice');
    await expect.poll(() => notice.sentence).toContain('grafiek.png');
    expect(editing.view.state.doc.toString()).toBe('doc(paragraph("tekst"))');
    expect(editing.view.dom.querySelector('.ek-image-coming')).toBeNull();
  });
});
