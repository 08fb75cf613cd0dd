import { LitElement, css, html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { BlockDescriptor } from '#core/blocks/descriptor.ts';
import { blocks, type BlockKind } from '#core/blocks/index.ts';
import { propertiesText } from '#text/properties.ts';
import { shadowBase } from '../../styles/shadow.ts';
import type { Surroundings } from '../surroundings.ts';
import { propertyElements } from './property-elements.ts';

/**
 * The properties of the selected block, made from the descriptor of its kind. The attributes come
 * in as they are in the document; what the author changes goes out as events. Another block (another
 * id) gets fresh fields; what colleagues change in this one does not disturb who is typing.
 *
 * @fires ek-attribute-change - an {@link AttributeChangeEvent}, its value one that the schema accepts
 * @fires ek-surroundings-change - a {@link SurroundingsChangeEvent} after a model or term was kept
 */
export class EkBlockProperties extends LitElement {
  static override properties = {
    kind: {},
    attrs: { attribute: false },
    surroundings: { attribute: false },
  };

  declare kind: BlockKind;
  declare attrs: Readonly<Record<string, unknown>>;
  /** Without it the panel is empty. */
  declare surroundings: Surroundings | null;

  constructor() {
    super();
    this.kind = 'paragraph';
    this.attrs = {};
    this.surroundings = null;
    // A model that was changed has other parameters for the field beside it.
    this.addEventListener('ek-surroundings-change', () => {
      this.requestUpdate();
    });
  }

  override render() {
    const { kind, attrs, surroundings } = this;
    const { fields }: BlockDescriptor = blocks[kind];
    if (fields.length === 0) return html`<p>${propertiesText.nothing}</p>`;
    if (surroundings === null) return html``;
    const id = typeof attrs['id'] === 'string' ? attrs['id'] : '';
    return keyed(
      `${kind} ${id}`,
      html`<div class="fields" role="group" aria-label=${propertiesText.panel}>
        ${fields.map((field) =>
          propertyElements[field.input]({ kind, field, attrs, surroundings }),
        )}
      </div>`,
    );
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
        color: var(--ek-ink);
        font: var(--ek-ui);
      }

      p {
        margin: 0;
        color: var(--ek-ink-soft);
        font: var(--ek-ui-s);
      }

      .fields {
        display: grid;
        gap: var(--ek-space-4);
      }

      .fields > * {
        min-inline-size: 0;
      }
    `,
  ];
}

customElements.define('ek-block-properties', EkBlockProperties);

declare global {
  interface HTMLElementTagNameMap {
    'ek-block-properties': EkBlockProperties;
  }
}
