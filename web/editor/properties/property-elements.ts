/** The element that edits an attribute, by the input that its descriptor asks for. */
import { html, type TemplateResult } from 'lit';
import type { AttributeField } from '#core/blocks/descriptor.ts';
import { propertiesText } from '#text/properties.ts';
import './ek-columns-property.ts';
import './ek-formula-property.ts';
import './ek-fragment-property.ts';
import './ek-line-property.ts';
import './ek-medium-property.ts';
import './ek-model-property.ts';
import './ek-names-property.ts';
import './ek-number-property.ts';
import './ek-scene-property.ts';
import './ek-select-property.ts';
import './ek-switch-property.ts';
import './ek-term-property.ts';
import type { PropertyPlace } from './property-field.ts';

type Draw = (place: PropertyPlace) => TemplateResult;

/** Large, and for one kind of block: it comes to life once it is loaded, and says so until then. */
const predicateElement: Draw = (place) => {
  void import('./ek-predicate-property.ts').catch(() => undefined);
  return html`<ek-predicate-property .place=${place}
    >${propertiesText.loading}</ek-predicate-property
  >`;
};

/** A new input has its element here, or this does not compile. */
export const propertyElements: Readonly<Record<AttributeField['input'], Draw>> = {
  line: (place) => html`<ek-line-property .place=${place}></ek-line-property>`,
  number: (place) => html`<ek-number-property .place=${place}></ek-number-property>`,
  switch: (place) => html`<ek-switch-property .place=${place}></ek-switch-property>`,
  select: (place) => html`<ek-select-property .place=${place}></ek-select-property>`,
  formula: (place) => html`<ek-formula-property .place=${place}></ek-formula-property>`,
  medium: (place) => html`<ek-medium-property .place=${place}></ek-medium-property>`,
  model: (place) => html`<ek-model-property .place=${place}></ek-model-property>`,
  names: (place) => html`<ek-names-property .place=${place}></ek-names-property>`,
  columns: (place) => html`<ek-columns-property .place=${place}></ek-columns-property>`,
  predicate: predicateElement,
  scene: (place) => html`<ek-scene-property .place=${place}></ek-scene-property>`,
  fragment: (place) => html`<ek-fragment-property .place=${place}></ek-fragment-property>`,
  term: (place) => html`<ek-term-property .place=${place}></ek-term-property>`,
};
