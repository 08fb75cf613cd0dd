import { html, nothing } from 'lit';
import type { Scene } from '#core/mechanics/index.ts';
import { sceneFormText as words } from '#text/scene-form.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { sceneText } from '#text/mechanics.ts';
import { PropertyField } from './property-field.ts';
import { propertyStyles } from './property.styles.ts';

/** The scene of a motion: one that is ready to begin with, and a form for all that is in it. */
export class EkSceneProperty extends PropertyField {
  static override properties = {
    ...PropertyField.properties,
    isLoaded: { state: true },
    hasFailed: { state: true },
  };

  /** The form is a large part of the program, for the few documents with a motion. */
  declare private isLoaded: boolean;
  declare private hasFailed: boolean;

  constructor() {
    super();
    this.isLoaded = false;
    this.hasFailed = false;
    void import('../scene-form/ek-scene-form.ts').then(
      () => (this.isLoaded = true),
      () => (this.hasFailed = true),
    );
  }

  override render() {
    const scene = this.value as Scene | null;
    return html`<div class="begin">
        <ek-field .label=${words.begin} .hint=${scene === null ? '' : words.takeHint}
          ><select>
            ${Object.entries(sceneText).map(
              ([name, { title }]) =>
                html`<option .value=${name} .selected=${name === scene?.id}>${title}</option>`,
            )}
          </select></ek-field
        >
        <ek-button size="small" @click=${() => void this.#take()}>${words.take}</ek-button>
      </div>
      <p class="error" aria-live="polite">${this.hasFailed ? words.notLoaded : this.error}</p>
      ${
        scene === null || !this.isLoaded
          ? nothing
          : html`<ek-scene-form
              .scene=${scene}
              @ek-scene-change=${({ scene: next }: HTMLElementEventMap['ek-scene-change']) => {
                this.change(next);
              }}
            ></ek-scene-form>`
      }`;
  }

  async #take(): Promise<void> {
    const name = this.renderRoot.querySelector('select')?.value;
    try {
      const { readyScene, sceneNames } = await import('../../mechanics/ready-scenes.ts');
      const found = sceneNames.find((one) => one === name);
      if (found !== undefined) this.change(readyScene(found));
    } catch {
      this.hasFailed = true;
    }
  }

  static override styles = [shadowBase, propertyStyles];
}

customElements.define('ek-scene-property', EkSceneProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-scene-property': EkSceneProperty;
  }
}
