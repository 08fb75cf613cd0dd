/** The overview of an E-klas: what you will be able to do, how long it takes, which way suits you. */
import { studyLoad } from '#core/module/study-load.ts';
import type { RouteKey } from '#core/routes/route.ts';
import {
  depthNames,
  fragmentKindNames,
  levelNames,
  licences,
  minutesInWords,
  readerWords,
  studyLoadInWords,
  subjectNames,
} from '#text/reader.ts';
import { routeWords } from '#text/routes.ts';
import { type Html, html } from './html.ts';
import { pageHtml } from './layout.ts';
import { type ModulePageFrame, readerData, routeOf } from './module-page.ts';
import { routePicture } from './route-picture.ts';

const wholeRoutes: readonly RouteKey[] = [
  { kind: 'author-order' },
  { kind: 'model-first' },
  { kind: 'concept-map' },
];

function routeCard({ opened, addresses }: ModulePageFrame, key: RouteKey): Html {
  const { module, graph } = opened;
  const route = routeOf(opened, key);
  const { name, suits } = routeWords(module, key);
  const first = route.stops[0];
  const address =
    key.kind === 'concept-map'
      ? addresses.conceptMap()
      : first === undefined
        ? addresses.overview()
        : addresses.fragment(first.fragment, key);
  return html`<li class="route-card">
    ${routePicture(route, graph.rank)}
    <h3><a href="${address}">${name}</a></h3>
    <p>${suits}</p>
  </li>`;
}

function goalItem(
  { opened, addresses }: ModulePageFrame,
  goal: { id: string; text: string },
): Html {
  const key: RouteKey = { kind: 'goal', goal: goal.id };
  const route = routeOf(opened, key);
  const first = route.stops[0];
  const minutes = studyLoad(route.stops.map(({ fragment }) => fragment));
  return html`<li data-goal="${goal.id}">
    <span class="goal-text">${goal.text}</span> <span class="state"></span>
    ${first !== undefined && html`<a class="goal-route" href="${addresses.fragment(first.fragment, key)}" aria-label="${routeWords(opened.module, key).name}, ${minutesInWords(minutes)}">${minutesInWords(minutes)}</a>`}
  </li>`;
}

export function overviewPage(frame: ModulePageFrame): string {
  const { opened, addresses } = frame;
  const { module, version } = opened;
  const licence = licences[module.licence];
  const leading: RouteKey = { kind: 'author-order' };
  const first = routeOf(opened, leading).stops[0];
  return pageHtml({
    ...frame,
    title: `${module.title} · ${readerWords.product}`,
    description: module.summary,
    subject: module.subject,
    screen: 'overview',
    content: html`${readerData(frame, null)}
      <main id="inhoud" class="page" tabindex="-1">
        <p class="entry-subject">
          ${subjectNames[module.subject]} ·
          ${module.levels.map((level) => levelNames[level]).join(', ')} ·
          ${minutesInWords(studyLoad(module.fragments))}
        </p>
        <h1>${module.title}</h1>
        <p class="lead">${module.summary}</p>
        ${
          first !== undefined &&
          html`<p class="begin">
            <a class="action" id="verder" href="${addresses.fragment(first.fragment, leading)}"
              ><span class="action-word">${readerWords.start}</span
              ><span class="action-title">${first.fragment.title}</span></a
            >
            <span class="hint" id="voortgang"></span>
          </p>`
        }
        <section aria-labelledby="routes">
          <h2 id="routes">${readerWords.routes}</h2>
          <p class="hint">${readerWords.routesHint}</p>
          <ul class="route-cards">
            ${wholeRoutes.map((key) => routeCard(frame, key))}
          </ul>
        </section>
        <section aria-labelledby="doelen">
          <h2 id="doelen">${readerWords.goals}</h2>
          <p class="hint">${readerWords.goalRoutes}</p>
          <ul class="goals">
            ${module.goals.map((goal) => goalItem(frame, goal))}
          </ul>
        </section>
        <section aria-labelledby="onderdelen">
          <h2 id="onderdelen">${readerWords.contents}</h2>
          <ol class="contents">
            ${module.fragments.map(
              (fragment) =>
                html`<li data-fragment="${fragment.id}">
                  <a href="${addresses.fragment(fragment, leading)}">${fragment.title}</a>
                  <span class="contents-facts"
                    >${[fragmentKindNames[fragment.kind], depthNames[fragment.depth], fragment.levels.length < module.levels.length && fragment.levels.map((level) => levelNames[level]).join(', '), minutesInWords(fragment.minutes)].filter((part) => part !== null && part !== false).join(' · ')}</span
                  >
                  <span class="state"></span>
                </li>`,
            )}
          </ol>
        </section>
        <footer class="colophon">
          <p>
            <a href="${addresses.conceptMap()}">${readerWords.conceptMap}</a> ·
            <a href="${addresses.glossary()}">${readerWords.glossary}</a>
          </p>
          <p>
            ${readerWords.studyLoad}: ${studyLoadInWords(studyLoad(module.fragments))} ·
            ${readerWords.authors}: ${module.authors.map(({ name }) => name).join(', ')} ·
            ${readerWords.licence}:
            <a href="${licence.address}" rel="license noreferrer">${licence.name}</a>
            · ${readerWords.version(version.number)}
          </p>
        </footer>
      </main>`,
  });
}
