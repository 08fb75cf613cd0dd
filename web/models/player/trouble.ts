/** What the player says when there is no new picture, or not the whole of it. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import type { modelEndSentence } from '#text/model-ends.ts';
import { modelText } from '#text/models.ts';
import type { BrokenOff, ModelRunState } from '../run/model-run.ts';
import { movedParameters, troubleInWords } from './views.ts';

type EndSentence = typeof modelEndSentence;

const words = modelText.trouble;

/** A part of an element. Most runs reach their end: the words for those that do not are loaded then. */
export class TroubleNote {
  readonly #host: ReactiveControllerHost;
  readonly #refine: (step: number) => void;
  #sentence: EndSentence | 'none' | 'loading' | null = null;

  /** @param refine computes again with another time step */
  constructor(host: ReactiveControllerHost, refine: (step: number) => void) {
    this.#host = host;
    this.#refine = refine;
  }

  /** What happened and what to do about it. */
  note(definition: ModelDefinition, state: ModelRunState): TemplateResult | typeof nothing {
    const { trouble } = state;
    if (trouble === null) return nothing;
    const isBrokenOff = trouble.kind === 'broken-off';
    const text = isBrokenOff ? this.#end(definition, trouble) : troubleInWords(trouble);
    if (text === null) return nothing;
    const isMoved = isBrokenOff && Object.keys(movedParameters(state)).length > 0;
    const isOther = state.run !== null && !(isBrokenOff && state.run.trajectory === trouble.run);
    return html`<div class="trouble">
      <p>${text} ${isMoved ? words.orReset : nothing} ${isOther ? words.stillShown : nothing}</p>
      ${isBrokenOff ? this.#refineButton(trouble) : nothing}
    </div>`;
  }

  #end(definition: ModelDefinition, { run }: BrokenOff): string | null {
    if (this.#sentence === null) void this.#load();
    if (this.#sentence === 'none') return words.error;
    if (this.#sentence === 'loading' || this.#sentence === null) return null;
    return this.#sentence(definition, run);
  }

  async #load(): Promise<void> {
    this.#sentence = 'loading';
    this.#sentence = await import('#text/model-ends.ts').then(
      (module) => module.modelEndSentence,
      () => 'none' as const,
    );
    this.#host.requestUpdate();
  }

  /** A smaller step helps against growth, not against a start without a value. */
  #refineButton({ run: { end, step } }: BrokenOff): TemplateResult | typeof nothing {
    if (end.reason !== 'not-finite' || end.step === 0) return nothing;
    return html`<button
      class="button"
      type="button"
      data-size="small"
      @click=${() => {
        this.#refine(step / 10);
      }}
    >
      ${modelText.player.refine}
    </button>`;
  }
}
