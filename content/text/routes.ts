/** The routes in words: names, whom they suit, and why a fragment comes next. */
import { findGoal, findTerm } from '#core/module/version.ts';
import type { Module } from '#core/module/module.ts';
import type { RouteKey, StopReason } from '#core/routes/route.ts';

interface RouteWords {
  readonly name: string;
  readonly suits: string;
}

export function routeWords(module: Module, key: RouteKey): RouteWords {
  switch (key.kind) {
    case 'author-order':
      return {
        name: 'leerlijn',
        suits: 'De volgorde van de schrijvers: stap voor stap, niets gemist.',
      };
    case 'model-first':
      return {
        name: 'model eerst',
        suits: 'Eerst zelf proberen met een model, daarna de theorie die het verklaart.',
      };
    case 'concept-map':
      return {
        name: 'begrippenkaart',
        suits: 'Van begrip naar begrip, over een kaart van hoe alles samenhangt.',
      };
    case 'goal': {
      const goal = findGoal(module, key.goal);
      return {
        name: `leerdoel: ${goal?.short ?? ''}`,
        suits: 'De kortste weg naar één leerdoel, met wat je ervoor nodig hebt.',
      };
    }
  }
}

/** Why this fragment comes here, as half a sentence; null where the order speaks for itself. */
export function reasonWords(module: Module, reason: StopReason): string | null {
  const title = (id: string): string =>
    module.fragments.find((fragment) => fragment.id === id)?.title ?? '';
  switch (reason.code) {
    case 'author-order':
    case 'rest':
      return null;
    case 'test':
      return 'om te kijken waar je staat';
    case 'goal':
      return `werkt aan ‘${findGoal(module, reason.goal)?.short ?? ''}’`;
    case 'needed-for':
      return `nodig voor ‘${title(reason.fragment)}’`;
    case 'model':
      return 'een model om zelf te onderzoeken';
    case 'explains-model':
      return `verklaart ‘${title(reason.fragment)}’`;
    case 'explains-term':
      return `legt ‘${findTerm(module, reason.term)?.name ?? ''}’ uit`;
    case 'uses-terms':
      return 'gebruikt wat je nu kent';
  }
}
