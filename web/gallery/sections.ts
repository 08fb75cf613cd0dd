/** What the gallery shows: one section per element, with its states. Add yours to the list. */
import { html } from 'lit';
import type { GallerySection } from './gallery-section.ts';
import { colourSection } from './colour-section.ts';
import { editorSection } from './editor-section.ts';
import { formSections } from './form-sections.ts';
import { mechanicsSection } from './mechanics-section.ts';
import { overlaySections } from './overlay-sections.ts';
import { propertiesSections } from './properties-section.ts';
import { textSection } from './text-section.ts';

const statusSections: readonly GallerySection[] = [
  {
    title: 'ek-alert',
    render: () => html`
      <ek-alert kind="info">Dit fragment is vernieuwd; je antwoorden zijn bewaard.</ek-alert>
      <ek-alert kind="positive" heading="Ingeleverd">Je docent kan je werk nu zien.</ek-alert>
      <ek-alert kind="caution" heading="Geen verbinding">
        Je kunt gewoon doorwerken. Je antwoorden worden verstuurd zodra er weer verbinding is.
      </ek-alert>
      <ek-alert kind="negative" heading="De meting is niet opgeslagen">
        Het bestand is groter dan 10 MB. Kies een kleiner bestand.
        <ek-button slot="actions" size="small">Kies een ander bestand</ek-button>
      </ek-alert>
    `,
  },
  {
    title: 'ek-status',
    render: () => html`
      <ek-status message="opgeslagen om 14:03 · Anna schrijft mee"></ek-status>
      <ek-status message="bezig met opslaan…" delay="300"></ek-status>
    `,
  },
  {
    title: 'ek-tabs',
    render: () => html`
      <ek-tabs label="Weergave van het model" selected="tabel">
        <div slot="tabel" data-label="Tabel"><p>De tabel met de waarden in de tijd.</p></div>
        <div slot="regels" data-label="Regels"><p>De regels van het model.</p></div>
        <div slot="schema" data-label="Schema"><p>Het schema met voorraden en stromen.</p></div>
        <div slot="meting" data-label="Eigen meting"><p>Nog geen meting. Kies een bestand.</p></div>
      </ek-tabs>
    `,
  },
  {
    title: 'ek-table',
    render: () => html`
      <ek-table sortable>
        <table>
          <caption>
            Afgelegde weg van een vallende bal
          </caption>
          <thead>
            <tr>
              <th scope="col">Leerling</th>
              <th scope="col" class="ek-number">t (s)</th>
              <th scope="col" class="ek-number">h (m)</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Sanne</th>
              <td class="ek-number">0,5</td>
              <td class="ek-number">1,23</td>
            </tr>
            <tr>
              <th scope="row">Daan</th>
              <td class="ek-number">1,0</td>
              <td class="ek-number">4,91</td>
            </tr>
            <tr>
              <th scope="row">Émile</th>
              <td class="ek-number">1,5</td>
              <td class="ek-number">11,0</td>
            </tr>
          </tbody>
        </table>
      </ek-table>
      <ek-table class="gallery-low" label="Voortgang van klas 5B" pin>
        <table>
          <thead>
            <tr>
              <th scope="col">Leerling</th>
              ${range(14).map((part) => html`<th scope="col">Fragment ${part}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${range(12).map(
              (pupil) =>
                html`<tr>
                  <th scope="row">Leerling ${pupil}</th>
                  ${range(14).map((part) => html`<td>${(pupil * part) % 10}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </ek-table>
    `,
  },
];

/** All sections, in the order of the page. */
export const sections: GallerySection[] = [
  textSection,
  colourSection,
  ...formSections,
  ...overlaySections,
  ...statusSections,
  editorSection,
  ...propertiesSections,
  mechanicsSection,
];

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
