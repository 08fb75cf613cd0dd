/** Buttons and fields in their states. */
import { html } from 'lit';
import type { GallerySection } from './gallery-section.ts';

const long = 'Vergelijk met de gemeten valversnellingsgegevens van je klasgenoten';

/** ek-button and ek-field. */
export const formSections: readonly GallerySection[] = [
  {
    title: 'ek-button',
    render: () => html`
      <div class="gallery-row">
        <ek-button variant="primary">Nakijken</ek-button>
        <ek-button>Bewaar</ek-button>
        <ek-button variant="quiet">Toon een hint</ek-button>
        <ek-button variant="danger">Verwijder de les</ek-button>
      </div>
      <div class="gallery-row">
        <ek-button variant="primary" disabled>Nakijken</ek-button>
        <ek-button disabled>Bewaar</ek-button>
        <ek-button variant="quiet" disabled>Toon een hint</ek-button>
        <ek-button variant="primary" busy>Versturen</ek-button>
        <ek-button busy>Bewaar</ek-button>
      </div>
      <div class="gallery-row">
        <ek-button variant="primary" size="small">Nakijken</ek-button>
        <ek-button size="small">Bewaar</ek-button>
        <ek-button variant="quiet" size="small">Toon een hint</ek-button>
      </div>
      <div class="gallery-narrow"><ek-button>${long}</ek-button></div>
    `,
  },
  {
    title: 'ek-field',
    render: () => html`
      <form class="gallery-stack">
        <ek-field label="Naam" required><input name="naam" autocomplete="name" /></ek-field>
        <ek-field label="Massa" hint="In gram, met één decimaal.">
          <input name="massa" inputmode="decimal" value="12,4" />
        </ek-field>
        <ek-field
          label="Eindsnelheid"
          hint="In m/s."
          error="“snel” is geen getal. Schrijf bijvoorbeeld 1,8."
        >
          <input name="snelheid" value="snel" />
        </ek-field>
        <ek-field label="Vak">
          <select name="vak">
            <option>natuurkunde</option>
            <option>scheikunde</option>
          </select>
        </ek-field>
        <ek-field label="Wat viel je op?">
          <textarea name="opvallend" rows="3"></textarea>
        </ek-field>
        <ek-field label="Klas" hint="Staat vast."><input value="5B" disabled /></ek-field>
        <ek-field label="Laat mijn naam zien bij mijn vraag" hint="Alleen aan je PAL.">
          <input type="checkbox" name="zichtbaar" checked />
        </ek-field>
      </form>
    `,
  },
];
