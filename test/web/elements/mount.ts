/** Puts elements on a page with the project's styles, and asks axe what is wrong with them. */
import axe from 'axe-core';
import { render } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { afterEach } from 'vitest';
import '#web/styles/index.css';

const places: HTMLElement[] = [];

afterEach(() => {
  for (const place of places.splice(0)) place.remove();
  delete document.documentElement.dataset['theme'];
  delete document.documentElement.dataset['subject'];
});

/** Draws a template in a fresh place of the page and waits until its elements have drawn. */
export async function mount(template: TemplateResult): Promise<HTMLElement> {
  document.documentElement.lang = 'nl';
  const place = document.createElement('main');
  places.push(place);
  document.body.append(place);
  render(template, place);
  await settle(place);
  return place;
}

/** Draws a template and gives back the first element in it with this tag. */
export async function mountOne<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  template: TemplateResult,
): Promise<HTMLElementTagNameMap[Tag]> {
  return find(await mount(template), tag);
}

/** The first element with this tag; a test without it has no meaning. */
export function find<Tag extends keyof HTMLElementTagNameMap>(
  within: ParentNode,
  tag: Tag,
): HTMLElementTagNameMap[Tag] {
  const found = within.querySelector(tag);
  if (found === null) throw new Error(`no <${tag}> here`);
  return found;
}

/** Waits until all elements in a place, and what they draw, are up to date. */
export async function settle(place: Element): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    for (const element of place.querySelectorAll('*')) {
      if ('updateComplete' in element) await (element as LitElement).updateComplete;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Waits a number of milliseconds. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The rules of axe that a place breaks, with where: empty when all is well. */
export async function axeProblems(place: Element): Promise<string[]> {
  // A colour on its way to another is nobody's choice.
  for (const root of rootsIn(document)) for (const one of root.getAnimations()) one.finish();
  const { violations } = await axe.run(place, {
    rules: { region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}

/** The document and every shadow root in it. */
function rootsIn(root: Document | ShadowRoot): readonly (Document | ShadowRoot)[] {
  const hosts = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...hosts.flatMap(rootsIn)];
}
