/**
 * The values of a run in a drawing: how full each stock is, how strong each flow, and where sliders
 * stand. Only attributes and texts that differ are written, so that time may run.
 */
import type { Diagram, DiagramNode } from '#core/models/diagram/diagram.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { modelText } from '#text/models.ts';
import { textWidth, valueSize } from './name-text.ts';
import { figureIn, type Row, type RunReader } from './run-reader.ts';

/** The width of the stream in a pipe at its strongest. */
const widestStream = 6;

type Show = (index: number) => void;

export class LiveValues {
  readonly #shows: readonly Show[];

  /** @param root the drawing, whose symbols and pipes have `data-id` */
  constructor(
    root: ParentNode,
    diagram: Diagram,
    definition: ModelDefinition,
    reader: RunReader | null,
  ) {
    const symbols = byId(root, '.symbol');
    const pipes = byId(root, '.pipes > g');
    const texts = byId(root, '.values > text');
    this.#shows = diagram.nodes.flatMap((node): readonly Show[] => {
      const symbol = symbols.get(node.id);
      if (symbol === undefined || node.kind === 'cloud') return [];
      const row = reader?.row(node.name) ?? null;
      symbol.toggleAttribute('data-valued', row !== null);
      const unit = unitOf(definition, node.name);
      switch (node.kind) {
        case 'stock':
          return [
            levelOf(symbol, node, row),
            textOf(texts.get(node.id), row, unit, node.width - 6),
          ];
        case 'flow':
          return [
            streamOf(pipes.get(node.id), row),
            textOf(texts.get(node.id), row, unit, Infinity),
          ];
        default:
          return [knobOf(symbol, node, definition, row)];
      }
    });
  }

  /** Shows a sample of the run. */
  show(index: number): void {
    for (const show of this.#shows) show(index);
  }
}

function byId(root: ParentNode, selector: string): ReadonlyMap<string, Element> {
  return new Map(
    [...root.querySelectorAll(selector)].map((each) => [each.getAttribute('data-id') ?? '', each]),
  );
}

export function unitOf({ variables, parameters }: ModelDefinition, name: string): string {
  return [...variables, ...parameters].find((one) => one.name === name)?.unit ?? '';
}

/** Writes an attribute only where it becomes another. */
function writer(element: Element | null | undefined, name: string): (value: number) => void {
  let before = NaN;
  return (value) => {
    const rounded = Math.round(value * 10) / 10;
    if (rounded === before) return;
    before = rounded;
    element?.setAttribute(name, String(rounded));
  };
}

/** A box is full at the largest value of the run, and empty at zero or the smallest below it. */
function levelOf(symbol: Element, { height }: DiagramNode, row: Row | null): Show {
  const level = symbol.querySelector('.level');
  const [writeTop, writeHeight] = [writer(level, 'y'), writer(level, 'height')];
  const [bottom, top] = [Math.min(0, row?.least ?? 0), Math.max(0, row?.most ?? 0)];
  return (index) => {
    const value = row?.at(index) ?? bottom;
    const part = top > bottom && Number.isFinite(value) ? (value - bottom) / (top - bottom) : 0;
    const high = height * Math.min(Math.max(part, 0), 1);
    writeTop(height / 2 - high);
    writeHeight(high);
  };
}

function textOf(text: Element | undefined, row: Row | null, unit: string, room: number): Show {
  const longest = row === null ? [] : [row.least, row.most].map((value) => figureIn(row, value));
  const width = Math.max(
    0,
    ...longest.map((value) => textWidth(modelText.amount(value, unit), valueSize)),
  );
  const shown = width <= room ? unit : '';
  let before: string | null = null;
  return (index) => {
    const now = row === null ? '' : modelText.amount(figureIn(row, row.at(index)), shown);
    if (now === before || text === undefined) return;
    before = now;
    text.textContent = now;
  };
}

function streamOf(pipe: Element | undefined, row: Row | null): Show {
  const streams = [...(pipe?.querySelectorAll('.stream') ?? [])];
  const writers = streams.map((stream) => writer(stream, 'stroke-width'));
  const largest = Math.max(Math.abs(row?.least ?? 0), Math.abs(row?.most ?? 0));
  let isBack: boolean | null = null;
  return (index) => {
    const value = row?.at(index) ?? 0;
    const part = largest > 0 && Number.isFinite(value) ? Math.abs(value) / largest : 0;
    for (const write of writers) write(part * widestStream);
    const isNegative = value < 0;
    if (isNegative !== isBack) pipe?.toggleAttribute('data-back', isNegative);
    isBack = isNegative;
  };
}

function knobOf(
  symbol: Element,
  { name, width }: DiagramNode,
  { parameters }: ModelDefinition,
  row: Row | null,
): Show {
  const write = writer(symbol.querySelector('.knob'), 'cx');
  const bounds = parameters.find((one) => one.name === name);
  return (index) => {
    const value = row?.at(index);
    if (bounds === undefined || value === undefined) return;
    const part = (value - bounds.min) / (bounds.max - bounds.min);
    write((Math.min(Math.max(part, 0), 1) - 0.5) * (width / 2));
  };
}
