/** A fragment on one calm screen: where I am, the text, what comes next and why. */
import type { Fragment, Term } from '#core/module/module.ts';
import { isTest } from '#core/module/vocabulary.ts';
import { routeName } from '#core/routes/index.ts';
import type { Route } from '#core/routes/route.ts';
import { questionWords } from '#text/questions.ts';
import { fragmentKindNames, minutesInWords, readerWords } from '#text/reader.ts';
import { contentHtml } from './blocks/index.ts';
import { type Html, html, nothing } from './html.ts';
import { pageHtml } from './layout.ts';
import { type ModulePageFrame, moduleTrail, readerData } from './module-page.ts';
import { onward, panelContents, panelId, whereAmI } from './way.ts';

function termExplanations(
  { opened, addresses }: ModulePageFrame,
  terms: readonly Term[],
  route: Route,
): Html {
  const { teacher } = opened.graph;
  return html`${terms.map(({ id, name, definition }) => {
    const taught = teacher.get(id);
    return html`<div class="term-card" popover id="begrip-${id}">
      <p class="term-name">${name}</p>
      <p>${definition}</p>
      ${taught !== undefined && html`<p class="term-where">${readerWords.explainedIn} <a href="${addresses.fragment(taught, route.key)}">${taught.title}</a></p>`}
    </div>`;
  })}`;
}

function sidePanel(
  frame: ModulePageFrame,
  route: Route,
  current: Fragment,
  terms: readonly Term[],
): Html {
  const { addresses } = frame;
  return html`<aside
    class="panel"
    id="${panelId}"
    popover
    aria-label="${readerWords.contentsAndTerms}"
  >
    <button class="panel-close" type="button" popovertarget="${panelId}" popovertargetaction="hide">
      ${readerWords.close}
    </button>
    <nav aria-labelledby="paneel-inhoud">
      <h2 id="paneel-inhoud">${readerWords.contents}</h2>
      ${panelContents(frame, current, route)}
    </nav>
    ${
      terms.length > 0 &&
      html`<section aria-labelledby="paneel-begrippen">
        <h2 id="paneel-begrippen">${readerWords.termsHere}</h2>
        <dl class="panel-terms">
          ${terms.map(
            ({ name, definition }) =>
              html`<dt>${name}</dt>
                <dd>${definition}</dd>`,
          )}
        </dl>
      </section>`
    }
    <p class="panel-links">
      <a href="${addresses.conceptMap()}">${readerWords.conceptMap}</a>
      <a href="${addresses.glossary()}">${readerWords.glossary}</a>
    </p>
  </aside>`;
}

/** The text of a fragment, the terms it uses, and their explanations for the end of the page. */
export function fragmentContent(frame: ModulePageFrame, fragment: Fragment, route: Route) {
  const { opened, addresses, isStandalone = false } = frame;
  const usedTerms = new Set<Term>();
  const document = opened.documents.get(fragment.id);
  const body =
    document === undefined
      ? nothing
      : contentHtml(document, {
          version: opened.version,
          fragment,
          route: route.key,
          addresses,
          withKeys: isStandalone || !isTest(fragment),
          usedTerms,
          outline: { level: 1 },
        });
  const terms = [...usedTerms];
  return { body, terms, explanations: termExplanations(frame, terms, route) };
}

/** The page of `fragment` along `route`; also when the route does not pass it. */
export function fragmentPage(frame: ModulePageFrame, fragment: Fragment, route: Route): string {
  const { module } = frame.opened;
  const { body, terms, explanations } = fragmentContent(frame, fragment, route);
  return pageHtml({
    ...frame,
    title: `${fragment.title} · ${module.title}`,
    subject: module.subject,
    screen: 'fragment',
    trail: moduleTrail(frame),
    content: html`${readerData(frame, { fragment: fragment.id, route: routeName(route.key) })}
      <div class="reader">
        ${whereAmI(frame, fragment, route)}
        <main id="inhoud" class="text" tabindex="-1">
          <article>
            <header>
              <h1>${fragment.title}</h1>
              <p class="facts">
                ${fragmentKindNames[fragment.kind]} · ${minutesInWords(fragment.minutes)}
              </p>
              <noscript><p class="hint">${readerWords.needsScript}</p></noscript>
            </header>
            ${
              isTest(fragment)
                ? html`<ek-test
                    >${body}
                    <div class="hand-in">
                      <p class="hint">${questionWords.handInHint}</p>
                      <button type="button" class="hand-in-button">${questionWords.handIn}</button>
                      <div class="verdict" role="status"></div></div
                  ></ek-test>`
                : body
            }
          </article>
          <ek-outbox class="outbox"></ek-outbox>
          ${onward(frame, fragment, route)}
        </main>
        ${sidePanel(frame, route, fragment, terms)}
      </div>
      ${explanations}`,
  });
}
