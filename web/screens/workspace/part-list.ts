/**
 * A list of parts of the E-klas (fragments, goals, terms): rows that open to be changed, that can be
 * put in another order and removed, and a form for one more.
 */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DraftModule } from '#core/authoring/draft.ts';
import type { Edit, PartList } from '#core/authoring/edit.ts';
import type { Fragment, Goal, Term } from '#core/module/module.ts';
import { workspaceWords } from '#text/workspace.ts';
import type { DraftSession } from '../../editor/draft/draft-session.ts';
import { undoRemoval } from '../../editor/draft/undo-removal.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-dialog.ts';
import '../../elements/ek-status.ts';
import { DragOrder } from './drag-order.ts';
import { PartOpenEvent, PartRemovedEvent } from './part-events.ts';
import { WorkspacePart } from './workspace-part.ts';

type Direction = 'up' | 'down';

export abstract class PartListElement<P extends Fragment | Goal | Term> extends WorkspacePart {
  static override properties = {
    ...WorkspacePart.properties,
    opened: {},
    _said: { state: true },
    _doomed: { state: true },
  };

  /** Id of the part that is open; empty when none is. */
  declare opened: string;
  declare private _said: string;
  /** The part that is asked about before it goes. */
  declare private _doomed: P | null;

  readonly #drag = new DragOrder(this, {
    rows: () => [...this.querySelectorAll<HTMLElement>('.part')],
    moved: (part, after) => void this.#move(part, after),
  });

  constructor() {
    super();
    this.opened = '';
    this._said = '';
    this._doomed = null;
  }

  protected abstract readonly list: PartList;
  /** The edit that puts the part behind another, or first. */
  protected abstract addition(part: P, after: string | null): Edit;
  protected abstract readonly heading: string;
  protected abstract readonly lead: string;
  protected abstract readonly none: string;
  protected abstract partsOf(module: DraftModule): readonly P[];
  protected abstract nameOf(part: P): string;
  /** What a row says of its part while it is closed; the heading is an `h3`. */
  protected abstract renderSummary(part: P, module: DraftModule): unknown;
  protected abstract renderForm(part: P, module: DraftModule): unknown;
  protected abstract renderAdd(module: DraftModule): unknown;
  /** A part from the texts of the form of `renderAdd`. */
  protected abstract newPart(text: (name: string) => string, module: DraftModule): P;
  /** What is asked before a part is removed. */
  protected abstract question(part: P): string;

  protected override renderPart(module: DraftModule, session: DraftSession): unknown {
    const parts = this.partsOf(module);
    const doomed = this._doomed;
    return html`<section aria-label=${this.heading}>
      <h2 tabindex="-1">${this.heading}</h2>
      <p class="hint">${this.lead}</p>
      ${parts.length === 0 ? html`<p>${this.none}</p>` : nothing}
      <ol class="parts">
        ${repeat(
          parts,
          ({ id }) => id,
          (part, index) => this.#renderPart(part, index, parts.length, module),
        )}
      </ol>
      <ek-status class="said" message=${this._said}></ek-status>
      ${session.may.edit ? this.renderAdd(module) : nothing}
      <ek-dialog
        heading=${doomed === null ? '' : `${workspaceWords.remove}: ${this.nameOf(doomed)}`}
      >
        <p>${doomed === null ? '' : this.question(doomed)}</p>
        <ek-button
          slot="actions"
          @click=${() => {
            this.#dialog?.close();
          }}
          >${workspaceWords.cancel}</ek-button
        >
        <ek-button
          slot="actions"
          variant="danger"
          @click=${() => {
            this.#dialog?.close('remove');
          }}
          >${workspaceWords.remove}</ek-button
        >
      </ek-dialog>
    </section>`;
  }

  #renderPart(part: P, index: number, total: number, module: DraftModule): unknown {
    const { id } = part;
    const name = this.nameOf(part);
    const isOpen = this.opened === id;
    return html`<li class="part" data-part=${id}>
      <div class="place">
        ${
          this.mayEdit
            ? html`<span
                class="grip"
                aria-hidden="true"
                @pointerdown=${this.#drag.handlePointerdown}
                >⠿</span
              >`
            : nothing
        }
        ${index + 1}
      </div>
      <div class="part-summary">${this.renderSummary(part, module)}</div>
      <div class="part-tools">
        ${this.mayEdit ? this.#renderMoves(id, name, index, total) : nothing}
        <button
          type="button"
          class="open"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-label=${isOpen ? workspaceWords.doneWith(name) : workspaceWords.changeOf(name)}
          @click=${() => this.dispatchEvent(new PartOpenEvent(isOpen ? '' : id))}
        >
          ${isOpen ? workspaceWords.done : workspaceWords.change}
        </button>
      </div>
      ${isOpen ? html`<div class="part-form">${this.#renderOpen(part, module)}</div>` : nothing}
    </li>`;
  }

  #renderMoves(id: string, name: string, index: number, total: number): unknown {
    const move = (direction: Direction, label: string, arrow: string, isOff: boolean) =>
      html`<button
        type="button"
        class="move"
        data-move=${direction}
        aria-label=${label}
        ?disabled=${isOff}
        @click=${() => void this.#step(id, direction)}
      >
        ${arrow}
      </button>`;
    return html`${move('up', workspaceWords.up(name), '↑', index === 0)}${move(
      'down',
      workspaceWords.down(name),
      '↓',
      index === total - 1,
    )}`;
  }

  #renderOpen(part: P, module: DraftModule): unknown {
    return html`${this.renderForm(part, module)}
    ${
      this.mayEdit
        ? html`<p>
            <ek-button variant="danger" size="small" @click=${() => void this.#askToRemove(part)}
              >${workspaceWords.remove}</ek-button
            >
          </p>`
        : nothing
    }`;
  }

  /** Put this on the form of `renderAdd`: adds what it holds, and empties it for the next one. */
  protected readonly addFrom = (event: SubmitEvent): void => {
    event.preventDefault();
    const { session } = this;
    if (session === null || !(event.currentTarget instanceof HTMLFormElement)) return;
    const form = event.currentTarget;
    const data = new FormData(form);
    const text = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    if ([...data.keys()].some((name) => text(name) === '')) return;
    const { module } = session.draft;
    const part = this.newPart(text, module);
    const kept = [...data].map(([name]) => [name, text(name)] as const);
    this.edit(this.addition(part, this.partsOf(module).at(-1)?.id ?? null)).catch(() => {
      // Refused: what was typed comes back, unless the next one is being typed.
      for (const [name, value] of kept) {
        const field = form.elements.namedItem(name);
        if (isTextField(field) && field.value === '') field.value = value;
      }
    });
    form.reset();
    const first = form.elements.namedItem(kept[0]?.[0] ?? '');
    if (isTextField(first)) first.focus();
    this._said = workspaceWords.added(this.nameOf(part));
  };

  get #dialog() {
    return this.querySelector('ek-dialog');
  }

  async #step(id: string, direction: Direction): Promise<void> {
    const parts = this.#parts;
    const from = parts.findIndex((one) => one.id === id);
    const after = parts[direction === 'up' ? from - 2 : from + 1]?.id ?? null;
    await this.#move(id, after);
    const row = this.querySelector(`[data-part="${id}"]`);
    const button = row?.querySelector<HTMLButtonElement>(`[data-move="${direction}"]`);
    // A row that is moved loses focus, and at the end its button is off.
    if (button?.disabled === false) button.focus();
    else row?.querySelector<HTMLButtonElement>('[data-move]:not(:disabled)')?.focus();
  }

  async #move(id: string, after: string | null): Promise<void> {
    void this.edit({ kind: 'move', list: this.list, id, after });
    await this.updateComplete;
    const parts = this.#parts;
    const index = parts.findIndex((one) => one.id === id);
    const part = parts[index];
    if (part !== undefined) {
      this._said = workspaceWords.movedTo(this.nameOf(part), index + 1, parts.length);
      await this.updateComplete;
    }
  }

  async #askToRemove(part: P): Promise<void> {
    this._doomed = part;
    await this.updateComplete;
    const answer = await this.#dialog?.open();
    const { session } = this;
    if (answer !== 'remove' || session === null) return;
    const undo = undoRemoval(session.draft, this.list, part.id);
    this._said = '';
    this.dispatchEvent(new PartOpenEvent(''));
    void this.edit({ kind: 'remove', list: this.list, id: part.id });
    this.dispatchEvent(new PartRemovedEvent(this.nameOf(part), undo));
  }

  get #parts(): readonly P[] {
    return this.session === null ? [] : this.partsOf(this.session.draft.module);
  }
}

function isTextField(
  field: Element | RadioNodeList | null,
): field is HTMLInputElement | HTMLTextAreaElement {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
}
