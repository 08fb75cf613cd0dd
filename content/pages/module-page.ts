/** What all pages of one E-klas share: the version opened once, its routes, its frame. */
import type { Node } from 'prosemirror-model';
import { openDocument } from '#core/document/document.ts';
import type { Module } from '#core/module/module.ts';
import { type QuestionKeys, fragmentsWithModel, questionKeys } from '#core/module/questions.ts';
import type { ModuleVersion } from '#core/module/version.ts';
import { type FragmentGraph, fragmentGraph } from '#core/routes/graph.ts';
import { allRouteKeys, computeRoute, routeName } from '#core/routes/index.ts';
import type { Route, RouteKey } from '#core/routes/route.ts';
import type { Addresses, PageAssets } from './address.ts';
import { type Html, html, jsonScript } from './html.ts';

/** A version with what every page of it needs, computed once. */
export interface OpenedVersion {
  readonly version: ModuleVersion;
  readonly module: Module;
  readonly graph: FragmentGraph;
  readonly documents: ReadonlyMap<string, Node>;
  readonly questions: QuestionKeys;
  /** Routes by their name in an address. */
  readonly routes: ReadonlyMap<string, Route>;
}

export interface ModulePageFrame {
  readonly opened: OpenedVersion;
  readonly assets: PageAssets;
  readonly addresses: Addresses;
  /**
   * Set where no server answers the pages, as in an exported site: tests then carry their keys and
   * are marked in the page once handed in, and what all pages share is written once beside them.
   */
  readonly isStandalone?: boolean;
}

export function openVersion(version: ModuleVersion): OpenedVersion {
  const { module } = version;
  const graph = fragmentGraph(module, fragmentsWithModel(version));
  const documents = new Map(
    Object.entries(version.documents).map(([id, stored]) => [id, openDocument(stored)] as const),
  );
  const routes = new Map(
    allRouteKeys(module).map((key) => [routeName(key), computeRoute(graph, key)] as const),
  );
  return { version, module, graph, documents, questions: questionKeys(documents, version), routes };
}

/** The route with this key; every route of a module is in its opened version. */
export function routeOf({ routes, graph }: OpenedVersion, key: RouteKey): Route {
  return routes.get(routeName(key)) ?? computeRoute(graph, key);
}

/** What the reader's script needs to know of the E-klas, the same for every page of it. */
export interface SharedReaderData {
  readonly module: Pick<Module, 'id' | 'slug' | 'fragments' | 'goals'>;
  readonly version: number;
  readonly questions: QuestionKeys;
}

/** Where a page stands; nulls outside a fragment. */
export interface ReaderPlace {
  readonly fragment: string | null;
  readonly route: string | null;
}

/** All that the script of a page is told; the same for everybody. */
export interface ReaderData extends SharedReaderData, ReaderPlace {
  /** See Addresses.fragmentPattern. */
  readonly fragmentPattern: string;
}

const nowhere: ReaderPlace = { fragment: null, route: null };

export function readerData(
  { opened, addresses, isStandalone = false }: ModulePageFrame,
  place: ReaderPlace | null,
): Html {
  const { fragment, route } = place ?? nowhere;
  if (isStandalone) return jsonScript('reader-data', { fragment, route } satisfies ReaderPlace);
  const { module, version, questions } = opened;
  const { id, slug, fragments, goals } = module;
  const data: ReaderData = {
    module: { id, slug, fragments, goals },
    version: version.number,
    questions,
    fragment,
    route,
    fragmentPattern: addresses.fragmentPattern(),
  };
  return jsonScript('reader-data', data);
}

/** A link to the overview, for the header. */
export function moduleTrail({ opened, addresses }: ModulePageFrame): Html {
  return html`<a class="trail" href="${addresses.overview()}">${opened.module.title}</a>`;
}
