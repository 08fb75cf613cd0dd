/** The editor is a named multi-line text field without faults that axe finds, in every theme. */
import { expect, test } from 'vitest';
import { openDocument } from '#core/document/document.ts';
import { galleryVersion } from '#pages/gallery-document.ts';
import { axeProblems, settle } from '../elements/mount.ts';
import { caretAfter, edit, keys } from './editing.ts';

const gallery = () => {
  const [stored] = Object.values(galleryVersion().documents);
  if (stored === undefined) throw new Error('no document in the gallery');
  return openDocument(stored);
};

test.each(['light', 'dark'])('axe finds nothing in %s, with tools in sight', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const editing = await edit(gallery());
  caretAfter(editing, 'daaronder');
  await keys('{Shift>}{Home}{/Shift}');
  await settle(editing.editor);
  expect(await axeProblems(editing.editor)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});

test('axe finds nothing with the menu open', async () => {
  const editing = await edit(gallery());
  caretAfter(editing, 'daaronder');
  await keys(' /');
  await settle(editing.editor);
  expect(await axeProblems(editing.editor)).toEqual([]);
});

test('the text says what it is', async () => {
  const { view } = await edit(gallery());
  expect(view.dom.role).toBe('textbox');
  expect(view.dom.ariaMultiLine).toBe('true');
  expect(view.dom.ariaLabel).not.toBe('');
});

test('what may only be read cannot be changed', async () => {
  const { view } = await edit(gallery(), { readOnly: true });
  expect(view.dom.getAttribute('contenteditable')).toBe('false');
  expect(view.dom.getAttribute('aria-readonly')).toBe('true');
  const buttons = [...view.dom.querySelectorAll('button.ek-small-button')];
  expect(
    buttons.filter((button) => button.checkVisibility()).map((one) => one.textContent),
  ).toEqual(
    buttons.filter((button) => button.classList.contains('ek-try')).map((one) => one.textContent),
  );
});

test('nothing is wider than a phone', async () => {
  const { editor } = await edit(gallery());
  editor.style.setProperty('inline-size', '320px');
  await settle(editor);
  expect(editor.scrollWidth).toBeLessThanOrEqual(320);
});
