/**
 * The place of a model in a page: first what the server wrote; when the reader comes near, the player;
 * from there the workbench and back. When anything fails on the way the page stays as it was.
 */
import type { ModelDefinition } from '#core/models/index.ts';
import { modelSwitchWords } from '#text/model-switch.ts';
import type { EkModelPlayer, PlayerSettings } from '../../models/player/ek-model-player.ts';
import type { Workpiece } from '../../models/workbench-session.ts';
import type { BlockBench } from './block-bench.ts';

/** How far below the window a model begins to load. */
const margin = '600px 0px';

export interface StageOptions {
  /** Its children are what the server wrote; the player takes their place. */
  readonly place: HTMLElement;
  /** Throws where it cannot be read; may load what else is needed beside the player. */
  readonly definition: () => ModelDefinition | Promise<ModelDefinition>;
  /** Names of the parameters that are shown; none means all. */
  readonly controls: () => readonly string[];
  /** None means all. */
  readonly views: () => readonly string[];
  /** Called after a change on the workbench; with null when all is as the author made it. */
  readonly onWork: (work: Workpiece | null) => void;
}

const freshRuns = { runs: [] };

export class ModelStage {
  readonly #options: StageOptions;
  #observer: IntersectionObserver | null = null;
  #loading: Promise<void> | null = null;
  #definition: ModelDefinition | null = null;
  #work: Workpiece | null = null;
  /** What a workbench begins with when there is no work. */
  #kept: Workpiece | null = null;
  #bench: BlockBench | null = null;
  #switch: HTMLButtonElement | null = null;

  constructor(options: StageOptions) {
    this.#options = options;
  }

  /** Loads the player once the reader comes near. */
  watch(): void {
    if (this.#loading !== null) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void this.load();
      },
      { rootMargin: margin },
    );
    this.#observer.observe(this.#options.place);
  }

  /** Lets go when the place has left the page; one that is only moved keeps its work. */
  leave(): void {
    this.#stopObserving();
    queueMicrotask(() => {
      if (!this.#options.place.isConnected) this.#closeBench();
    });
  }

  /** The player, once it is there. */
  get player(): EkModelPlayer | null {
    return this.#options.place.querySelector('ek-model-player');
  }

  /** What the reader sees now: the model, where it differs from the author's, and its values. */
  get present(): {
    readonly definition: ModelDefinition | null;
    readonly settings: PlayerSettings;
  } | null {
    if (this.#bench !== null) {
      const { moved, state } = this.#bench.session;
      const { definition, isChanged, run } = state;
      const settings = { parameters: moved, step: run.step };
      return { definition: isChanged ? definition : null, settings };
    }
    const settings = this.player?.settings ?? null;
    return this.#definition === null || settings === null ? null : { definition: null, settings };
  }

  /** Work of the reader, to go on with; null for none. False where a workbench cannot take it now. */
  restore(work: Workpiece | null): boolean {
    if (this.#bench !== null && work !== null) return this.#bench.receive(work);
    this.#keepWork(work);
    if (work === null) this.#showPlayer();
    else if (this.player !== null) void this.#showBench();
    return true;
  }

  /** Kept runs and their report, for a workbench that is opened on whichever model. */
  restoreRuns(kept: Workpiece): boolean {
    const definition = this.#bench?.session.state.definition;
    if (definition !== undefined) return this.restore({ ...kept, definition });
    this.#kept = kept;
    if (this.#work !== null) this.#work = { ...kept, definition: this.#work.definition };
    return true;
  }

  /** Earlier values, with the model they belong to where it is not the author's. */
  async restoreValues(definition: ModelDefinition | null, settings: PlayerSettings): Promise<void> {
    await this.load();
    this.#showPlayer();
    if (definition === null) {
      this.player?.restore(settings);
      return;
    }
    this.#work = { ...(this.#kept ?? freshRuns), definition };
    await this.#showBench();
    const session = this.#bench?.session;
    session?.setStep(settings.step);
    session?.set(settings.parameters);
  }

  /** Loads the player now, wherever the model stands; settles when it is there or cannot be. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    this.#stopObserving();
    const { place, controls, views } = this.#options;
    try {
      const definition = await this.#options.definition();
      const { EkModelPlayer } = await import('../../models/player/ek-model-player.ts');
      const player = new EkModelPlayer();
      player.definition = definition;
      player.controls = controls();
      const asked = views();
      // Without a word on it, all views; the player's own list gives the order.
      if (asked.length > 0) player.views = player.views.filter((view) => asked.includes(view));
      player.hidden = true;
      place.append(player);
      const isOpen = await player.opened;
      // A model with blanks runs once they are filled in, which is done on the workbench.
      if (!isOpen && !hasBlanks(definition)) throw new Error('The model cannot run.');
      this.#definition = definition;
      this.#keepWork(this.#work);
      const written = [...place.childNodes].filter((child) => child !== player);
      // What the server wrote stays until there is what takes its place, so that nothing flashes by.
      if (this.#work !== null || !isOpen) await this.#showBench();
      if (this.#bench === null && !isOpen) throw new Error('The workbench cannot be loaded.');
      for (const child of written) child.remove();
      player.hidden = this.#bench !== null;
      // Without a run there is no player to go back to.
      if (isOpen && mayInvestigate(definition)) this.#addSwitch();
    } catch {
      // The rules that the server wrote stay: they say what the model is, without playing it.
      this.player?.remove();
    }
  }

  /** What was measured on the workbench is seen in the player too. */
  #keepWork(work: Workpiece | null): void {
    this.#work = work;
    if (this.player !== null) this.player.measured = work?.definition.data ?? null;
  }

  #addSwitch(): void {
    this.#switch = document.createElement('button');
    this.#switch.type = 'button';
    this.#switch.className = 'model-switch';
    this.#switch.textContent =
      this.#bench === null ? modelSwitchWords.investigate : modelSwitchWords.play;
    this.#switch.addEventListener('click', () => {
      if (this.#bench === null) void this.#takeToBench();
      else this.#takeToPlayer(this.#bench);
    });
    this.#options.place.append(this.#switch);
  }

  async #showBench(): Promise<void> {
    const { player } = this;
    const definition = this.#definition;
    if (player === null || definition === null || this.#bench !== null) return;
    try {
      const { openBlockBench } = await import('./block-bench.ts');
      this.#bench ??= openBlockBench(definition, this.#work ?? this.#kept, (work) => {
        this.#keepWork(work);
        this.#kept = null;
        this.#options.onWork(work);
      });
    } catch {
      if (this.#switch !== null) this.#switch.textContent = modelSwitchWords.notInvestigated;
      return;
    }
    player.hidden = true;
    this.#options.place.prepend(this.#bench.element);
    if (this.#switch !== null) this.#switch.textContent = modelSwitchWords.play;
  }

  /** To the workbench, with what was moved and the place in time. */
  async #takeToBench(): Promise<void> {
    const { player } = this;
    if (player === null) return;
    const { moved, place, settings } = player;
    player.rest();
    await this.#showBench();
    this.#bench?.continueFrom({ moved, step: settings?.step ?? null, place });
  }

  /** Back to the player: with the values of all parameters that it has too, and the place in time. */
  #takeToPlayer({ session, element }: BlockBench): void {
    const { player } = this;
    const { parameters, step } = session.state.run;
    const { place } = element;
    this.#showPlayer();
    player?.continueFrom(parameters, step);
    if (player !== null) player.place = place;
  }

  #showPlayer(): void {
    this.#closeBench();
    if (this.player !== null) this.player.hidden = false;
    if (this.#switch !== null) this.#switch.textContent = modelSwitchWords.investigate;
  }

  #closeBench(): void {
    this.#bench?.close();
    this.#bench = null;
  }

  #stopObserving(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }
}

/** Whether a formula has a part that is to be filled in. */
function hasBlanks(definition: ModelDefinition): boolean {
  const texts =
    definition.semantics === 'lines'
      ? definition.rules
      : [...definition.flows, ...definition.auxiliaries].map(({ expression }) => expression);
  return texts.some((text) => text.includes('...'));
}

/** Whether the author lets pupils see or change more than the graphs. */
function mayInvestigate({ access }: ModelDefinition): boolean {
  if (access === undefined) return true;
  return [access.rules, access.diagram, access.data].some((right) => right !== 'hidden');
}
