/** The colours of the moment, per subject. */
import { html } from 'lit';
import type { GallerySection } from './gallery-section.ts';

const surfaces = ['paper', 'paper-raised', 'wash', 'accent-soft', 'positive-soft', 'caution-soft'];
const inks = ['ink', 'ink-soft', 'ink-faint', 'line-strong', 'accent', 'focus', 'positive'];
const rest = ['negative', 'caution', ...[1, 2, 3, 4, 5, 6].map((n) => `series-${String(n)}`)];
const subjects = ['natuurkunde', 'scheikunde', 'biologie', 'wiskunde', 'nlt'];

/** Swatches of the tokens, and the accents side by side. */
export const colourSection: GallerySection = {
  title: 'Kleur',
  render: () => html`
    <ul class="gallery-swatches">
      ${[...surfaces, ...inks, ...rest].map(
        (name) => html`<li><span data-colour=${name}></span>${name}</li>`,
      )}
    </ul>
    ${subjects.map(
      (subject) => html`
        <div class="gallery-row" data-subject=${subject}>
          <ek-button variant="primary">Nakijken</ek-button>
          <ek-button variant="quiet">Toon een hint</ek-button>
          <a href="#kleur">${subject}</a>
        </div>
      `,
    )}
  `,
};
