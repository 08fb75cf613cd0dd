/** An event of a model in words: when, and what then. */
import type { GraphEvent } from '#core/models/diagram/graph.ts';
import { diagramWords } from '#text/diagram.ts';

const words = diagramWords.event;

export function eventInWords({ when, direction, sets, stops }: GraphEvent): string {
  const parts = [
    ...sets.map(({ name, expression }) => words.set(name, expression)),
    ...(stops ? [words.stop] : []),
  ];
  return [words.when(when, direction), ...parts].join(', ');
}

/** The events that change a stock. */
export function eventsOf(events: readonly GraphEvent[], stock: string): readonly GraphEvent[] {
  return events.filter(({ sets }) => sets.some(({ name }) => name === stock));
}
