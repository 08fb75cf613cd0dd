/** A small E-klas that holds every kind of block in its states, for the gallery. */
import { fromHtml } from '#core/document/html.ts';
import { storeDocument } from '#core/document/document.ts';
import { readyScene } from '#core/mechanics/index.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import type { Fragment } from '#core/module/module.ts';
import type { ModuleVersion } from '#core/module/version.ts';

const term = 'aaaaaaa2';
const fragment: Fragment = {
  id: 'aaaaaaa3',
  slug: 'blokken',
  title: 'Blokken',
  kind: 'theory',
  minutes: 5,
  depth: 'basis',
  levels: ['havo-4'],
  goals: ['aaaaaaa4'],
  teaches: [term],
  needs: [],
};

const model: ModelDefinition = {
  schemaVersion: 1,
  id: 'galerij',
  title: 'Afkoelen',
  semantics: 'lines',
  method: 'lines',
  time: { variable: 't', unit: 'min', start: 0, end: 60, step: 0.5 },
  rules: ['T = T - k * (T - T_omg) * dt', 't = t + dt'],
  start: ["T = 90 '°C", "T_omg = 20 '°C", "k = 0,05 '1/min"],
  parameters: [
    { name: 'k', label: 'snelheid van afkoelen', unit: '1/min', min: 0.01, max: 0.2, step: 0.01 },
    { name: 'T_omg', label: 'omgeving', unit: '°C', min: 0, max: 40, step: 1 },
  ],
  variables: [
    { name: 'T', label: 'temperatuur', unit: '°C' },
    { name: 'T_omg', label: 'omgeving', unit: '°C' },
  ],
  views: [{ kind: 'graph', y: ['T', 'T_omg'], yLabel: 'T (°C)' }],
};

const html = `
<h2 id="galaaaa2">Kop van het eerste niveau</h2>
<p id="galaaaa3">Tekst met <strong>nadruk</strong>, <em>cursief</em>, CO<sub>2</sub>, m<sup>2</sup>, <code>code</code>, een <ek-term ref="${term}">begrip</ek-term>, een <a href="https://www.wikiwijs.nl">link</a> en <ek-formula>T = T_0 \\cdot e^{-t/\\tau}</ek-formula>.</p>
<h3 id="galaaaa4">Kop van het tweede niveau</h3>
<ul id="galaaaa5"><li><p>een</p></li><li><p>twee</p><ul><li><p>daaronder</p></li></ul></li></ul>
<ol id="galaaaa6"><li><p>eerst</p></li><li><p>dan</p></li></ol>
<table id="galaaaa7" caption="Soortelijke warmte"><tbody><tr><th><p>stof</p></th><th><p>c (J/(kg·K))</p></th></tr><tr><td><p>water</p></td><td><p>4180</p></td></tr></tbody></table>
<ek-formula-block id="galaaaab">Q = m \\cdot c \\cdot \\Delta T</ek-formula-block>
<figure id="galaaaac"><img src="media/ontbreekt.svg" alt="Een figuur die er niet is"><figcaption>Zo ziet een ontbrekende figuur eruit.</figcaption></figure>
${['definition', 'example', 'attention', 'practical'].map((kind, index) => `<aside id="galaaab${String(index + 2)}" kind="${kind}"><p id="galaaac${String(index + 2)}">Een kader van de soort ${kind}.</p></aside>`).join('')}
${['hint', 'solution', 'background'].map((kind, index) => `<details id="galaaad${String(index + 2)}" kind="${kind}"><summary>Titel</summary><p id="galaaae${String(index + 2)}">Wat eronder ligt.</p></details>`).join('')}
<ek-model id="galaaaad" ref="galerij" views="graph,table,rules"></ek-model>
<ek-choice id="galaaaae"><ek-stem><p id="galaaaaf">Eén antwoord is goed.</p></ek-stem><ek-option id="a" correct><ek-answer>dit</ek-answer><ek-feedback>Klopt.</ek-feedback></ek-option><ek-option id="b"><ek-answer>dat</ek-answer><ek-feedback>Niet dat.</ek-feedback></ek-option></ek-choice>
<ek-choice id="galaaaag" multiple><ek-stem><p id="galaaaah">Twee zijn goed.</p></ek-stem><ek-option id="a" correct><ek-answer>een</ek-answer><ek-feedback>Klopt.</ek-feedback></ek-option><ek-option id="b" correct><ek-answer>twee</ek-answer><ek-feedback>Klopt.</ek-feedback></ek-option><ek-option id="c"><ek-answer>drie</ek-answer><ek-feedback>Niet drie.</ek-feedback></ek-option></ek-choice>
<ek-number id="galaaaai" answer="40" significant="2" unit="W"><ek-stem><p id="galaaaaj">Een getal met een eenheid: 40.</p></ek-stem><ek-mistake value="2400">Je hebt door minuten gedeeld.</ek-mistake><ek-solution><p id="galaaaak">12 000 J / 300 s = 40 W.</p></ek-solution></ek-number>
<ek-model-task id="galaaaam" ref="galerij" controls="k" predicate='{"kind":"compare","found":{"measure":"value","of":"T","at":20},"is":"equal","expected":{"expression":"50"},"tolerance":{"absolute":1}}'><ek-stem><p id="galaaaan">Zet <em>k</em> zo dat <em>T</em> na 20 min gelijk is aan 50 °C.</p></ek-stem><ek-task-correct>Dat is k = 0,04.</ek-task-correct><ek-task-wrong>Kijk in de grafiek bij t = 20 min.</ek-task-wrong></ek-model-task>
<ek-mechanics id="galaaaao" scene='${JSON.stringify(readyScene('pendulum'))}'></ek-mechanics>
<ek-measurements id="galaaaal" rows="3"><ek-column name="t" label="tijd" symbol="t" unit="min" values="0;1;2"></ek-column><ek-column name="T" label="temperatuur" symbol="T" unit="°C"></ek-column></ek-measurements>
`;

/** The version that holds it; not published anywhere. */
export function galleryVersion(): ModuleVersion {
  return {
    number: 1,
    publishedAt: '2026-01-01T00:00:00.000Z',
    module: {
      schemaVersion: 1,
      id: 'aaaaaaaa',
      slug: 'galerij',
      title: 'Galerij',
      summary: 'Alle blokken.',
      description: 'Alle blokken.',
      subject: 'natuurkunde',
      levels: ['havo-4'],
      language: 'nl',
      salt: '00000000000000000000000000000000',
      keywords: [],
      licence: 'CC-BY-SA-4.0',
      authors: [{ name: 'E-klas', kind: 'organisation' }],
      publisher: 'E-klas',
      lom: {
        identifier: 'urn:uuid:00000000-0000-4000-8000-000000000001',
        recordIdentifier: 'urn:uuid:00000000-0000-4000-8000-000000000002',
        version: '1.0.0',
        status: 'draft',
        aggregationLevel: 1,
        learningResourceTypes: ['informatiebron'],
        intendedEndUserRoles: ['learner'],
        context: 'VO',
        typicalAgeRange: '15-18',
        cost: false,
        accessRights: 'OpenAccess',
      },
      goals: [{ id: 'aaaaaaa4', text: 'Je kunt alle blokken bekijken.', short: 'blokken' }],
      terms: [
        {
          id: term,
          name: 'begrip',
          forms: ['begrip'],
          definition: 'Een woord dat ter plekke wordt uitgelegd.',
          needs: [],
        },
      ],
      fragments: [fragment],
    },
    documents: { [fragment.id]: storeDocument(fromHtml(html)) },
    models: { [model.id]: model },
    media: [],
  };
}
