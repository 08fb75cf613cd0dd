/** A field in a block that edits one attribute in place: a title, a caption, a value. */
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { createBursts } from './bursts.ts';
import { make } from './make-element.ts';
import { undoByKey } from './undo-keys.ts';
import type { ViewPlace } from './view-context.ts';

interface AttributeFieldOptions<T> {
  readonly attribute: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly lines?: boolean;
  readonly inputMode?: 'decimal' | 'text';
  /** The words for a value, and back; undefined for words that are no value (yet). */
  readonly write: (value: T) => string;
  readonly read: (words: string) => T | undefined;
}

export interface AttributeField<T> {
  readonly dom: HTMLInputElement | HTMLTextAreaElement;
  /** Shows the value of the document; words that mean the same and are being typed stay. */
  show(value: T): void;
}

/** Words as they are. */
export const asWords = { write: (value: string) => value, read: (words: string) => words };

/** Makes the field. Enter and Escape go on to the text of the block; undo is the document's. */
export function attributeField<T>(
  place: ViewPlace,
  options: AttributeFieldOptions<T>,
): AttributeField<T> {
  const { attribute, label, placeholder = '', lines = false, write, read } = options;
  const dom = make(lines ? 'textarea' : 'input', {
    class: 'ek-attribute-field',
    'aria-label': label,
    placeholder,
    ...(lines ? { rows: '1' } : { type: 'text', inputmode: options.inputMode ?? 'text' }),
  });
  const burst = createBursts(500);
  dom.addEventListener('input', () => {
    const value = read(dom.value.replace(/\n/g, ' '));
    if (value === undefined) return;
    setAttribute(place, attribute, value, burst());
  });
  dom.addEventListener('keydown', (event) => {
    handleKey(event as KeyboardEvent, place);
  });
  const show = (value: T): void => {
    dom.readOnly = !place.view.editable;
    if (document.activeElement === dom && same(read(dom.value), value)) return;
    const words = write(value);
    if (dom.value === words) return;
    const caret = dom.selectionStart;
    dom.value = words;
    if (document.activeElement === dom) dom.setSelectionRange(caret, caret);
  };
  dom.addEventListener('blur', () => {
    const pos = place.getPos();
    const node = pos === undefined ? null : place.view.state.doc.nodeAt(pos);
    if (node !== null) show(node.attrs[attribute] as T);
  });
  return { dom, show };
}

/** Sets one attribute of the block at this place, if it is still there and may be changed. */
export function setAttribute(
  { view, getPos }: Pick<ViewPlace, 'view' | 'getPos'>,
  attribute: string,
  value: unknown,
  burst?: number,
): void {
  const pos = getPos();
  const node = pos === undefined ? null : view.state.doc.nodeAt(pos);
  if (pos === undefined || node === null || !view.editable) return;
  if (same(node.attrs[attribute], value)) return;
  const { tr } = view.state;
  tr.setNodeAttribute(pos, attribute, value);
  if (burst !== undefined) tr.setMeta('composition', burst);
  view.dispatch(tr);
}

const same = (one: unknown, other: unknown): boolean => Object.is(one, other);

function handleKey(event: KeyboardEvent, place: ViewPlace): void {
  if (event.isComposing) return;
  const { view } = place;
  if (undoByKey(event, view)) return;
  if (event.key === 'Enter' || event.key === 'Escape') {
    event.preventDefault();
    goToText(view, place.getPos());
  }
}

/** Puts the caret in the text of the block at `pos`, or after it when it has none. */
export function goToText(view: EditorView, pos: number | undefined): void {
  if (pos !== undefined) {
    const $inside = view.state.doc.resolve(Math.min(pos + 1, view.state.doc.content.size));
    view.dispatch(view.state.tr.setSelection(TextSelection.near($inside)).scrollIntoView());
  }
  view.focus();
}
