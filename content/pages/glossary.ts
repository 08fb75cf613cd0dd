/** The glossary: every term of an E-klas, where it is explained, what it builds on. */
import { findTerm } from '#core/module/version.ts';
import { readerWords } from '#text/reader.ts';
import { html } from './html.ts';
import { pageHtml } from './layout.ts';
import { type ModulePageFrame, moduleTrail } from './module-page.ts';

export function glossaryPage(frame: ModulePageFrame): string {
  const { opened, addresses } = frame;
  const { module, graph } = opened;
  const terms = module.terms.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  return pageHtml({
    ...frame,
    title: `${readerWords.glossary} · ${module.title}`,
    subject: module.subject,
    screen: 'glossary',
    trail: moduleTrail(frame),
    content: html`<main id="inhoud" class="page" tabindex="-1">
      <h1>${readerWords.glossary}</h1>
      <dl class="glossary">
        ${terms.map(({ id, name, definition, needs }) => {
          const taught = graph.teacher.get(id);
          const below = needs.flatMap((need) => findTerm(module, need) ?? []);
          return html`<div id="begrip-${id}">
            <dt>${name}</dt>
            <dd>
              <p>${definition}</p>
              <p class="term-where">
                ${taught !== undefined && html`${readerWords.explainedIn} <a href="${addresses.fragment(taught, { kind: 'concept-map' })}">${taught.title}</a>`}
                ${below.length > 0 && html`· ${readerWords.buildsOn} ${below.map((term, index) => html`${index > 0 && ', '}<a href="#begrip-${term.id}">${term.name}</a>`)}`}
              </p>
            </dd>
          </div>`;
        })}
      </dl>
    </main>`,
  });
}
