/** A fragment on one calm screen: where I am, the text, what comes next and why. */
import type { Fragment, Term } from '#core/module/module.ts';
import { isTest } from '#core/module/module.ts';
import { routeName } from '#core/routes/index.ts';
import { type Place, type Route, type Stop, findPlace, joinAt } from '#core/routes/route.ts';
import { questionWords } from '#text/questions.ts';
import { fragmentKindNames, minutesInWords, readerWords } from '#text/reader.ts';
import { reasonWords, routeWords } from '#text/routes.ts';
import { contentHtml } from './blocks/index.ts';
import { type Html, attributes, html, nothing } from './html.ts';
import { pageHtml } from './layout.ts';
import { type ModulePageFrame, moduleTrail, readerData } from './module-page.ts';

/** The id of the panel that is a sheet on a phone and a column on a wide screen. */
const panel = 'paneel';

function track({ addresses }: ModulePageFrame, route: Route, current: Fragment): Html {
  return html`<ol class="track" aria-label="${readerWords.contents}">
    ${route.stops.map(
      ({ fragment }) =>
        html`<li data-fragment="${fragment.id}">
          <a
            href="${addresses.fragment(fragment, route.key)}"
            ${attributes({ 'aria-current': fragment === current ? 'page' : null })}
            title="${fragment.title}"
            ><span class="visually-hidden">${fragment.title}</span></a
          >
        </li>`,
    )}
  </ol>`;
}

function routeSwitch({ opened, addresses }: ModulePageFrame, current: Route, at: Fragment): Html {
  const { module, routes, graph } = opened;
  return html`<button class="route-open" type="button" popovertarget="routes">
      <span class="visually-hidden">${readerWords.route}: </span
      >${routeWords(module, current.key).name}
    </button>
    <div class="route-switch" popover id="routes">
      <ul>
        ${[...routes.values()].map((route) => {
          const stop = joinAt(route, at.id, graph.rank);
          return (
            stop !== null &&
            html`<li>
              <a
                href="${addresses.fragment(stop.fragment, route.key)}"
                ${attributes({ 'aria-current': route === current ? 'true' : null })}
                >${routeWords(module, route.key).name}</a
              >
            </li>`
          );
        })}
      </ul>
    </div>`;
}

function onward(frame: ModulePageFrame, route: Route, place: Place): Html {
  const { opened, addresses } = frame;
  const step = (stop: Stop, direction: 'previous' | 'next'): Html => {
    const why = direction === 'next' ? reasonWords(opened.module, stop.reason) : null;
    return html`<a
      class="step ${direction}"
      rel="${direction === 'next' ? 'next' : 'prev'}"
      href="${addresses.fragment(stop.fragment, route.key)}"
      ><span class="step-word">${readerWords[direction]}</span>
      <span class="step-title">${stop.fragment.title}</span
      >${why !== null && html` <span class="step-why">${why}</span>`}</a
    >`;
  };
  return html`<nav class="onward" aria-label="${readerWords.next}">
    ${place.previous !== null && step(place.previous, 'previous')}
    ${
      place.next === null
        ? html`<p class="step next">
            ${readerWords.finished} <a href="${addresses.overview()}">${readerWords.toOverview}</a>
          </p>`
        : step(place.next, 'next')
    }
  </nav>`;
}

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
    id="${panel}"
    popover
    aria-label="${readerWords.contentsAndTerms}"
  >
    <button class="panel-close" type="button" popovertarget="${panel}" popovertargetaction="hide">
      ${readerWords.close}
    </button>
    <nav aria-labelledby="paneel-inhoud">
      <h2 id="paneel-inhoud">${readerWords.contents}</h2>
      <ol class="panel-contents">
        ${route.stops.map(
          ({ fragment }) =>
            html`<li data-fragment="${fragment.id}">
              <a
                href="${addresses.fragment(fragment, route.key)}"
                ${attributes({ 'aria-current': fragment === current ? 'page' : null })}
                >${fragment.title}</a
              >
              <span class="state"></span>
            </li>`,
        )}
      </ol>
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
  const { opened, addresses } = frame;
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
          withKeys: !isTest(fragment),
          usedTerms,
          outline: { level: 1 },
        });
  const terms = [...usedTerms];
  return { body, terms, explanations: termExplanations(frame, terms, route) };
}

/** The page of `fragment` along `route`; also when the route does not pass it. */
export function fragmentPage(frame: ModulePageFrame, fragment: Fragment, route: Route): string {
  const { opened, addresses } = frame;
  const { module } = opened;
  const { body, terms, explanations } = fragmentContent(frame, fragment, route);
  const place = findPlace(route, fragment.id);
  return pageHtml({
    ...frame,
    title: `${fragment.title} · ${module.title}`,
    subject: module.subject,
    screen: 'fragment',
    trail: moduleTrail(frame),
    content: html`${readerData(frame, { fragment: fragment.id, route: routeName(route.key) })}
      <div class="reader">
        <nav class="where" aria-label="${readerWords.whereAmI}">
          <p class="where-place">
            ${place === null ? readerWords.offRoute : readerWords.placeOf(place.index + 1, route.stops.length)}
          </p>
          ${routeSwitch(frame, route, fragment)}
          <button class="panel-open" type="button" popovertarget="${panel}">
            ${readerWords.contentsAndTerms}
          </button>
          ${track(frame, route, fragment)}
        </nav>
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
          ${
            place === null
              ? html`<p class="onward">
                  <a
                    href="${addresses.fragment(joinAt(route, fragment.id, opened.graph.rank)?.fragment ?? fragment, route.key)}"
                    >${readerWords.backToRoute}</a
                  >
                </p>`
              : onward(frame, route, place)
          }
        </main>
        ${sidePanel(frame, route, fragment, terms)}
      </div>
      ${explanations}`,
  });
}
