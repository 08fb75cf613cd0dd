/** What the fields of the properties panel have in common. */
import { LitElement } from 'lit';
import type { AttributeField } from '#core/blocks/descriptor.ts';
import type { BlockKind } from '#core/blocks/index.ts';
import { propertiesText, propertyWords, type PropertyWords } from '#text/properties.ts';
import type { Surroundings } from '../surroundings.ts';
import { isAccepted, isSame } from './accepted-value.ts';
import { AttributeChangeEvent } from './attribute-change-event.ts';

/** What a field needs to know of its place; the panel gives it before the first drawing. */
export interface PropertyPlace {
  readonly kind: BlockKind;
  readonly field: AttributeField;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly surroundings: Surroundings;
}

/**
 * One attribute in the panel.
 *
 * @fires ek-attribute-change - an {@link AttributeChangeEvent}
 */
export abstract class PropertyField extends LitElement {
  static override properties = {
    place: { attribute: false },
    error: { state: true },
  };

  declare place: PropertyPlace;
  /** What is wrong with what stands in the field, and what to do. */
  declare protected error: string;

  constructor() {
    super();
    this.error = '';
  }

  protected get value(): unknown {
    return this.place.attrs[this.place.field.attribute];
  }

  protected get words(): PropertyWords {
    return propertyWords(this.place.kind, this.place.field.attribute);
  }

  protected get isRequired(): boolean {
    return this.place.field.required === true;
  }

  /** Reports a value, or says why it cannot be; true when it is the attribute's value from here. */
  protected change(value: unknown): boolean {
    const { kind, field } = this.place;
    if (!isAccepted(kind, field.attribute, value)) {
      this.error =
        value === null ? propertiesText.empty : (this.words.refused ?? propertiesText.refused);
      return false;
    }
    this.error = '';
    if (!isSame(value, this.value)) {
      this.dispatchEvent(new AttributeChangeEvent(field.attribute, value));
    }
    return true;
  }
}
