/** What is wrong or remarkable in an XMILE file: one Dutch sentence per code. */
import type { ModelFault } from '#core/models/index.ts';

type XmileCode = Extract<ModelFault['code'], `xml-${string}` | `xmile-${string}`>;

type Sentences = {
  readonly [C in XmileCode]: (fault: Extract<ModelFault, { code: C }>) => string;
};

const problems = {
  'no-root': 'Er staat geen XML in dit bestand.',
  'outside-root':
    'Buiten het buitenste element staat nog iets. Haal het weg, of kijk of het bestand heel is.',
  'not-closed':
    'Het bestand houdt op voordat alles is afgesloten. Misschien is het niet heel aangekomen; haal het opnieuw op.',
  'wrong-end': 'Hier wordt een ander element afgesloten dan er open is.',
  attribute:
    'Dit attribuut klopt niet. Een attribuut heeft de vorm naam="waarde", en elke naam komt één keer voor.',
  entity: 'Na ‘&’ staat iets dat niet bekend is. Schrijf een losse ‘&’ als ‘&amp;’.',
  character: 'Hier staat een teken dat in XML niet mag. Haal het weg.',
  syntax: 'Hier klopt de XML niet.',
} as const;

const kinds = {
  flow: 'stroom',
  dimension: 'dimensie',
  element: 'element',
  model: 'deelmodel',
  variable: 'grootheid',
  table: 'tabel',
} as const;

const features = {
  conveyor: (found) =>
    `‘${found}’ is een lopende band (conveyor). Die kan hier niet worden nagerekend; maak er een gewone voorraad van, met DELAY in de uitstroom.`,
  queue: (found) =>
    `‘${found}’ is een wachtrij (queue). Die kan hier niet worden nagerekend; maak er een gewone voorraad van die niet onder nul komt.`,
  oven: (found) =>
    `‘${found}’ is een oven. Die kan hier niet worden nagerekend; maak er een gewone voorraad van, met PULSE in de uitstroom.`,
  leak: (found) =>
    `‘${found}’ loopt uit een lopende band of wachtrij. Dat kan hier niet worden nagerekend.`,
  encryption: () => 'Dit model is versleuteld. Sla het op zonder wachtwoord.',
  'other-file': (found) =>
    `Een deel van het model staat in een ander bestand (${found}). Sla het op als één bestand.`,
  'own-time': (found) =>
    `‘${found}’ heeft een eigen begin, einde of tijdstap. Dat kan hier niet worden nagerekend.`,
  'option-filter': (found) => `Het filter ‘${found}’ is overgeslagen; het wordt niet nagerekend.`,
  'table-of-stock': (found) =>
    `Voorraad ‘${found}’ heeft een tabel. Een tabel hoort bij een stroom of hulpgrootheid.`,
  events: (found) =>
    `De gebeurtenis bij ‘${found}’ is overgeslagen: zij heeft geen grens, of hoort bij meer elementen.`,
  data: (found) =>
    `De gegevens uit ‘${found}’ zijn er niet bij; het model rekent met wat in het bestand staat.`,
  'part-of-run': () =>
    'Het bestand vraagt om een deel van het model te laten lopen; hier loopt het hele model.',
  method: (found) => `De rekenwijze ‘${found}’ is er niet; het model rekent met Runge-Kutta 4.`,
  'array-sign': (found) =>
    `Het teken ‘${found}’ rekent met een hele rij tegelijk. Dat kan hier niet; noem de elementen één voor één.`,
  'same-name-macro': (found) =>
    `Er is al een macro ‘${found}’ met een ander aantal waarden. Geef haar een andere naam.`,
} as const satisfies Readonly<
  Record<Extract<ModelFault, { code: 'xmile-unsupported' }>['feature'], (found: string) => string>
>;

export const xmileSentences: Sentences = {
  'xml-too-long': ({ limit }) => `Het bestand is te groot; hooguit ${String(limit)} tekens.`,
  'xml-too-deep': ({ limit }) => `De elementen zijn dieper genest dan ${String(limit)}.`,
  'xml-doctype': () =>
    'Een DOCTYPE of eigen entiteiten zijn niet toegestaan. Haal die regels uit het bestand.',
  'xml-encoding': () =>
    'Hier staat een teken dat niet gelezen kan worden. Sla het bestand op als UTF-8.',
  'xml-malformed': ({ problem }) => problems[problem],
  'xmile-not-xmile': ({ found }) =>
    `Dit is geen XMILE: het buitenste element heet ‘${found}’ en niet ‘xmile’.`,
  'xmile-missing': ({ wanted }) => `Hier ontbreekt ‘${wanted}’.`,
  'xmile-not-a-number': ({ found }) =>
    found === '' ? 'Hier hoort een getal, maar er staat niets.' : `‘${found}’ is geen getal.`,
  'xmile-unknown-reference': ({ name, kind }) => `‘${name}’ is geen ${kinds[kind]} van dit model.`,
  'xmile-bad-points': ({ name }) =>
    `De punten van ‘${name}’ kloppen niet: er horen even veel x als y te zijn, en x wordt steeds groter.`,
  'xmile-bad-element-count': ({ name, found, expected }) =>
    `Bij ‘${name}’ horen er ${String(expected)}, maar er staan er ${String(found)}.`,
  'xmile-unsupported': ({ feature, found }) => features[feature](found),
  'xmile-bad-extension': () =>
    'Wat E-klas zelf in dit bestand bewaarde, is beschadigd en overgeslagen; het model is wel gelezen.',
  'xmile-no-equation': ({ name }) =>
    `‘${name}’ heeft geen vergelijking; op die plaats staan nu puntjes.`,
  'xmile-listed-equations': ({ name }) =>
    `De vergelijkingen van ‘${name}’ stonden in één rij; zij zijn over de elementen verdeeld.`,
  'xmile-split-flow': ({ name }) =>
    `‘${name}’ hoort bij meer voorraden; elk heeft nu een eigen stroom met dezelfde waarde.`,
};
