/** The record as people read it before they publish: every field with its values and what is wrong. */
import { recordFaultSentence, recordLabels, recordWords } from '#text/packages.ts';
import { minutesInWords } from '#text/reader.ts';
import { type RecordField, checkRecord, recordFields } from './check-record.ts';
import { type LomRecord, type RecordSource, lomRecord } from './record.ts';

export interface RecordRow {
  readonly field: RecordField;
  readonly label: string;
  readonly values: readonly string[];
  /** What is missing or wrong, in sentences; null when all is well. */
  readonly fault: string | null;
}

export function describeRecord(source: RecordSource): readonly RecordRow[] {
  const record = lomRecord(source);
  const faults = checkRecord(record);
  return recordFields.map((field) => {
    const sentences = faults.filter((one) => one.field === field).map(recordFaultSentence);
    return {
      field,
      label: recordLabels[field],
      values: readers[field](record).filter((value) => value !== ''),
      fault: sentences.length === 0 ? null : sentences.join(' '),
    };
  });
}

const readers: Readonly<Record<RecordField, (record: LomRecord) => readonly string[]>> = {
  title: ({ title }) => [title],
  description: ({ description }) => [description],
  keywords: ({ keywords }) => keywords,
  discipline: ({ discipline }) => [discipline?.label ?? ''],
  levels: ({ levels }) => levels.map(({ label }) => label),
  resourceTypes: ({ resourceTypes }) => resourceTypes,
  roles: ({ roles }) => roles.map((role) => recordWords.roles[role] ?? role),
  context: ({ context }) => [recordWords.contexts[context] ?? context],
  ageRange: ({ ageRange }) => [ageRange === '' ? '' : recordWords.years(ageRange)],
  learningTime: ({ minutes }) => [minutes === 0 ? '' : minutesInWords(minutes)],
  aggregationLevel: ({ aggregationLevel }) => [
    recordWords.aggregationLevels[aggregationLevel] ?? String(aggregationLevel),
  ],
  authors: ({ authors }) => authors.map(({ name }) => name),
  publisher: ({ publisher }) => [publisher],
  rights: ({ rights }) => [rights?.label ?? ''],
  cost: ({ cost }) => [cost ? recordWords.yes : recordWords.no],
  accessRights: ({ accessRights }) => [accessRights?.label ?? ''],
  location: ({ location }) => [location ?? ''],
  format: ({ format }) => [format],
  version: ({ version }) => [version],
  status: ({ status }) => [recordWords.statuses[status]],
  publishedOn: ({ publishedOn }) => [publishedOn ?? ''],
  language: ({ language }) => [recordWords.languages[language] ?? language],
  identifier: ({ identifier }) => [identifier],
  recordIdentifier: ({ recordIdentifier }) => [recordIdentifier],
};
