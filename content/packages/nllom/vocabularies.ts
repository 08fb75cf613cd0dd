/**
 * Vocabularies of NL LOM as Edurep reads them: where a list is kept (its source) and the values we
 * use of it. OBK is the begrippenkader of EduStandaard: its identifiers count, the labels help people.
 */
import type { Level, Module, Subject } from '#core/module/module.ts';

export const sources = {
  lom: 'LOMv1.0',
  resourceType: 'http://purl.edustandaard.nl/vdex_learningresourcetype_czp_20060628.xml',
  role: 'http://purl.edustandaard.nl/vdex_intendedenduserrole_lomv1p0_20060628.xml',
  context: 'http://purl.edustandaard.nl/vdex_context_czp_20060628.xml',
  licence: 'https://purl.edustandaard.nl/copyrightsandotherrestrictions_nllom_20180530',
  purpose: 'http://purl.edustandaard.nl/classification_purpose_nllom_20180530',
  accessRights: 'http://purl.edustandaard.nl/classification_accessrights_nllom_20180530',
  obk: 'http://purl.edustandaard.nl/begrippenkader',
} as const;

/** Kinds of learning material in the list that is advised for secondary schools. */
export const resourceTypes: readonly string[] = [
  'verkennings- en onderzoeksmateriaal',
  'handleiding',
  'informatiebron',
  'gereedschap',
  'professionaliseringsmateriaal',
  'evaluatie- en toetsmateriaal',
  'gesloten opdracht',
  'open opdracht',
];

/** A term of a classification. */
export interface Taxon {
  readonly id: string;
  readonly label: string;
}

/** The school subjects; wiskunde A to D have no identifiers of their own here, so wiskunde it is. */
export const disciplines: Readonly<Record<Subject, Taxon>> = {
  natuurkunde: { id: 'e98be5ad-4bd2-4768-a9eb-7e24026e360c', label: 'Natuurkunde' },
  scheikunde: { id: '3aab168a-9b24-4aca-b0f1-4bfb12e7c288', label: 'Scheikunde' },
  biologie: { id: '2b363227-8633-4652-ad57-c61f1efc02c8', label: 'Biologie' },
  wiskunde: { id: '7afbb7a6-c29b-425c-9c59-6f79c845f5f0', label: 'Wiskunde' },
  nlt: { id: '08a3212d-1360-406b-ac95-61b16578a75d', label: 'Natuur, leven en technologie' },
  informatica: { id: '2845473d-ce18-450a-9135-6738abbdc129', label: 'Informatica' },
};

export const educationalLevels: Readonly<Record<Level, Taxon>> = {
  'havo-4': { id: '70af3752-c6ad-43d9-aa0c-9ff099931f8a', label: 'HAVO, 4' },
  'havo-5': { id: 'cb61531d-61eb-4412-a52f-ca065ca37e39', label: 'HAVO, 5' },
  'vwo-4': { id: 'e2026706-0829-4a4c-b726-9409b6f407e1', label: 'VWO, 4' },
  'vwo-5': { id: 'f2513775-3d54-423b-803b-15e06a8c89a8', label: 'VWO, 5' },
  'vwo-6': { id: '85d15c83-e2b4-4359-8475-a355591aaa1a', label: 'VWO, 6' },
};

export const accessRights: Readonly<Record<Module['lom']['accessRights'], Taxon>> = {
  OpenAccess: { id: 'OpenAccess', label: 'open toegang' },
  RestrictedAccess: { id: 'RestrictedAccess', label: 'beperkte toegang' },
};

/** Licences by their value in the list, with the name that goes along as a description. */
export const rights: Readonly<Record<Module['licence'], Taxon>> = {
  'CC-BY-SA-4.0': {
    id: 'cc-by-sa-40',
    label: 'Creative Commons Naamsvermelding-GelijkDelen 4.0 Internationaal',
  },
  'CC-BY-4.0': { id: 'cc-by-40', label: 'Creative Commons Naamsvermelding 4.0 Internationaal' },
};
