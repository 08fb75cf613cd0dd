/** What opens over the page. */
import { html } from 'lit';
import type { EkDialog } from '../elements/ek-dialog.ts';
import type { GallerySection } from './gallery-section.ts';

/** ek-dialog, ek-menu and ek-tooltip. */
export const overlaySections: readonly GallerySection[] = [
  {
    title: 'ek-dialog',
    render: () => html`
      <ek-button @click=${openNext}>Verwijder de les</ek-button>
      <ek-dialog heading="De les “Vallen” verwijderen?">
        <p>
          De les verdwijnt uit de planning van 5B. Wat leerlingen hebben gedaan, blijft bewaard.
        </p>
        <form id="gallery-remove" method="dialog"></form>
        <ek-button slot="actions" type="submit" form="gallery-remove">Annuleer</ek-button>
        <ek-button
          slot="actions"
          type="submit"
          form="gallery-remove"
          variant="danger"
          value="verwijder"
          >Verwijder</ek-button
        >
      </ek-dialog>
    `,
  },
  {
    title: 'ek-menu',
    render: () => html`
      <div class="gallery-row">
        <ek-menu label="Meer">
          <button>Dupliceer het fragment</button>
          <button>Verplaats naar een andere les</button>
          <a href="#ek-menu">Bekijk als leerling</a>
          <button disabled>Publiceer</button>
          <hr />
          <button>Verwijder</button>
        </ek-menu>
        <ek-menu label="Route" variant="quiet" size="small"><button>Leerlijn</button></ek-menu>
        <ek-menu label="Meer" disabled><button>Niets</button></ek-menu>
      </div>
    `,
  },
  {
    title: 'ek-tooltip',
    render: () => html`
      <div class="gallery-row">
        <ek-tooltip text="Begin opnieuw met dezelfde beginwaarden.">
          <ek-button>Opnieuw</ek-button>
        </ek-tooltip>
        <ek-tooltip text="De tijdstap bepaalt hoe nauwkeurig het model rekent.">
          <button>Tijdstap</button>
        </ek-tooltip>
      </div>
    `,
  },
];

function openNext(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  void (button.nextElementSibling as EkDialog).open();
}
