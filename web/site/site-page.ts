/** What a page of an exported site knows: its own place, and the data that lies beside all pages. */
import type { SiteData, siteDataName } from '#packages/site/site-data.ts';
import { exportedAddresses, routeParameter } from '#packages/site/addresses.ts';
import { fragmentGraph } from '#core/routes/graph.ts';
import { allRouteKeys, computeRoute, findRouteKey, routeName } from '#core/routes/index.ts';
import type { Route, RouteKey } from '#core/routes/route.ts';
import type { ReaderPlace } from '#pages/module-page.ts';
import type { WayFrame } from '#pages/way.ts';
import type { ReaderData } from '../reader/reader-data.ts';

export interface SitePage {
  readonly data: ReaderData;
  readonly frame: WayFrame;
  /** The route that this visit follows; null outside a fragment. */
  readonly route: Route | null;
}

/** The page as it is opened; null on a page without a place in the E-klas. */
export function readSitePage(): SitePage | null {
  const script = document.querySelector('script.reader-data');
  const shared = (globalThis as { [siteDataName]?: SiteData })['eklasSite'];
  if (script === null || shared === undefined) return null;
  const place = JSON.parse(script.textContent) as ReaderPlace;
  const frame = wayFrame(shared, place);
  const route = place.fragment === null ? null : askedRoute(frame);
  const { module, version, questions } = shared;
  return {
    frame,
    route,
    data: {
      module,
      version,
      questions,
      fragment: place.fragment,
      route: route === null ? null : routeName(route.key),
      fragmentPattern: frame.addresses.fragmentPattern(),
    },
  };
}

function wayFrame({ module, withModel }: SiteData, { fragment }: ReaderPlace): WayFrame {
  const graph = fragmentGraph(module, new Set(withModel));
  const routes = new Map(
    allRouteKeys(module).map((key) => [routeName(key), computeRoute(graph, key)] as const),
  );
  // Only texts have media, and these are written already.
  const addresses = exportedAddresses(fragment === null ? '' : '../', new Set());
  return { opened: { module, graph, routes }, addresses };
}

const leading: RouteKey = { kind: 'author-order' };

/** The route in the address; a route that does not exist is the authors' order. */
function askedRoute({ opened }: WayFrame): Route {
  const { module, graph, routes } = opened;
  const name = new URLSearchParams(location.search).get(routeParameter) ?? '';
  const key = findRouteKey(module, name) ?? leading;
  return routes.get(routeName(key)) ?? computeRoute(graph, key);
}
