import type { ModelDefinition } from '#core/models/index.ts';
import type { EkModelPlayer } from '../../models/player/ek-model-player.ts';
import type { Workpiece } from '../../models/workbench-session.ts';
import { ModelStage } from './model-stage.ts';
import { ModelWorkEvent } from './model-work-event.ts';

/**
 * A model in a page. The page holds its definition as JSON and, for who reads without script, its
 * title and rules; {@link ModelStage} brings it to life.
 *
 * `<ek-model-block model="koffie" controls="k,T_0" views="graph,table,rules">
 * <script type="application/json" class="definition">...</script> ... </ek-model-block>`
 *
 * @fires ek-model-work - a {@link ModelWorkEvent}
 */
export class EkModelBlock extends HTMLElement {
  #original: ModelDefinition | null = null;
  readonly #stage = new ModelStage({
    place: this,
    definition: () => this.original,
    controls: () => namesIn(this.getAttribute('controls')),
    views: () => namesIn(this.getAttribute('views')),
    onWork: (work) => {
      this.dispatchEvent(new ModelWorkEvent(this.block, work));
    },
  });

  connectedCallback(): void {
    this.#stage.watch();
  }

  disconnectedCallback(): void {
    this.#stage.leave();
  }

  /** The player, once it is there. */
  get player(): EkModelPlayer | null {
    return this.#stage.player;
  }

  get block(): string {
    return this.id;
  }

  /** The model as its author made it. */
  get original(): ModelDefinition {
    const json = this.querySelector('script.definition')?.textContent ?? '';
    this.#original ??= JSON.parse(json) as ModelDefinition;
    return this.#original;
  }

  /** Work of the reader, to go on with; null for none. False where it cannot be taken now. */
  restore(work: Workpiece | null): boolean {
    return this.#stage.restore(work);
  }

  /** Loads the player now, wherever the model stands. */
  load(): Promise<void> {
    return this.#stage.load();
  }
}

/** The words between commas. */
export function namesIn(attribute: string | null | undefined): readonly string[] {
  const words = (attribute ?? '').split(',').map((word) => word.trim());
  return words.filter((word) => word !== '');
}

customElements.define('ek-model-block', EkModelBlock);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-block': EkModelBlock;
  }
}
