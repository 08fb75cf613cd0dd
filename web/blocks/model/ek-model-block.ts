import type { ModelDefinition } from '#core/models/index.ts';
import { modelText } from '#text/models.ts';
import type { EkModelPlayer } from '../../models/ek-model-player.ts';
import type { Workpiece } from '../../models/workbench/workbench-session.ts';
import type { BlockBench } from './block-bench.ts';
import { ModelWorkEvent } from './model-work-event.ts';

/** How far below the window a model begins to load. */
const margin = '600px 0px';

/**
 * A model in a page. The page holds its definition as JSON and, for who reads without script, its
 * title and rules; when the reader comes near, the player is loaded and takes the place of these.
 * When anything fails on the way the page stays as it was. From the player the reader goes to the
 * workbench and back.
 *
 * `<ek-model-block model="koffie" controls="k,T_0" views="graph,table,rules">
 * <script type="application/json" class="definition">...</script> ... </ek-model-block>`
 *
 * @fires ek-model-work - a {@link ModelWorkEvent}
 */
export class EkModelBlock extends HTMLElement {
  #observer: IntersectionObserver | null = null;
  #isLoading = false;
  #definition: ModelDefinition | null = null;
  #work: Workpiece | null = null;
  #bench: BlockBench | null = null;
  #switch: HTMLButtonElement | null = null;

  connectedCallback(): void {
    if (this.#isLoading) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void this.load();
      },
      { rootMargin: margin },
    );
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    this.#stopObserving();
    // One that is only moved to another place keeps its work.
    queueMicrotask(() => {
      if (!this.isConnected) this.#closeBench();
    });
  }

  /** The player, once it is there. */
  get player(): EkModelPlayer | null {
    return this.querySelector('ek-model-player');
  }

  /** Earlier work of the reader, to go on with; null for none. */
  restore(work: Workpiece | null): void {
    if (this.#bench !== null && work !== null) return;
    this.#work = work;
    if (work === null) this.#showPlayer();
    else if (this.player !== null) void this.#showBench();
  }

  /** Loads the player now, wherever the model stands. */
  async load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#stopObserving();
    try {
      const definition = this.#readDefinition();
      const { EkModelPlayer } = await import('../../models/ek-model-player.ts');
      const player = new EkModelPlayer();
      player.definition = definition;
      player.controls = this.#list('controls');
      const asked = this.#list('views');
      // Without a word on it, all views; the player's own list gives the order.
      if (asked.length > 0) player.views = player.views.filter((view) => asked.includes(view));
      player.hidden = true;
      this.append(player);
      if (!(await player.opened)) throw new Error('The model cannot run.');
      for (const child of [...this.childNodes]) if (child !== player) child.remove();
      player.hidden = false;
      this.#definition = definition;
      if (mayInvestigate(definition)) this.#addSwitch();
      if (this.#work !== null) void this.#showBench();
    } catch {
      // The rules that the server wrote stay: they say what the model is, without playing it.
      this.player?.remove();
    }
  }

  #addSwitch(): void {
    this.#switch = document.createElement('button');
    this.#switch.type = 'button';
    this.#switch.className = 'model-switch';
    this.#switch.textContent = modelText.player.investigate;
    this.#switch.addEventListener('click', () => {
      if (this.#bench === null) void this.#showBench();
      else this.#showPlayer();
    });
    this.append(this.#switch);
  }

  async #showBench(): Promise<void> {
    const { player } = this;
    const definition = this.#definition;
    if (player === null || definition === null || this.#bench !== null) return;
    try {
      const { openBlockBench } = await import('./block-bench.ts');
      this.#bench ??= openBlockBench(definition, this.#work, (work) => {
        this.#work = work;
        this.dispatchEvent(new ModelWorkEvent(this.id, work));
      });
    } catch {
      if (this.#switch !== null) this.#switch.textContent = modelText.player.notInvestigated;
      return;
    }
    player.hidden = true;
    this.prepend(this.#bench.element);
    if (this.#switch !== null) this.#switch.textContent = modelText.player.play;
  }

  #showPlayer(): void {
    this.#closeBench();
    if (this.player !== null) this.player.hidden = false;
    if (this.#switch !== null) this.#switch.textContent = modelText.player.investigate;
  }

  #closeBench(): void {
    this.#bench?.close();
    this.#bench = null;
  }

  #readDefinition(): ModelDefinition {
    const json = this.querySelector('script.definition')?.textContent ?? '';
    return JSON.parse(json) as ModelDefinition;
  }

  #list(attribute: string): readonly string[] {
    const words = (this.getAttribute(attribute) ?? '').split(',').map((word) => word.trim());
    return words.filter((word) => word !== '');
  }

  #stopObserving(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }
}

/** Whether the author lets pupils see or change more than the graphs. */
function mayInvestigate({ access }: ModelDefinition): boolean {
  if (access === undefined) return true;
  return [access.rules, access.diagram, access.data].some((right) => right !== 'hidden');
}

customElements.define('ek-model-block', EkModelBlock);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-block': EkModelBlock;
  }
}
