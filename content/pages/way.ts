/**
 * The way through an E-klas as one fragment shows it: where I am, the choice of a route, what comes
 * before and after. Apart from the text of the fragment, so that the script of an exported site can
 * write the same parts for another route than its pages were written for.
 */
import type { Fragment } from '#core/module/module.ts';
import { type Route, type Stop, findPlace, joinAt } from '#core/routes/route.ts';
import { readerWords } from '#text/reader.ts';
import { reasonWords, routeWords } from '#text/routes.ts';
import type { Addresses } from './address.ts';
import { type Html, attributes, html } from './html.ts';
import type { OpenedVersion } from './module-page.ts';

/** What the way needs to know of an E-klas; the texts are no part of it. */
export interface WayFrame {
  readonly opened: Pick<OpenedVersion, 'module' | 'routes' | 'graph'>;
  readonly addresses: Addresses;
}

/** The id of the panel that is a sheet on a phone and a column on a wide screen. */
export const panelId = 'paneel';

/** The line above a fragment: its place, the other routes, the panel, the thin line of progress. */
export function whereAmI(frame: WayFrame, fragment: Fragment, route: Route): Html {
  const place = findPlace(route, fragment.id);
  return html`<nav class="where" aria-label="${readerWords.whereAmI}">
    <p class="where-place">
      ${place === null ? readerWords.offRoute : readerWords.placeOf(place.index + 1, route.stops.length)}
    </p>
    ${routeSwitch(frame, route, fragment)}
    <button class="panel-open" type="button" popovertarget="${panelId}">
      ${readerWords.contentsAndTerms}
    </button>
    ${track(frame, route, fragment)}
  </nav>`;
}

function track({ addresses }: WayFrame, route: Route, current: Fragment): Html {
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

function routeSwitch({ opened, addresses }: WayFrame, current: Route, at: Fragment): Html {
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

/** The contents along the route, for the panel. */
export function panelContents({ addresses }: WayFrame, current: Fragment, route: Route): Html {
  return html`<ol class="panel-contents">
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
  </ol>`;
}

/** Previous and next with the reason; beside the route, the way back to it. */
export function onward(frame: WayFrame, fragment: Fragment, route: Route): Html {
  const { opened, addresses } = frame;
  const place = findPlace(route, fragment.id);
  if (place === null) {
    const back = joinAt(route, fragment.id, opened.graph.rank)?.fragment ?? fragment;
    return html`<p class="onward">
      <a href="${addresses.fragment(back, route.key)}">${readerWords.backToRoute}</a>
    </p>`;
  }
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
