import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fragment } from '#core/module/module.ts';
import { isTest } from '#core/module/vocabulary.ts';
import { termOrder } from '#core/routes/concept-map.ts';
import { type FragmentGraph, fragmentGraph } from '#core/routes/graph.ts';
import { allRouteKeys, computeRoute, findRouteKey, routeName } from '#core/routes/index.ts';
import { type Route, type RouteKey, findPlace, joinAt } from '#core/routes/route.ts';
import { reasonWords, routeWords } from '#text/routes.ts';
import { anyGraph, fragment, goal, idOf, module, term } from '../../helpers/modules.ts';

const routesOf = (graph: FragmentGraph): readonly Route[] =>
  allRouteKeys(graph.module).map((key) => computeRoute(graph, key));
const fragmentsOf = (graph: FragmentGraph, key: RouteKey): readonly Fragment[] =>
  computeRoute(graph, key).stops.map((stop) => stop.fragment);

/** What must hold for every graph. */
const always =
  (law: (graph: FragmentGraph) => void, shape: 'acyclic' | 'any' = 'any') =>
  () => {
    fc.assert(fc.property(anyGraph(shape), law), { numRuns: 150 });
  };

const whole = [
  { kind: 'author-order' },
  { kind: 'model-first' },
  { kind: 'concept-map' },
] as const satisfies readonly RouteKey[];

describe('for every graph of fragments, with and without loops', () => {
  test(
    'the authors’ order is the order',
    always((graph) => {
      expect(fragmentsOf(graph, { kind: 'author-order' })).toEqual(graph.fragments);
    }),
  );

  test.each(whole)('$kind passes every fragment once', (key) => {
    always((graph) => {
      const passed = fragmentsOf(graph, key);
      expect(passed).toHaveLength(graph.fragments.length);
      expect(new Set(passed)).toEqual(new Set(graph.fragments));
    })();
  });

  test.each(whole)('$kind has entry tests first and final tests last', (key) => {
    always((graph) => {
      const order = fragmentsOf(graph, key).map(({ kind }) =>
        kind === 'entryTest' ? 0 : kind === 'finalTest' ? 2 : 1,
      );
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    })();
  });

  test(
    'model first: a model comes before every fragment without one that it does not build on',
    always((graph) => {
      const { stops } = computeRoute(graph, { kind: 'model-first' });
      const rest = stops.findIndex(({ reason }) => reason.code === 'rest');
      const models = stops.map(({ reason }) => reason.code).lastIndexOf('model');
      if (rest !== -1) expect(rest).toBeGreaterThan(models);
    }),
  );

  test(
    'a route to a goal has all fragments of the goal, all they build on, and nothing else',
    always((graph) => {
      for (const { id } of graph.module.goals) {
        const wanted = new Set(
          graph.fragments.filter((one) => one.goals.includes(id) && !isTest(one)),
        );
        for (const one of wanted) graph.before.get(one.id)?.forEach((needed) => wanted.add(needed));
        expect(fragmentsOf(graph, { kind: 'goal', goal: id })).toEqual(
          graph.fragments.filter((one) => wanted.has(one) && !isTest(one)),
        );
      }
    }),
  );

  test(
    'every reason names something that exists, and can be put into words',
    always((graph) => {
      const ids = new Set([
        ...graph.fragments.map(({ id }) => id),
        ...graph.module.goals.map(({ id }) => id),
        ...graph.module.terms.map(({ id }) => id),
      ]);
      for (const { stops, key } of routesOf(graph)) {
        expect(routeWords(graph.module, key).name).not.toMatch(/: $/);
        for (const { reason } of stops) {
          const about = Object.entries(reason).filter(([name]) => name !== 'code');
          expect(about.every(([, id]) => ids.has(id))).toBe(true);
          expect(reasonWords(graph.module, reason) ?? '').not.toContain('‘’');
        }
      }
    }),
  );

  test(
    'the same graph gives the same routes',
    always((graph) => {
      expect(routesOf(graph)).toEqual(routesOf(fragmentGraph(graph.module, graph.withModel)));
    }),
  );

  test(
    'terms are ordered, each once',
    always(({ module: { terms } }) => {
      expect(new Set(termOrder(terms))).toEqual(new Set(terms));
      expect(termOrder(terms)).toHaveLength(terms.length);
    }),
  );

  test(
    'the name of a route leads back to it',
    always((graph) => {
      for (const key of allRouteKeys(graph.module)) {
        expect(findRouteKey(graph.module, routeName(key))).toEqual(key);
      }
    }),
  );

  test(
    'the place of a fragment has its neighbours beside it',
    always((graph) => {
      for (const route of routesOf(graph)) {
        route.stops.forEach((stop, index) => {
          expect(findPlace(route, stop.fragment.id)).toEqual({
            index,
            stop,
            previous: route.stops[index - 1] ?? null,
            next: route.stops[index + 1] ?? null,
          });
        });
        expect(findPlace(route, 'nergens')).toBe(null);
      }
    }),
  );

  test(
    'whoever changes route goes on at the same fragment, or else at a later stop, or else the last',
    always((graph) => {
      const { rank } = graph;
      for (const route of routesOf(graph)) {
        for (const { id } of graph.fragments) {
          const stop = joinAt(route, id, rank);
          const place = findPlace(route, id);
          if (route.stops.length === 0) expect(stop).toBe(null);
          else expect(route.stops).toContain(stop);
          if (place !== null) expect(stop).toBe(place.stop);
          else if (stop !== null && stop !== route.stops.at(-1)) {
            expect(rank.get(stop.fragment.id)).toBeGreaterThan(rank.get(id) ?? 0);
          }
        }
      }
    }),
  );
});

describe('for every graph without loops', () => {
  test(
    'on the concept map nothing comes before what it needs',
    always((graph) => {
      const passed = fragmentsOf(graph, { kind: 'concept-map' });
      passed.forEach((one, index) => {
        // A test asks for everything, and stays where it is.
        if (isTest(one)) return;
        for (const needed of graph.before.get(one.id) ?? []) {
          if (!isTest(needed)) expect(passed.indexOf(needed)).toBeLessThan(index);
        }
      });
    }, 'acyclic'),
  );

  test(
    'no term comes before one that it builds on',
    always(({ module: { terms } }) => {
      const order = termOrder(terms).map(({ id }) => id);
      for (const { id, needs } of terms) {
        for (const need of needs) expect(order.indexOf(need)).toBeLessThan(order.indexOf(id));
      }
    }, 'acyclic'),
  );
});

test('a long chain of fragments and a long loop end well', () => {
  const ring = (count: number) =>
    module({
      terms: Array.from({ length: count }, (_, index) => ({
        ...term('a'),
        id: `t${String(index)}`,
        needs: [`t${String((index + 1) % count)}`],
      })),
      goals: [goal('alles')],
      fragments: Array.from({ length: count }, (_, index) =>
        fragment(`f${String(index)}`, {
          id: `f${String(index)}`,
          teaches: [`t${String(index)}`],
          needs: [`t${String((index + 1) % count)}`],
          goals: index === 0 ? [idOf('alles')] : [],
        }),
      ),
    });
  const graph = fragmentGraph(ring(2000), new Set(['f0']));
  expect(routesOf(graph).map(({ stops }) => stops.length)).toEqual([2000, 2000, 2000, 2000]);
});

describe('a small E-klas', () => {
  const graph = fragmentGraph(
    module({
      goals: [goal('stroom'), goal('niets')],
      terms: [term('warmte'), term('wand', 'stroom'), term('stroom', 'warmte')],
      fragments: [
        fragment('start', { kind: 'entryTest', goals: [idOf('stroom')] }),
        fragment('warmte', { teaches: [idOf('warmte')] }),
        fragment('oefenen', { needs: [idOf('warmte')] }),
        fragment('stroom', {
          teaches: [idOf('stroom')],
          needs: [idOf('warmte')],
          goals: [idOf('stroom')],
        }),
        fragment('wand', { teaches: [idOf('wand')], needs: [idOf('stroom')] }),
        fragment('model', { kind: 'modelling', needs: [idOf('stroom')] }),
        fragment('eind', { kind: 'finalTest' }),
      ],
    }),
    new Set([idOf('model')]),
  );

  /** The way as slugs, each with its reason. */
  const goes =
    (name: string, ...stops: string[]) =>
    () => {
      const key = findRouteKey(graph.module, name);
      if (key === null) throw new Error(`no route ${name}`);
      expect(
        computeRoute(graph, key).stops.map(
          ({ fragment: { slug }, reason }) => `${slug} ${reason.code}`,
        ),
      ).toEqual(stops);
    };

  test(
    'in the authors’ order',
    goes(
      'leerlijn',
      'start test',
      'warmte author-order',
      'oefenen author-order',
      'stroom author-order',
      'wand author-order',
      'model author-order',
      'eind test',
    ),
  );
  test(
    'model first, then what explains it, then the rest',
    goes(
      'model-eerst',
      'start test',
      'model model',
      'warmte explains-model',
      'stroom explains-model',
      'oefenen rest',
      'wand rest',
      'eind test',
    ),
  );
  test(
    'along the terms, exercises as soon as they can',
    goes(
      'begrippenkaart',
      'start test',
      'warmte explains-term',
      'oefenen uses-terms',
      'stroom explains-term',
      'model uses-terms',
      'wand explains-term',
      'eind test',
    ),
  );
  test('to one goal', goes(`leerdoel-${idOf('stroom')}`, 'warmte needed-for', 'stroom goal'));
  test('to a goal that nothing works on', goes(`leerdoel-${idOf('niets')}`));

  test.each(['', 'hoofdroute', 'leerdoel-', 'leerdoel-nergensa', 'Leerlijn', 'toString', 'goal'])(
    'there is no route %j',
    (name) => {
      expect(findRouteKey(graph.module, name)).toBe(null);
    },
  );
});
