/** The author gives an attribute of the selected block another value, one that the schema accepts. */
export class AttributeChangeEvent extends Event {
  readonly attribute: string;
  readonly value: unknown;

  constructor(attribute: string, value: unknown) {
    super('ek-attribute-change', { bubbles: true, composed: true });
    this.attribute = attribute;
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-attribute-change': AttributeChangeEvent;
  }
}
