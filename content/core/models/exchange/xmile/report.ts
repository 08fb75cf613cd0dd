/** What is wrong or remarkable in a file, collected while it is read. */
import { fault, type ModelFault, type ModelFaultCode, type Position } from '../../fault.ts';
import { placesIn, type XmlElement } from './xml-tree.ts';

type ParametersOf<Code extends ModelFaultCode> = Parameters<typeof fault<Code>>[3];

/** Faults stand in the way of a model; notes tell what the model does without. */
export class Report {
  readonly faults: ModelFault[] = [];
  readonly notes: ModelFault[] = [];
  readonly #source: string;
  readonly #placeOf: (offset: number) => Position;

  constructor(source: string) {
    this.#source = source;
    this.#placeOf = placesIn(source);
  }

  /** Adds a fault at an element. */
  refuse<Code extends ModelFaultCode>(
    code: Code,
    element: XmlElement,
    parameters: ParametersOf<Code>,
    item?: string,
  ): void {
    this.faults.push(fault(code, originOf(item), element.at, parameters));
  }

  /** Adds a note at an element. */
  note<Code extends ModelFaultCode>(
    code: Code,
    element: XmlElement,
    parameters: ParametersOf<Code>,
    item?: string,
  ): void {
    this.notes.push(fault(code, originOf(item), element.at, parameters));
  }

  /** Adds a fault that was found in the text of an element, from an offset in that text. */
  refuseText(found: ModelFault, element: XmlElement, from: number, item: string): void {
    const offset = offsetOf(element.text, from, found);
    const { line, column } = this.#placeOf(this.#sourceOffset(element, offset));
    this.faults.push({ ...found, part: 'xmile', item, line, column });
  }

  /** Where a character of the text of an element stands in the file. */
  #sourceOffset(element: XmlElement, offset: number): number {
    const inner = this.#source.slice(element.startEnd, element.endStart);
    const pieces = /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[|\]\]>|&[^;]*;|\r\n|[^]/g;
    let left = offset;
    for (const { 0: piece, index } of inner.matchAll(pieces)) {
      if (piece.length > 2 && /^(?:<|\]\])/.test(piece)) continue;
      if (left <= 0) return element.startEnd + index;
      left -= 1;
    }
    return element.endStart;
  }
}

function originOf(item: string | undefined) {
  return item === undefined ? ({ part: 'xmile' } as const) : ({ part: 'xmile', item } as const);
}

/** The offset of a place in a text that was read from an offset on. */
function offsetOf(text: string, from: number, { line, column }: Position): number {
  let start = from;
  for (let count = 1; count < line; count += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}
