/**
 * The list of suggestions below the caret of a text. Focus stays in the text; the list takes keys only
 * while it is open, and Enter only once a suggestion was chosen with the arrows, so that a new line is
 * never lost.
 */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { diagramWords } from '#text/diagram.ts';
import { rulesWords as words } from '#text/rules.ts';
import { symbol, symbolParts } from '../quantity.ts';
import { completionAt, type Candidate, type Completion, type Vocabulary } from './completion.ts';

/** How the text is read and changed. */
export interface CompletedText {
  readonly text: () => HTMLTextAreaElement | null;
  readonly vocabulary: () => Vocabulary | null;
  /** The text has changed. */
  readonly changed: () => void;
}

export class CompletionList implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #of: CompletedText;
  #open: Completion | null = null;
  #active = -1;

  constructor(host: ReactiveControllerHost, of: CompletedText) {
    this.#host = host;
    this.#of = of;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Where the word begins that is completed; null while the list is closed. */
  get from(): number | null {
    return this.#open?.from ?? null;
  }

  /** The id of the suggestion that Enter would take. */
  get activeId(): string | typeof nothing {
    return this.#active === -1 ? nothing : `suggestion-${String(this.#active)}`;
  }

  /** Looks at the caret; with `isAsked` also where nothing was typed. */
  look(isAsked = false): void {
    const text = this.#of.text();
    const vocabulary = this.#of.vocabulary();
    const isCaret = text !== null && text.selectionStart === text.selectionEnd;
    this.#open =
      isCaret && vocabulary !== null && !text.readOnly
        ? completionAt(text.value, text.selectionStart, vocabulary, isAsked)
        : null;
    this.#active = this.#open !== null && isAsked ? 0 : -1;
    this.#host.requestUpdate();
  }

  close(): void {
    if (this.#open === null) return;
    this.#open = null;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  /** Takes a key where it is meant for the list. */
  handleKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (key === ' ' && ctrlKey) {
      event.preventDefault();
      this.look(true);
      return;
    }
    if (this.#open === null || ctrlKey || altKey || metaKey) return;
    const count = this.#open.candidates.length;
    const chosen = this.#open.candidates[Math.max(this.#active, 0)];
    switch (key) {
      case 'ArrowDown':
        this.#move((this.#active + 1) % count);
        break;
      case 'ArrowUp':
        if (this.#active === -1) {
          this.close();
          return;
        }
        this.#move((this.#active + count - 1) % count);
        break;
      case 'Enter':
        if (this.#active === -1) {
          this.close();
          return;
        }
        this.#accept(chosen);
        break;
      case 'Tab':
        if (shiftKey) return;
        this.#accept(chosen);
        break;
      case 'Escape':
        // Closes the list only, not a dialog around it.
        event.stopPropagation();
        this.close();
        break;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        this.close();
        return;
      default:
        return;
    }
    event.preventDefault();
  }

  render(): TemplateResult {
    const { candidates = [] } = this.#open ?? {};
    return html`<ul
        id="suggestions"
        class="suggestions"
        role="listbox"
        aria-label=${words.suggestions}
        ?hidden=${this.#open === null}
        @pointerdown=${(event: Event) => {
          // The text keeps focus.
          event.preventDefault();
        }}
        @keydown=${(event: KeyboardEvent) => {
          this.handleKey(event);
        }}
        @click=${(event: Event) => {
          const option = (event.target as Element).closest('[role="option"]');
          const index = [...(option?.parentElement?.children ?? [])].findIndex(
            (one) => one === option,
          );
          this.#accept(candidates[index]);
        }}
      >
        ${candidates.map((candidate, index) => this.#renderCandidate(candidate, index))}
      </ul>
      <p class="visually-hidden" role="status">
        ${candidates.length === 0 ? '' : words.suggested(candidates.length)}
      </p>`;
  }

  #renderCandidate(candidate: Candidate, index: number) {
    return html`<li
      id="suggestion-${index}"
      role="option"
      aria-selected=${index === this.#active ? 'true' : 'false'}
    >
      <code>${candidate.text}</code> ${setName(candidate)}
      <span class="detail">${detailOf(candidate)}</span>
    </li>`;
  }

  #move(index: number): void {
    this.#active = index;
    this.#host.requestUpdate();
  }

  #accept(candidate: Candidate | undefined): void {
    const text = this.#of.text();
    if (this.#open === null || text === null || candidate === undefined) return;
    const { from, to } = this.#open;
    this.close();
    const put = candidate.kind === 'function' ? `${candidate.text}(` : candidate.text;
    text.focus();
    text.setRangeText(put, from, to, 'end');
    this.#of.changed();
  }
}

function detailOf({ kind, unit, called }: Candidate): string {
  if (kind === 'function') return called === null ? '' : (words.functions[called] ?? '');
  if (kind === 'word' || kind === 'unit') return words.kinds[kind];
  return unit === '' ? diagramWords.kinds[kind] : `${diagramWords.kinds[kind]}, ${unit}`;
}

/** How a name is set elsewhere, where that is not how it is typed. */
function setName({ kind, text }: Candidate) {
  if (kind === 'function' || kind === 'word' || kind === 'unit') return nothing;
  const { base, below } = symbolParts(text);
  return base + below === text.replaceAll('_', '') ? nothing : symbol(text);
}
