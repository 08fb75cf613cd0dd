import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { checkScene } from '#core/mechanics/check-scene.ts';
import { isScene } from '#core/mechanics/is-scene.ts';
import type { Scene } from '#core/mechanics/index.ts';
import { sceneFaultSentence } from '#text/mechanics.ts';
import { sceneFormText as words } from '#text/scene-form.ts';
import { SceneChangeEvent } from '../../mechanics/scene-change-event.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { bodySection } from './body-section.ts';
import { connectionSection, driveSection, wallSection } from './connection-sections.ts';
import { sceneFormStyles } from './ek-scene-form.styles.ts';
import { graphSection } from './graph-section.ts';
import { offeredSection } from './offered-section.ts';
import { fold, numberFields, type SceneEditing } from './scene-fields.ts';
import { timeSection, viewSection, wordSection } from './world-sections.ts';

/** After so long without a key, in milliseconds, what was typed is told. */
const pause = 500;

/**
 * Everything in a scene as a form: bodies, what connects them, fields, time, and what pupils may
 * set. A scene that fits the schema is told, whether or not it can be calculated: what stands in the
 * way is said here, and the checker says it too.
 *
 * @fires ek-scene-change - a {@link SceneChangeEvent}
 */
export class EkSceneForm extends LitElement {
  static override properties = {
    scene: { attribute: false },
    draft: { state: true },
    refused: { state: true },
    open: { state: true },
    replaced: { state: true },
  };

  declare scene: Scene | null;
  /** The scene with what was typed and not told yet; null when there is nothing. */
  declare private draft: Scene | null;
  declare private refused: string | null;
  /** Keys of the parts that are folded open. */
  declare private open: ReadonlySet<string>;

  /** What a colleague made of the scene, where that was told over. */
  declare private replaced: Scene | null;

  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The last scene that this form told, as the document then has it. */
  #told: Scene | null = null;
  /** What came from elsewhere while something was being typed. */
  #arrived: Scene | null = null;

  constructor() {
    super();
    this.scene = null;
    this.draft = null;
    this.refused = null;
    this.open = new Set(['bodies']);
    this.replaced = null;
  }

  protected override firstUpdated(): void {
    // Within the shadow root: what leaves one field for another is not seen outside.
    this.renderRoot.addEventListener('focusout', () => {
      this.#tell();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What comes from elsewhere while nothing is being typed is simply shown.
    if (!changed.has('scene') || this.draft === null) return;
    if (same(this.draft, this.scene)) this.draft = null;
    else if (!same(this.#told, this.scene)) this.#arrived = this.scene;
  }

  override render() {
    const scene = this.draft ?? this.scene;
    if (scene === null) return nothing;
    const editing: SceneEditing = {
      scene,
      refused: this.refused,
      change: this.#change,
      isOpen: (key) => this.open.has(key),
      fold: this.#fold,
    };
    const { sections } = words;
    const part = (key: keyof typeof sections, content: unknown) =>
      fold(editing, key, sections[key], content);
    const checked = checkScene(scene);
    return html`${this.#renderReplaced()}
      <div class="faults" role="status">
        ${
          checked.ok
            ? nothing
            : html`<p>${words.faults}</p>
                <ul>
                  ${checked.faults.slice(0, 5).map((one) => html`<li>${sceneFaultSentence(one)}</li>`)}
                </ul>`
        }
      </div>
      ${fold(editing, 'general', words.general, wordSection(editing))}
      ${part('bodies', bodySection(editing))} ${part('connections', connectionSection(editing))}
      ${part('walls', wallSection(editing))} ${part('drives', driveSection(editing))}
      ${part('fields', numberFields(editing, 'fields', undefined))}
      ${part('time', timeSection(editing))} ${part('view', viewSection(editing))}
      ${part('graphs', graphSection(editing))} ${part('controls', offeredSection(editing))}`;
  }

  /** Of one scene the last change stays; who made it hears that there was another. */
  #renderReplaced() {
    const { replaced } = this;
    return html`<div role="status">
      ${
        replaced === null
          ? nothing
          : html`<p class="meanwhile">
              ${words.meanwhile}
              <ek-button
                size="small"
                @click=${() => {
                  this.replaced = null;
                  this.#change(replaced);
                }}
                >${words.takeTheirs}</ek-button
              >
            </p>`
      }
    </div>`;
  }

  readonly #change = (scene: Scene, field?: string): void => {
    if (!isScene(scene)) {
      this.refused = field ?? null;
      return;
    }
    this.refused = null;
    this.draft = scene;
    clearTimeout(this.#timer);
    if (field === undefined) this.#tell();
    else {
      this.#timer = setTimeout(() => {
        this.#tell();
      }, pause);
    }
  };

  readonly #fold = (key: string, isOpen: boolean): void => {
    if (this.open.has(key) === isOpen) return;
    const next = new Set(this.open);
    if (isOpen) next.add(key);
    else next.delete(key);
    this.open = next;
  };

  #tell(): void {
    clearTimeout(this.#timer);
    const { draft } = this;
    if (draft === null) return;
    if (same(draft, this.scene)) {
      this.draft = null;
      return;
    }
    this.#told = draft;
    this.replaced = this.#arrived;
    this.#arrived = null;
    this.dispatchEvent(new SceneChangeEvent(draft));
  }

  static override styles = [shadowBase, sceneFormStyles];
}

const same = (one: Scene | null, other: Scene | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

customElements.define('ek-scene-form', EkSceneForm);

declare global {
  interface HTMLElementTagNameMap {
    'ek-scene-form': EkSceneForm;
  }
}
