/** Plain HTML as it is set: a page of a lesson without any element. */
import { html } from 'lit';
import type { GallerySection } from './gallery-section.ts';

/** Everything that base.css sets, in a text that could be read. */
export const textSection: GallerySection = {
  title: 'Tekst',
  render: () => html`
    <article class="gallery-text">
      <h1>Vallen met luchtweerstand</h1>
      <p>
        Wie een velletje papier en een baksteen tegelijk loslaat, ziet twee verschillende
        bewegingen. De baksteen versnelt tot aan de grond; het papier bereikt al na een paar
        decimeter een <dfn title="snelheid die niet meer verandert">eindsnelheid</dfn>. In dit
        fragment onderzoek je waar dat verschil vandaan komt, en maak je er een
        <a href="#model">model</a> van.
      </p>
      <h2>Twee krachten</h2>
      <p>
        Op een vallend voorwerp werken de zwaartekracht
        <math
          ><msub><mi>F</mi><mi>z</mi></msub
          ><mo>=</mo><mi>m</mi><mi>g</mi></math
        >
        en de luchtweerstand. Die laatste hangt af van de snelheid <math><mi>v</mi></math
        >, het frontale oppervlak <math><mi>A</mi></math> en de vorm:
      </p>
      <math display="block">
        <msub><mi>F</mi><mi>w</mi></msub
        ><mo>=</mo>
        <mfrac><mn>1</mn><mn>2</mn></mfrac>
        <msub><mi>C</mi><mi>w</mi></msub
        ><mi>ρ</mi><mi>A</mi><msup><mi>v</mi><mn>2</mn></msup>
      </math>
      <p>
        De dichtheid van lucht is 1,293 kg/m<sup>3</sup> bij 0 °C. Valt het voorwerp sneller, dan
        groeit de weerstand <em>kwadratisch</em>, tot er <strong>evenwicht</strong> is. Let op:
        <mark>evenwicht betekent hier niet dat het voorwerp stilstaat</mark>.
      </p>
      <aside>
        <p>
          Een parachutist haalt zonder parachute ongeveer 55 m/s. Met parachute is dat nog geen
          6&nbsp;m/s.
        </p>
      </aside>
      <h3>Zo meet je het</h3>
      <ol>
        <li>Laat de koffiefilter van een bekende hoogte vallen en film de val van opzij.</li>
        <li>
          Lees per beeldje de plaats af. Let hierbij op:
          <ul>
            <li>de schaal van het meetlint;</li>
            <li>de beeldsnelheid, in <code>fps</code>.</li>
          </ul>
        </li>
        <li>Bereken met deze gegevens de snelheid, en kijk wanneer die niet meer verandert.</li>
      </ol>
      <table>
        <caption>
          Tabel 1. Val van één koffiefilter, losgelaten op 2,00 m.
        </caption>
        <thead>
          <tr>
            <th scope="col">t (s)</th>
            <th scope="col">h (m)</th>
            <th scope="col">v (m/s)</th>
            <th scope="col">Opmerking</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>0,00</td>
            <td>2,00</td>
            <td>0,00</td>
            <td>losgelaten</td>
          </tr>
          <tr>
            <td>0,20</td>
            <td>1,84</td>
            <td>1,31</td>
            <td></td>
          </tr>
          <tr>
            <td>0,40</td>
            <td>1,51</td>
            <td>1,76</td>
            <td>bijna eindsnelheid</td>
          </tr>
        </tbody>
      </table>
      <figure>
        <svg class="gallery-graph" viewBox="0 0 560 220" role="img" aria-label="Snelheid en tijd">
          <path class="axis" d="M40 10V190H550" />
          <path class="one" d="M40 190C120 70 200 52 540 48" />
          <path class="two" d="M40 190L260 12" />
          <text x="440" y="38">koffiefilter</text>
          <text x="270" y="24">steen</text>
          <text x="520" y="210">t (s)</text>
        </svg>
        <figcaption>
          Figuur 1. De snelheid van het koffiefilter nadert een eindwaarde, die van de steen niet.
        </figcaption>
      </figure>
      <details>
        <summary>Waarom kwadratisch?</summary>
        <p>
          Bij een dubbele snelheid raakt het voorwerp per seconde twee keer zoveel lucht, en krijgt
          elk deeltje een dubbele snelheid mee.
        </p>
      </details>
      <details open>
        <summary>Wat als de lucht stroomt?</summary>
        <p>Dan telt de snelheid ten opzichte van de lucht.</p>
      </details>
      <blockquote><p>De natuur begint niet bij de formule.</p></blockquote>
      <pre tabindex="0"><code>snelheid = snelheid + versnelling * dt
hoogte   = hoogte - snelheid * dt</code></pre>
      <p>
        Lange woorden als <i>aardlekschakelaarbeveiligingsinstallatie</i> breken netjes af. Druk op
        <kbd>Esc</kbd> om te sluiten.
      </p>
    </article>
  `,
};
