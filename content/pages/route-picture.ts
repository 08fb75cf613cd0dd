/** A route as a small picture: all fragments on one line in the authors' order, the way drawn over them. */
import type { Route } from '#core/routes/route.ts';
import { type Html, html } from './html.ts';

const gap = 9;
const margin = 6;
const baseline = 34;

/** `rank` is the place of each fragment in the authors' order; the picture says nothing aloud. */
export function routePicture(route: Route, rank: ReadonlyMap<string, number>): Html {
  const x = (id: string): number => margin + (rank.get(id) ?? 0) * gap;
  const width = margin * 2 + Math.max(0, rank.size - 1) * gap;
  const passed = new Set(route.stops.map(({ fragment }) => fragment.id));
  const path = route.stops
    .map(({ fragment }, index) => {
      const to = x(fragment.id);
      const before = route.stops[index - 1];
      if (before === undefined) return `M${String(to)} ${String(baseline)}`;
      const from = x(before.fragment.id);
      const distance = Math.abs(to - from);
      if (distance <= gap && to > from) return `L${String(to)} ${String(baseline)}`;
      const height = Math.min(26, 4 + distance / 5);
      const lift = to > from ? baseline - height : baseline + height;
      return `Q${String((from + to) / 2)} ${String(lift)} ${String(to)} ${String(baseline)}`;
    })
    .join('');
  return html`<svg
    class="route-picture"
    viewBox="0 0 ${width} 68"
    aria-hidden="true"
    focusable="false"
  >
    <path d="${path}" fill="none"></path>
    ${[...rank.keys()].map(
      (id) =>
        html`<circle
          cx="${x(id)}"
          cy="${baseline}"
          r="2.6"
          ${passed.has(id) && html` class="on"`}
        ></circle>`,
    )}
  </svg>`;
}
