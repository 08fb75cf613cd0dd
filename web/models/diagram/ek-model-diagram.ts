import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { placeAt, type Diagram } from '#core/models/diagram/diagram.ts';
import type { Point } from '#core/models/diagram/geometry.ts';
import { gridStep } from '#core/models/diagram/symbols.ts';
import { applyModelEdit } from '#core/models/editing/apply-edit.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { diagramWords as words } from '#text/diagram.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import type { WorkbenchSession, WorkbenchState } from '../workbench-session.ts';
import { Comparer, comparisonList } from './comparison.ts';
import { DiagramDesk } from './diagram-desk.ts';
import type { DiagramAction, DiagramEvent } from './diagram-event.ts';
import { DiagramHand } from './diagram-hand.ts';
import { compareButton, emptyNote, linesNote, viewSwitch } from './diagram-parts.ts';
import { followed } from './diagram-places.ts';
import { toolBar, toolButtons, toolChoices, type Tool } from './diagram-tools.ts';
import { DrawnModel } from './drawn-model.ts';
import './ek-diagram-drawing.ts';
import './ek-diagram-list.ts';
import './ek-diagram-panel.ts';
import { modelDiagramStyles } from './ek-model-diagram.styles.ts';
import type { PanelEvent } from './panel-event.ts';

/** On paper narrower than this, in pixels, symbols are drawn closer together. */
const narrow = 560;
/**
 * The stock-flow diagram of a model on the workbench: a drawing with the values of the run, or the
 * same as a list; what each symbol is; and, where it may, tools to change the model. Long, as it
 * hands what is done in drawing, list, panel and toolbar to the session in one place.
 */
export class EkModelDiagram extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    index: { type: Number },
    isList: { state: true },
    isComparing: { state: true },
    said: { state: true },
    dragged: { state: true },
  };

  declare session: WorkbenchSession | null;
  declare state: WorkbenchState | null;
  /** The sample that is shown. */
  declare index: number;
  declare private isList: boolean;
  declare private isComparing: boolean;
  declare private said: string;
  /** The model as it would be if the symbol in hand were let go. */
  declare private dragged: ModelDefinition | null;

  #desk: DiagramDesk | null = null;
  readonly #drawn = new DrawnModel();
  readonly #hand = new DiagramHand({
    drawn: this.#drawn,
    desk: () => this.#desk,
    say: (text) => {
      this.said = text;
    },
    select: (name) => {
      this.session?.select(name);
    },
    nameIt: () => {
      this.#panel((panel) => {
        panel.focusField('name');
      });
    },
    chooseFormula: () => {
      this.#panel((panel) => {
        panel.focus();
      });
    },
    changed: () => {
      this.requestUpdate();
    },
  });
  readonly #comparer = new Comparer();

  constructor() {
    super();
    this.session = null;
    this.state = null;
    this.index = 0;
    this.isList = false;
    this.isComparing = false;
    this.said = '';
    this.dragged = null;
    this.addEventListener('keydown', this.#handleKey);
    this.addEventListener('ek-diagram', this.#handleDiagram);
    this.addEventListener('ek-panel', this.#handlePanel);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Time that runs changes values only.
    if (changed.size === 1 && changed.has('index')) return;
    const { session, state } = this;
    if (session === null || state === null) return;
    if (changed.has('session')) this.#desk = new DiagramDesk(session);
    const desk = (this.#desk ??= new DiagramDesk(session));
    const isNarrow = this.clientWidth < narrow;
    this.#drawn.draw(this.dragged ?? state.definition, () => desk.lifted, isNarrow);
    this.#drawn.take(state, this.isComparing ? this.#comparer : null);
    this.#hand.follow(desk);
  }

  override render() {
    const { state } = this;
    const desk = this.#desk;
    const { diagram, shown, reader } = this.#drawn;
    const { tool, linked } = this.#hand;
    if (state === null || desk === null || diagram === null) return nothing;
    const { selected } = state;
    const isEmpty = diagram.nodes.length === 0;
    return html`<div class="head">
        ${desk.canChange ? toolButtons(tool, this.#choose) : nothing}
        ${viewSwitch(this.isList, (isList) => {
          this.isList = isList;
        })}
      </div>
      ${this.#renderLines(desk)}
      ${toolBar(tool, toolChoices(state.definition), {
        placeAnywhere: () => {
          this.#hand.place(null);
        },
        flow: (from, to) => {
          this.#hand.addFlow(from, to);
        },
        link: (from, to) => {
          this.#hand.link(from, to);
        },
        stop: () => {
          this.#hand.take(null);
        },
      })}
      <div class="bench" ?data-beside=${selected !== null && !isEmpty}>
        <div class="paper">
          ${isEmpty ? emptyNote(state.definition, desk.canChange) : nothing}
          ${this.isList ? this.#renderList(diagram, desk, state) : this.#renderDrawing(diagram, desk, state)}
        </div>
        <div class="panel">
          ${
            selected === null
              ? isEmpty
                ? nothing
                : html`<p class="soft">${words.panel.nothing}</p>`
              : html`<ek-diagram-panel
                  .desk=${desk}
                  .state=${state}
                  .definition=${shown}
                  .reader=${reader}
                  .name=${selected}
                  .index=${this.index}
                  .linked=${linked?.name === selected ? linked.from : []}
                ></ek-diagram-panel>`
          }
        </div>
      </div>
      ${
        this.isComparing
          ? comparisonList(this.#comparer.compare(state.original, state.definition))
          : nothing
      }
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #renderCompare({ isChanged }: WorkbenchState) {
    if (!isChanged && !this.isComparing) return nothing;
    return compareButton(this.isComparing, () => {
      this.isComparing = !this.isComparing;
    });
  }

  #renderLines(desk: DiagramDesk) {
    if (desk.definition.semantics === 'ode') return nothing;
    const isLifted = this.#drawn.shown?.semantics === 'ode';
    const lift = (): void => {
      desk.lift();
      this.said = words.lines.made;
    };
    return linesNote(isLifted, isLifted && desk.mayChange ? lift : null);
  }

  #renderDrawing(diagram: Diagram, desk: DiagramDesk, state: WorkbenchState) {
    const { emphasis, marks, tables, makeValues } = this.#drawn;
    const { tool, pending, begun } = this.#hand;
    return html`<ek-diagram-drawing
      .diagram=${diagram}
      .label=${words.name(state.definition.title)}
      .describe=${this.#describe}
      .emphasis=${tool === null ? emphasis : null}
      .marks=${marks}
      .tables=${tables}
      .tool=${tool === null ? 'none' : tool.kind === 'place' ? 'place' : 'line'}
      .chosen=${begun}
      .pending=${pending}
      .movable=${desk.canChange}
      .values=${makeValues}
      .index=${this.index}
      >${this.#renderCompare(state)}</ek-diagram-drawing
    >`;
  }

  #renderList(diagram: Diagram, desk: DiagramDesk, state: WorkbenchState) {
    const notes = new Map([...this.#drawn.marks].map(([name, mark]) => [name, words.symbol[mark]]));
    return html`<ek-diagram-list
        .content=${diagram}
        .selected=${state.selected}
        .notes=${notes}
        .movable=${desk.canChange}
      ></ek-diagram-list>
      ${this.#renderCompare(state)}`;
  }

  readonly #describe = (name: string): string => this.#drawn.describe(name, this.index);

  readonly #choose = (tool: Tool, isByKey: boolean): void => {
    this.#hand.take(tool);
    // Who works with keys or in the list has no place to point at.
    if (!(isByKey || this.isList) || this.#hand.tool === null) return;
    if (tool.kind === 'place') this.#hand.place(null);
    else
      void this.updateComplete.then(() => {
        this.renderRoot.querySelector<HTMLElement>('.bar select')?.focus();
      });
  };

  #panel(act: (panel: HTMLElementTagNameMap['ek-diagram-panel']) => void): void {
    void this.updateComplete.then(() => {
      const panel = this.renderRoot.querySelector('ek-diagram-panel');
      if (panel !== null) act(panel);
    });
  }

  readonly #handleDiagram = ({ action }: DiagramEvent): void => {
    switch (action.kind) {
      case 'pick':
        if (this.#hand.pick(action.name)) break;
        this.session?.select(action.name);
        if (action.isOpened)
          this.#panel((panel) => {
            panel.focus();
          });
        break;
      case 'paper':
        if (!this.#hand.pickPaper(action.at)) this.session?.select(null);
        break;
      case 'move':
        this.#move(action);
        break;
      case 'line':
        this.#hand.line(action);
        break;
      case 'remove':
        this.#remove(action.name);
        break;
      case 'leave':
        if (this.#hand.tool === null) this.session?.select(null);
        this.#hand.take(null);
        this.#hand.unlink();
    }
  };

  #move({ name, at, isDone }: Extract<DiagramAction, { kind: 'move' }>): void {
    const [desk, state, diagram] = [this.#desk, this.state, this.#drawn.diagram];
    if (desk === null || state === null || diagram === null) return;
    const place = placeAt(at);
    const node = diagram.nodes.find(({ id }) => id === name);
    const to = { x: place.x * gridStep, y: place.y * gridStep };
    if (node === undefined) return;
    if (node.x !== to.x || node.y !== to.y) {
      this.#drawn.layBy(followed(diagram, state.definition, name, to));
      const edited = applyModelEdit(state.definition, { kind: 'place', name, ...place });
      if (edited.ok) this.dragged = edited.definition;
    }
    if (!isDone || this.dragged === null) return;
    this.dragged = null;
    desk.move(name, at);
    this.said = words.said.moved(name);
  }

  #remove(name: string): void {
    const desk = this.#desk;
    const { diagram } = this.#drawn;
    const node = diagram?.nodes.find(({ id }) => id === name);
    if (desk?.canChange !== true || node === undefined) return;
    const others = diagram?.nodes.filter(({ id, kind }) => id !== name && kind !== 'cloud');
    const blanks = desk.remove(name);
    if (blanks === null) return;
    this.said = words.said.removed(name, blanks);
    const distance = ({ x, y }: Point) => Math.hypot(x - node.x, y - node.y);
    const nearest = others?.toSorted((one, other) => distance(one) - distance(other))[0];
    this.#focusSymbol(nearest?.id ?? null);
  }

  #focusSymbol(name: string | null): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('ek-diagram-drawing')?.focusSymbol(name);
      this.renderRoot.querySelector('ek-diagram-list')?.focusName(name);
    });
  }

  readonly #handlePanel = ({ action }: PanelEvent): void => {
    switch (action.kind) {
      case 'select':
        this.session?.select(action.name);
        break;
      case 'link':
        this.#hand.link(action.from, action.to);
        break;
      case 'linked':
        this.#hand.unlink();
        this.#panel((panel) => {
          panel.focusField('formula');
        });
        break;
      case 'remove':
        this.#remove(action.name);
        break;
      case 'close': {
        const name = this.state?.selected ?? null;
        this.session?.select(null);
        this.#focusSymbol(name);
      }
    }
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const target = event.composedPath()[0];
    // In a field these keys are for what is typed there.
    if (target instanceof HTMLInputElement && target.type === 'text') return;
    if (key === 'Escape' && this.#hand.tool !== null) {
      this.#hand.take(null);
      event.stopPropagation();
    }
    if (!(ctrlKey || metaKey)) return;
    const letter = key.toLowerCase();
    const isUndo = letter === 'z' && !shiftKey;
    const isRedo = (letter === 'z' && shiftKey) || letter === 'y';
    if (!isUndo && !isRedo) return;
    event.preventDefault();
    event.stopPropagation();
    if (isUndo) this.session?.undo();
    else this.session?.redo();
    this.said = isUndo ? words.said.undone : words.said.redone;
  };

  static override styles = [shadowBase, buttonStyles, modelDiagramStyles];
}

customElements.define('ek-model-diagram', EkModelDiagram);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-diagram': EkModelDiagram;
  }
}
