/** The layers of the drawing from below to above: pipes, links, symbols, values, what is not yet there. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Table } from '#core/models/definition.ts';
import type { Diagram, DiagramNode, DiagramPipe } from '#core/models/diagram/diagram.ts';
import { linkCurve } from '#core/models/diagram/routes.ts';
import { eventsOf } from './event-words.ts';
import { axisOf, linkShape, pipeShape, symbolShape, valueShape, wordsAt } from './shapes.ts';

/** What is lit: a name with what it uses and what uses it; the rest is pale. */
export interface Emphasis {
  readonly selected: string;
  readonly near: ReadonlySet<string>;
}

/** A sign at a symbol. */
export type SymbolMark = 'added' | 'changed' | 'blank' | 'faulty';

const signs: Readonly<Record<SymbolMark, string>> = {
  added: '+',
  changed: '≠',
  blank: '?',
  faulty: '!',
};

/** What is drawn, and how each symbol stands out. */
interface DrawnLayers {
  readonly diagram: Diagram;
  readonly emphasis: Emphasis | null;
  readonly marks: ReadonlyMap<string, SymbolMark>;
  readonly tables: ReadonlyMap<string, Table>;
  /** The symbol to which Tab goes. */
  readonly stop: string | null;
  /** Where a line begins that is being drawn. */
  readonly chosen: string | null;
  /** Links whose formula is still to be chosen, from and to. */
  readonly pending: readonly (readonly [string, string])[];
  readonly describe: (name: string) => string;
}

export function drawingLayers(layers: DrawnLayers): SVGTemplateResult {
  const { nodes, pipes } = layers.diagram;
  const pipeOf = new Map(pipes.map((pipe) => [pipe.name, pipe]));
  return svg`${linesOf(layers)}${repeat(
    nodes,
    ({ id, kind }) => `${kind} ${id}`,
    (node) => symbolOf(node, pipeOf.get(node.id), layers),
  )}<g class="values" aria-hidden="true">${repeat(
    nodes,
    ({ id }) => id,
    (node) => valueShape(node, axisOf(pipeOf.get(node.id), node), isLit(layers, node.id)),
  )}</g>${pendingOf(layers)}`;
}

/** A cloud is lit with its flow. */
function isLit({ emphasis }: DrawnLayers, id: string): boolean {
  const [name = id] = id.split('\t');
  return emphasis !== null && (emphasis.selected === name || emphasis.near.has(name));
}

function linesOf(layers: DrawnLayers): SVGTemplateResult {
  const { nodes, pipes, links } = layers.diagram;
  const selected = layers.emphasis?.selected;
  const shy = new Map(nodes.map((node) => [node.id, wordsAt(node)]));
  return svg`<g class="pipes" aria-hidden="true">${repeat(
    pipes,
    ({ name }) => name,
    (pipe) =>
      svg`<g data-id=${pipe.name} ?data-lit=${isLit(layers, pipe.name)}>${pipeShape(pipe)}</g>`,
  )}</g><g class="links" aria-hidden="true">${links.map(
    (link) =>
      svg`<g ?data-lit=${link.from === selected || link.to === selected} ?data-start=${link.isAtStart}>${linkShape(link, shy.get(link.to) ?? [])}</g>`,
  )}</g>`;
}

function symbolOf(
  node: DiagramNode,
  pipe: DiagramPipe | undefined,
  layers: DrawnLayers,
): SVGTemplateResult {
  const { id, kind } = node;
  const { emphasis, marks, tables, stop, chosen, describe } = layers;
  const place = `translate(${String(node.x)} ${String(node.y)})`;
  const shape = symbolShape(node, axisOf(pipe, node), tables.get(id) ?? null);
  if (kind === 'cloud')
    return svg`<g class="symbol" data-kind="cloud" data-id=${id} ?data-lit=${isLit(layers, id)} aria-hidden="true" transform=${place}>${shape}</g>`;
  const mark = marks.get(id);
  const hasEvent = eventsOf(layers.diagram.events, id).length > 0;
  const isSelected = emphasis?.selected === id;
  return svg`<g
    class="symbol"
    data-kind=${kind}
    data-id=${id}
    role="button"
    tabindex=${id === stop ? '0' : '-1'}
    aria-label=${describe(id)}
    aria-pressed=${isSelected ? 'true' : 'false'}
    ?data-selected=${isSelected}
    ?data-lit=${isLit(layers, id)}
    ?data-chosen=${chosen === id}
    ?data-made=${node.isMade}
    data-mark=${mark ?? nothing}
    transform=${place}
  >${shape}${hasEvent ? eventShape(node) : nothing}${mark === undefined ? nothing : markShape(node, signs[mark])}</g>`;
}

/** At a corner; of a valve more aside, where no value is written. */
function markShape({ kind, width, height }: DiagramNode, sign: string): SVGTemplateResult {
  const [x, y] = kind === 'flow' ? [-width / 2 - 6, -height / 2 + 2] : [-width / 2, -height / 2];
  return svg`<g class="mark" transform="translate(${x} ${y})"><circle r="8" /><text y="4.5">${sign}</text></g>`;
}

/** A flash at the corner below: at some moment this gets another value at once. */
function eventShape({ width, height }: DiagramNode): SVGTemplateResult {
  return svg`<g class="event" transform="translate(${-width / 2} ${height / 2})"><circle r="8" /><path d="M1.5-5.5L-3.5 1H-.5L-1.5 5.5L3.5-1H.5Z" /></g>`;
}

function pendingOf({ diagram, pending }: DrawnLayers) {
  const nodeOf = (name: string) => diagram.nodes.find(({ id }) => id === name);
  return pending.map(([from, to]) => {
    const [begin, end] = [nodeOf(from), nodeOf(to)];
    if (begin === undefined || end === undefined) return nothing;
    const link = { from, to, isAtStart: false, curve: linkCurve(begin, end) };
    return svg`<g class="pending">${linkShape(link, wordsAt(end))}</g>`;
  });
}
