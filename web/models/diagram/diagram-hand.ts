/** Adding to a diagram: which button was chosen, what was pointed at, and what comes of it. No DOM. */
import type { Point } from '#core/models/diagram/geometry.ts';
import { explain } from '#core/models/editing/explain.ts';
import { diagramWords as words } from '#text/diagram.ts';
import type { DiagramDesk } from './diagram-desk.ts';
import type { DiagramAction } from './diagram-event.ts';
import { withValve } from './diagram-places.ts';
import type { Tool } from './diagram-tools.ts';
import type { DrawnModel } from './drawn-model.ts';

/** A name with those that its formula is to use as well. */
interface Linked {
  readonly name: string;
  readonly from: readonly string[];
  /** The formula as it was; another one ends the choice. */
  readonly formula: string | null;
}

interface HandHost {
  readonly drawn: DrawnModel;
  desk(): DiagramDesk | null;
  say(text: string): void;
  select(name: string): void;
  /** Something new has a name to be given. */
  nameIt(): void;
  /** A formula is to be chosen. */
  chooseFormula(): void;
  /** The tool or the links are others. */
  changed(): void;
}

export class DiagramHand {
  readonly #host: HandHost;
  #tool: Tool | null = null;
  #linked: Linked | null = null;
  #pending: readonly (readonly [string, string])[] = [];
  /** Where the paper was pointed at for a flow from outside. */
  #outside: Point | null = null;

  constructor(host: HandHost) {
    this.#host = host;
  }

  get tool(): Tool | null {
    return this.#tool;
  }

  get linked(): Linked | null {
    return this.#linked;
  }

  /** Where the line begins that is being drawn. */
  get begun(): string | null {
    const tool = this.#tool;
    return tool === null || tool.kind === 'place' ? null : (tool.from ?? null);
  }

  /** Links whose formula is still to be chosen, from and to. */
  get pending(): readonly (readonly [string, string])[] {
    return this.#pending;
  }

  /** Takes a tool, or lays it down when it is taken already. */
  take(tool: Tool | null): void {
    const isSame = JSON.stringify(tool) === JSON.stringify(this.#tool);
    this.#outside = null;
    this.#hold(isSame ? null : tool);
  }

  /** Ends the choice of a formula. */
  unlink(): void {
    this.#join(null);
    this.#host.changed();
  }

  /** Lets go of what the model does not allow or has done already. */
  follow(desk: DiagramDesk): void {
    if (!desk.canChange) this.#tool = null;
    const linked = this.#linked;
    if (linked !== null && explain(desk.definition, linked.name)?.formula !== linked.formula)
      this.#join(null);
  }

  /** Adds what the tool stands for, at a point or where there is room. */
  place(at: Point | null): void {
    if (this.#tool?.kind !== 'place') return;
    this.#begin(this.#host.desk()?.add(this.#tool.part, at) ?? null);
  }

  /** A flow between stocks; from or to outside the model perhaps with the point where that is. */
  addFlow(from: string | null, to: string | null, outside: Point | null = null): void {
    if (from === null && to === null) {
      this.#host.say(words.tools.noLoop);
      return;
    }
    const name = this.#host.desk()?.addFlow(from, to) ?? null;
    const stock = from ?? to;
    const { drawn } = this.#host;
    if (name !== null && stock !== null && outside !== null && drawn.diagram !== null)
      drawn.layBy(withValve(drawn.diagram, name, stock, outside));
    this.#begin(name);
  }

  /** A formula is to use one more name. */
  link(from: string, to: string): void {
    const desk = this.#host.desk();
    const about = desk === null ? null : explain(desk.definition, to);
    const kind = about?.kind;
    this.#hold(null);
    if (from === to || (kind !== 'flow' && kind !== 'auxiliary' && kind !== 'constant')) {
      this.#host.say(words.tools.noTarget);
      return;
    }
    const before = this.#linked?.name === to ? this.#linked.from : [];
    this.#join({ name: to, from: [...before, from], formula: about?.formula ?? null });
    this.#host.say(words.said.linked(from, to));
    this.#host.select(to);
    this.#host.changed();
    this.#host.chooseFormula();
  }

  /** Somebody points at a symbol; whether the tool took it. */
  pick(name: string): boolean {
    const tool = this.#tool;
    if (tool === null || tool.kind === 'place') return false;
    if (tool.kind === 'link') {
      if (tool.from === undefined || tool.from === name) this.#hold({ ...tool, from: name });
      else this.link(tool.from, name);
    } else if (this.#isStock(name)) {
      if (tool.from === undefined) this.#hold({ kind: 'flow', from: name });
      else if (tool.from !== name) this.addFlow(tool.from, name, this.#outside);
    }
    return true;
  }

  /** Somebody points at the paper; whether the tool took it. */
  pickPaper(at: Point): boolean {
    const tool = this.#tool;
    if (tool?.kind === 'place') this.place(at);
    if (tool?.kind === 'flow') {
      if (tool.from === undefined) {
        this.#outside = at;
        this.#hold({ kind: 'flow', from: null });
      } else if (tool.from !== null) this.addFlow(tool.from, null, at);
    }
    return tool !== null;
  }

  /** Somebody drew a line from symbol to symbol, or from or to the paper. */
  line({ from, to, begin, end }: Extract<DiagramAction, { kind: 'line' }>): void {
    if (this.#tool?.kind === 'link' && from !== null && to !== null) this.link(from, to);
    if (this.#tool?.kind !== 'flow') return;
    const [source, sink] = [from, to].map((name) =>
      name !== null && this.#isStock(name) ? name : null,
    );
    if (source === undefined || sink === undefined || source === sink) return;
    const outside = source === null ? begin : sink === null ? end : null;
    this.addFlow(source, sink, outside);
  }

  #isStock(name: string): boolean {
    const nodes = this.#host.drawn.diagram?.nodes ?? [];
    return nodes.some(({ id, kind }) => id === name && kind === 'stock');
  }

  #join(linked: Linked | null): void {
    this.#linked = linked;
    this.#pending = linked?.from.map((from) => [from, linked.name] as const) ?? [];
  }

  #hold(tool: Tool | null): void {
    this.#tool = tool;
    this.#host.changed();
  }

  /** Something new: said, looked at, and ready for a name. */
  #begin(name: string | null): void {
    this.#hold(null);
    const desk = this.#host.desk();
    if (name === null || desk === null) return;
    const kind = explain(desk.definition, name)?.kind;
    if (kind !== undefined) this.#host.say(words.said.added(kind, name));
    this.#host.nameIt();
  }
}
