/** What is missing or wrong in a record, before Edurep refuses it or takes a field out. */
import type { LomRecord } from './record.ts';
import { resourceTypes } from './vocabularies.ts';

/** The fields of a record as people see them, in the order in which they are shown. */
export const recordFields = [
  'title',
  'description',
  'keywords',
  'discipline',
  'levels',
  'resourceTypes',
  'roles',
  'context',
  'ageRange',
  'learningTime',
  'aggregationLevel',
  'authors',
  'publisher',
  'rights',
  'cost',
  'accessRights',
  'location',
  'format',
  'version',
  'status',
  'publishedOn',
  'language',
  'identifier',
  'recordIdentifier',
] as const;
export type RecordField = (typeof recordFields)[number];

/**
 * `empty`: a field that is mandatory has no value; `advised`: one that is recommended has none.
 * `unknown-value`: the vocabulary does not have the value, Edurep would delete it. `malformed`: the
 * value does not have the form of its field. `unknown-code`: we know no identifier for it.
 */
export type RecordFaultCode = 'empty' | 'advised' | 'unknown-value' | 'malformed' | 'unknown-code';

export interface RecordFault {
  readonly field: RecordField;
  readonly code: RecordFaultCode;
  /** The value that is wrong; empty where there is none. */
  readonly value: string;
}

const urn = /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const roles = ['learner', 'teacher', 'author', 'manager'];

/** Every fault, in the order of the fields. A record without any is complete for Edurep. */
export function checkRecord(record: LomRecord): readonly RecordFault[] {
  const faults: RecordFault[] = [];
  const tell = (field: RecordField, code: RecordFaultCode, value = ''): void => {
    faults.push({ field, code, value });
  };
  const needed = (field: RecordField, value: string | readonly string[]): void => {
    if (value.length === 0) tell(field, 'empty');
  };
  needed('title', record.title);
  needed('description', record.description);
  needed('keywords', record.keywords);
  if (record.discipline === null) tell('discipline', 'unknown-code');
  if (record.levels.length === 0) tell('levels', 'empty');
  if (record.resourceTypes.length === 0) tell('resourceTypes', 'advised');
  for (const one of record.resourceTypes) {
    if (!resourceTypes.includes(one)) tell('resourceTypes', 'unknown-value', one);
  }
  needed('roles', record.roles);
  for (const one of record.roles) if (!roles.includes(one)) tell('roles', 'unknown-value', one);
  if (!isRange(record.ageRange)) tell('ageRange', 'malformed', record.ageRange);
  if (record.minutes === 0) tell('learningTime', 'advised');
  if (![1, 2, 3, 4].includes(record.aggregationLevel)) {
    tell('aggregationLevel', 'unknown-value', String(record.aggregationLevel));
  }
  if (record.authors.length === 0) tell('authors', 'empty');
  needed('publisher', record.publisher);
  if (record.rights === null) tell('rights', 'unknown-code');
  if (record.accessRights === null) tell('accessRights', 'unknown-code');
  needed('location', record.location ?? '');
  if (record.version === '') tell('version', 'advised');
  for (const field of ['identifier', 'recordIdentifier'] as const) {
    if (!urn.test(record[field])) tell(field, 'malformed', record[field]);
  }
  if (record.identifier === record.recordIdentifier) {
    tell('recordIdentifier', 'malformed', record.recordIdentifier);
  }
  return faults.toSorted((a, b) => recordFields.indexOf(a.field) - recordFields.indexOf(b.field));
}

function isRange(text: string): boolean {
  const [from, to, ...more] = text.split('-').map(Number);
  if (from === undefined || to === undefined || more.length > 0) return false;
  return from > 0 && from <= to;
}
