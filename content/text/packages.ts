/** Words about packages and about the record that describes an E-klas to Edurep and Wikiwijs. */
import type { PackageFormat } from '#core/contract/packages.ts';
import type { Module } from '#core/module/module.ts';
import { licences } from './reader.ts';

export const formatNames: Readonly<
  Record<PackageFormat, { readonly name: string; readonly description: string }>
> = {
  imscp: {
    name: 'IMS Content Package',
    description:
      'Voor Wikiwijs en elektronische leeromgevingen, met de beschrijving (NL LOM) erin.',
  },
  site: {
    name: 'Website',
    description:
      'Een map die zonder E-klas werkt: op een website, of geopend van een schijf of stick.',
  },
  source: {
    name: 'Bron',
    description:
      'Alles om deze E-klas elders verder te schrijven, met de antwoorden van de toetsen.',
  },
};

/** Words on the pages of an exported site. */
export const siteWords = {
  notKept:
    'Deze browser bewaart niets op dit apparaat. Gebruik een gewoon venster, anders gaat je werk verloren.',
} as const;

export const recordLabels = {
  title: 'Titel',
  description: 'Beschrijving',
  keywords: 'Trefwoorden',
  discipline: 'Vak',
  levels: 'Leerniveau',
  resourceTypes: 'Soort leermateriaal',
  roles: 'Voor wie',
  context: 'Onderwijstype',
  ageRange: 'Leeftijd',
  learningTime: 'Studielast',
  aggregationLevel: 'Omvang',
  authors: 'Makers',
  publisher: 'Uitgever',
  rights: 'Licentie',
  cost: 'Kosten',
  accessRights: 'Toegang',
  location: 'Adres op het web',
  format: 'Bestandsvorm',
  version: 'Versie',
  status: 'Status',
  publishedOn: 'Uitgegeven op',
  language: 'Taal',
  identifier: 'Kenmerk van de E-klas',
  recordIdentifier: 'Kenmerk van deze beschrijving',
} as const;

const named = (names: Readonly<Record<string, string>>): Readonly<Record<string, string>> => names;

/** Values of the record in words. */
export const recordWords = {
  roles: named({
    learner: 'leerlingen',
    teacher: 'docenten',
    author: 'auteurs',
    manager: 'beheerders',
  }),
  contexts: named({ VO: 'voortgezet onderwijs' }),
  languages: named({ nl: 'Nederlands' }),
  aggregationLevels: named({
    1: '1: los onderdeel',
    2: '2: klein geheel, zoals een artikel of film',
    3: '3: één les',
    4: '4: lessenreeks',
  }),
  statuses: {
    draft: 'concept',
    final: 'definitief',
    revised: 'herzien',
    unavailable: 'niet beschikbaar',
  } satisfies Record<Module['lom']['status'], string>,
  years: (range: string) => `${range} jaar`,
  yes: 'ja',
  no: 'geen',
} as const;

interface RecordFault {
  readonly field: keyof typeof recordLabels;
  readonly code: 'empty' | 'advised' | 'unknown-value' | 'malformed' | 'unknown-code';
  readonly value: string;
}

/** Advice for fields where a general sentence would not help. */
const adviceWhenEmpty: Readonly<Partial<Record<RecordFault['field'], string>>> = {
  location:
    'Het adres van deze E-klas op het web is niet bekend. De beheerder stelt het in (PUBLIC_ORIGIN).',
  learningTime: 'Geef de onderdelen hun minuten; daaruit volgt de studielast.',
  keywords: 'Geef minstens één trefwoord, zodat docenten deze E-klas kunnen vinden.',
  levels: 'Kies minstens één leerniveau.',
  authors: 'Noem minstens één maker.',
};

/** What is missing or wrong in a field, and what to do. */
export function recordFaultSentence({ field, code, value }: RecordFault): string {
  const label = recordLabels[field];
  switch (code) {
    case 'empty':
      return adviceWhenEmpty[field] ?? `${label} is verplicht en nog leeg.`;
    case 'advised':
      return adviceWhenEmpty[field] ?? `${label} is nog leeg; vul het in als je kunt.`;
    case 'unknown-value':
      return `‘${value}’ staat niet in de woordenlijst van NL LOM; Edurep haalt het weg. Kies een andere waarde.`;
    case 'malformed':
      return value === ''
        ? `${label} is verplicht en nog leeg.`
        : `‘${value}’ heeft niet de vorm die bij ${label.toLowerCase()} hoort.`;
    case 'unknown-code':
      return `Bij ${label.toLowerCase()} is geen code van de woordenlijst bekend. Kies een andere waarde.`;
  }
}

/** The licence of the teaching material, to lie beside it. */
export function licenceText({ title, authors, publisher, licence }: Module): string {
  const { name, address } = licences[licence];
  const makers = authors.map((one) => one.name).join(', ');
  const share =
    licence === 'CC-BY-SA-4.0' ? ';\n- een bewerking onder dezelfde licentie deelt.' : '.';
  return `${title}
Makers: ${makers}
Uitgever: ${publisher}

Creative Commons ${name}
${address}

Alle teksten, vragen, modellen en figuren in dit pakket vallen onder deze licentie. Je mag ze
kopiëren, verspreiden en bewerken, ook commercieel, als je:

- de bron vermeldt: "${title}, ${makers}, ${name}", met een verwijzing naar de licentie, en
  aangeeft of je iets hebt veranderd${share}

SPDX-License-Identifier: ${licence}
`;
}
