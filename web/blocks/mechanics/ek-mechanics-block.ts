import type { Scene } from '#core/mechanics/index.ts';
import { modelSwitchWords } from '#text/model-switch.ts';
import type { EkMechanicsStage } from '../../mechanics/ek-mechanics-stage.ts';
import { namesIn } from '../model/ek-model-block.ts';

/** How far below the window a motion begins to load. */
const margin = '600px 0px';

/**
 * A motion in a page. The page holds the scene as JSON and, for who reads without script, its title
 * and numbers; when the reader comes near, the stage takes their place. When anything fails on the
 * way the page stays as it was.
 *
 * `<ek-mechanics-block views="graph,table,start">
 * <script type="application/json" class="scene">...</script> ... </ek-mechanics-block>`
 */
export class EkMechanicsBlock extends HTMLElement {
  #observer: IntersectionObserver | null = null;
  #loading: Promise<void> | null = null;

  connectedCallback(): void {
    if (this.#loading !== null) return;
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

  /** The stage, once it is there. */
  get stage(): EkMechanicsStage | null {
    return this.querySelector('ek-mechanics-stage');
  }

  /** Loads the stage now, wherever the block stands; settles when it is there or cannot be. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    this.#stopObserving();
    try {
      const json = this.querySelector('script.scene')?.textContent ?? '';
      const scene = JSON.parse(json) as Scene;
      const { EkMechanicsStage } = await import('../../mechanics/ek-mechanics-stage.ts');
      const stage = new EkMechanicsStage();
      stage.scene = scene;
      stage.views = namesIn(this.getAttribute('views'));
      stage.offersModel = true;
      stage.addEventListener('ek-open-model', ({ scene: now }) => void openModel(stage, now));
      stage.hidden = true;
      this.append(stage);
      if (!(await stage.opened)) throw new Error('The scene cannot be calculated.');
      for (const child of [...this.childNodes]) if (child !== stage) child.remove();
      stage.hidden = false;
    } catch {
      // The numbers that the server wrote stay: they say what the scene is, without moving it.
      this.stage?.remove();
    }
  }

  #stopObserving(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }
}

/** A workbench is a large part of the program: it is loaded for who asks for it. */
async function openModel(stage: HTMLElement, scene: Scene): Promise<void> {
  try {
    const { openSceneBench } = await import('./scene-bench.ts');
    openSceneBench(stage, scene);
  } catch {
    const note = document.createElement('p');
    note.role = 'status';
    note.textContent = modelSwitchWords.notInvestigated;
    stage.after(note);
  }
}

customElements.define('ek-mechanics-block', EkMechanicsBlock);

declare global {
  interface HTMLElementTagNameMap {
    'ek-mechanics-block': EkMechanicsBlock;
  }
}
