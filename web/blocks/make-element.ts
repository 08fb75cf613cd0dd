/** Builds the DOM of views in the editor: ProseMirror owns it, so no template may redraw it. */

type Attributes = Readonly<Record<string, string | boolean>>;

/** `make('p', { class: 'hint' }, 'words')`; true is an empty attribute, false leaves it out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A region that is not text of the document: what happens in it is no business of ProseMirror. */
export function controls(attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  return make(
    'div',
    { contenteditable: 'false', 'data-controls': true, ...attributes },
    ...children,
  );
}

/** A small button with words; the pointer must not take the caret out of the text. */
export function smallButton(
  words: string,
  press: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'ek-small-button', ...attributes }, words);
  button.addEventListener('click', press);
  return button;
}
