/**
 * The concept map: terms with arrows to what builds on them, laid out in layers with few crossings
 * (dagre). The same is there as a list. Every term links to where it is explained.
 */
import { Graph, layout } from '@dagrejs/dagre';
import type { Module, Term } from '#core/module/module.ts';
import { findTerm } from '#core/module/version.ts';
import { termOrder } from '#core/routes/concept-map.ts';
import { readerWords } from '#text/reader.ts';
import { type Html, html } from './html.ts';
import { pageHtml } from './layout.ts';
import { type ModulePageFrame, moduleTrail, readerData } from './module-page.ts';

const height = 34;
const characterWidth = 7.8;
const padding = 26;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface PlacedTerm {
  readonly term: Term;
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface ConceptLayout {
  readonly width: number;
  readonly height: number;
  readonly terms: readonly PlacedTerm[];
  /** From the bottom of a term to the top of the one that builds on it. */
  readonly arrows: readonly (readonly Point[])[];
}

/** Places of terms and arrows, in pixels; the same module always gives the same map. */
export function conceptLayout(module: Pick<Module, 'terms'>): ConceptLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 18, ranksep: 46, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, name } of module.terms) {
    graph.setNode(id, { width: name.length * characterWidth + padding, height });
  }
  for (const { id, needs } of module.terms) {
    for (const need of needs) if (graph.hasNode(need)) graph.setEdge(need, id);
  }
  layout(graph);
  const size = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(size.width ?? 0),
    height: Math.ceil(size.height ?? 0),
    terms: module.terms.map((term) => {
      const { x, y, width } = graph.node(term.id) as { x: number; y: number; width: number };
      return { term, x, y, width };
    }),
    arrows: graph.edges().map((edge) => {
      const from = graph.node(edge.v) as Point;
      const to = graph.node(edge.w) as Point;
      // The layout's own end points lie anywhere on a box; what is between keeps clear of boxes.
      const between = (graph.edge(edge).points as Point[]).slice(1, -1);
      const passing = between.filter(({ y }) => y > from.y + height && y < to.y - height);
      return [{ x: from.x, y: from.y + height / 2 }, ...passing, { x: to.x, y: to.y - height / 2 }];
    }),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A line through the points that leaves and arrives straight down. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let from = first;
  let path = `M${at(first.x, first.y)}`;
  for (const to of rest) {
    const middle = (from.y + to.y) / 2;
    path += `C${at(from.x, middle)} ${at(to.x, middle)} ${at(to.x, to.y)}`;
    from = to;
  }
  return path;
}

const at = (x: number, y: number): string => `${String(round(x))} ${String(round(y))}`;

function picture(frame: ModulePageFrame): Html {
  const { opened, addresses } = frame;
  const map = conceptLayout(opened.module);
  const linked = map.terms.map(({ term, x, y, width }) => {
    const taught = opened.graph.teacher.get(term.id);
    const box = html`<rect
        x="${round(x - width / 2)}"
        y="${round(y - height / 2)}"
        width="${round(width)}"
        height="${height}"
        rx="4"
      ></rect
      ><text x="${round(x)}" y="${round(y + 5)}" text-anchor="middle">${term.name}</text>`;
    return taught === undefined
      ? html`<g>${box}</g>`
      : html`<a
          href="${addresses.fragment(taught, { kind: 'concept-map' })}"
          data-fragment="${taught.id}"
          >${box}</a
        >`;
  });
  return html`<div
    class="map-scroll"
    tabindex="0"
    role="group"
    aria-label="${readerWords.conceptMap}"
  >
    <svg
      class="concept-map"
      viewBox="0 0 ${map.width} ${map.height}"
      width="${map.width}"
      height="${map.height}"
    >
      <defs>
        <marker
          id="pijl"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0.5 L8 4 L0 7.5"></path>
        </marker>
      </defs>
      ${map.arrows.map((points) => html`<path class="arrow" d="${curve(points)}" marker-end="url(#pijl)"></path>`)}
      ${linked}
    </svg>
  </div>`;
}

export function conceptMapPage(frame: ModulePageFrame): string {
  const { opened, addresses } = frame;
  const { module, graph } = opened;
  return pageHtml({
    ...frame,
    title: `${readerWords.conceptMap} · ${module.title}`,
    subject: module.subject,
    screen: 'concept-map',
    trail: moduleTrail(frame),
    content: html`${readerData(frame, null)}
      <main id="inhoud" class="page wide" tabindex="-1">
        <h1>${readerWords.conceptMap}</h1>
        <p class="hint">${readerWords.conceptMapHint}</p>
        ${picture(frame)}
        <section aria-labelledby="lijst">
          <h2 id="lijst">${readerWords.asList}</h2>
          <ol class="concept-list">
            ${termOrder(module.terms).map((term) => {
              const taught = graph.teacher.get(term.id);
              const below = term.needs.flatMap((need) => findTerm(module, need)?.name ?? []);
              return html`<li>
                ${taught === undefined ? term.name : html`<a href="${addresses.fragment(taught, { kind: 'concept-map' })}">${term.name}</a>`}
                ${below.length > 0 && html`<span class="contents-facts">${readerWords.buildsOn} ${below.join(', ')}</span>`}
              </li>`;
            })}
          </ol>
        </section>
      </main>`,
  });
}
