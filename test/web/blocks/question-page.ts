/** Questions as a page has them: written by the page writer, brought to life by their elements. */
import type { Node } from 'prosemirror-model';
import { onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Addresses } from '#pages/address.ts';
import { contentHtml } from '#pages/blocks/index.ts';
import { galleryVersion } from '#pages/gallery-document.ts';
import { questionWords } from '#text/questions.ts';
import '#web/blocks/index.ts';
import { AttemptEvent, DraftEvent, type QuestionAttempt } from '#web/blocks/question-events.ts';
import type { EarlierAnswer } from '#web/blocks/question-form.ts';
import { questionsIn } from '#web/blocks/question-tags.ts';
import '#web/blocks/test/ek-test.ts';
import '#web/reader/reader.css';
import { doc } from '../../helpers/documents.ts';
import { axeProblems } from '../elements/mount.ts';

const addresses: Addresses = {
  catalogue: () => '/',
  signIn: () => '/inloggen',
  overview: () => '/e/proef',
  fragment: ({ slug }) => `/e/proef/leerlijn/${slug}`,
  fragmentPattern: () => '/e/proef/{route}/{fragment}',
  conceptMap: () => '/e/proef/kaart',
  glossary: () => '/e/proef/begrippen',
  medium: () => null,
};

/** Blocks as the page writer writes them; without keys as in a test. */
export function pageHtml(withKeys: boolean, ...blocks: Node[]): string {
  const version = galleryVersion();
  const [fragment] = version.module.fragments;
  if (fragment === undefined) throw new Error('a version without fragments');
  return contentHtml(doc(...blocks), {
    version,
    fragment,
    route: { kind: 'author-order' },
    addresses,
    withKeys,
    usedTerms: new Set(),
    outline: { level: 1 },
  }).toString();
}

export interface QuestionPage {
  readonly main: HTMLElement;
  /** All that was answered, one list for each event. */
  readonly attempts: (readonly QuestionAttempt[])[];
  /** All that was typed or chosen on the way. */
  readonly drafts: Pick<DraftEvent, 'block' | 'answer'>[];
}

/** Puts HTML on the page for the running test, and listens to what its questions tell. */
export function openPage(html: string): QuestionPage {
  document.documentElement.lang = 'nl';
  const main = document.createElement('main');
  const page: QuestionPage = { main, attempts: [], drafts: [] };
  main.addEventListener(AttemptEvent.type, (event) => {
    page.attempts.push((event as AttemptEvent).attempts);
  });
  main.addEventListener(DraftEvent.type, (event) => {
    const { block, answer } = event as DraftEvent;
    page.drafts.push({ block, answer });
  });
  main.innerHTML = `<h1>Proef</h1>${html}`;
  document.body.append(main);
  onTestFinished(() => {
    main.remove();
  });
  return page;
}

/** A page with these questions, keys and all. */
export const ask = (...questions: Node[]): QuestionPage => openPage(pageHtml(true, ...questions));

/** The same as a test: without keys, to be handed in. */
export const askInTest = (...questions: Node[]): QuestionPage =>
  openPage(`<ek-test>${pageHtml(false, ...questions)}
    <div class="hand-in">
      <button type="button" class="hand-in-button">${questionWords.handIn}</button>
      <div class="verdict" role="status"></div>
    </div></ek-test>`);

/** The one element that matches; a test without it has no meaning. */
export function the(page: QuestionPage, selector: string): HTMLElement {
  const found = page.main.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector} on this page`);
  return found;
}

/** The fields of a page in order. */
export const inputs = (page: QuestionPage): HTMLInputElement[] => [
  ...page.main.querySelectorAll('input'),
];

export function input(page: QuestionPage, index = 0): HTMLInputElement {
  const found = inputs(page)[index];
  if (found === undefined) throw new Error(`no field ${String(index)}`);
  return found;
}

export const type = (page: QuestionPage, text: string, index = 0): Promise<void> =>
  userEvent.fill(input(page, index), text);

/** Chooses the options with these ids. */
export async function choose(page: QuestionPage, ...options: string[]): Promise<void> {
  for (const option of options) await userEvent.click(the(page, `input[value="${option}"]`));
}

export const check = (page: QuestionPage): Promise<void> =>
  userEvent.click(the(page, 'button[type=submit]'));

/** What a question says: its verdict, and all sentences of it. */
export function verdict(page: QuestionPage): { verdict: string | undefined; text: string } {
  const place = the(page, 'form .verdict');
  return { verdict: place.dataset['verdict'], text: place.innerText.replace(/\s+/g, ' ').trim() };
}

const untouched = { mark: null, feedbackHtml: [], changed: false, draft: false };

/** Brings back an earlier answer in the first question. */
export function restore(
  page: QuestionPage,
  earlier: Pick<EarlierAnswer, 'answer'> & Partial<EarlierAnswer>,
): void {
  questionsIn(page.main)[0]?.form.restore({ ...untouched, ...earlier });
}

export const problems = ({ main }: QuestionPage): Promise<string[]> => axeProblems(main);
