import type { ModelDefinition } from '#core/models/index.ts';
import type { EkModelPlayer } from '../../models/ek-model-player.ts';

/** How far below the window a model begins to load. */
const margin = '600px 0px';

/**
 * A model in a page. The page holds its definition as JSON and, for who reads without script, its
 * title and rules; when the reader comes near, the player is loaded and takes the place of these.
 * When anything fails on the way the page stays as it was.
 *
 * `<ek-model-block model="koffie" controls="k,T_0" views="graph,table,rules">
 * <script type="application/json" class="definition">...</script> ... </ek-model-block>`
 */
export class EkModelBlock extends HTMLElement {
  #observer: IntersectionObserver | null = null;
  #isLoading = false;

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
  }

  /** The player, once it is there. */
  get player(): EkModelPlayer | null {
    return this.querySelector('ek-model-player');
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
    } catch {
      // The rules that the server wrote stay: they say what the model is, without playing it.
      this.player?.remove();
    }
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

customElements.define('ek-model-block', EkModelBlock);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-block': EkModelBlock;
  }
}
