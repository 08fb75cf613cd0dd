/**
 * An NL LOM record in the binding that Edurep works with: IMS Learning Resource Meta-data 1.2.4,
 * with lower-case names, `langstring` and the order of its schema. The namespace is declared on the
 * element itself, so that the record can stand in a manifest and in an OAI-PMH answer alike.
 */
import { type Xml, xml } from '../xml.ts';
import type { LomRecord } from './record.ts';
import { vcard } from './vcard.ts';
import { type Taxon, sources } from './vocabularies.ts';

const dutch = (text: string): Xml => xml`<langstring xml:lang="nl">${text}</langstring>`;
const plain = (text: string): Xml => xml`<langstring xml:lang="x-none">${text}</langstring>`;

/** A value of a vocabulary. */
const value = (source: string, text: string): Xml =>
  xml`<source>${plain(source)}</source><value>${plain(text)}</value>`;

const catalogentry = (uri: string): Xml =>
  xml`<catalogentry><catalog>URI</catalog><entry>${plain(uri)}</entry></catalogentry>`;

/** Minutes as a duration of ISO 8601: `PT6H30M`. */
export function isoDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${hours > 0 ? `${String(hours)}H` : ''}${rest > 0 || hours === 0 ? `${String(rest)}M` : ''}`;
}

function contribute(role: string, cards: readonly string[], date: string | null): Xml {
  return xml`<contribute>
    <role>${value(sources.lom, role)}</role>
    ${cards.map((card) => xml`<centity><vcard>${card}</vcard></centity>`)}
    ${date !== null && xml`<date><datetime>${date}</datetime></date>`}
  </contribute>`;
}

function classification(purpose: string, source: string, taxa: readonly Taxon[]): Xml {
  return xml`<classification>
    <purpose>${value(sources.purpose, purpose)}</purpose>
    ${taxa.map(({ id, label }) => xml`<taxonpath><source>${plain(source)}</source><taxon><id>${id}</id><entry>${dutch(label)}</entry></taxon></taxonpath>`)}
  </classification>`;
}

/** The record; what is empty is left out, so that it keeps to the schema whatever is missing. */
export function lomXml(record: LomRecord): Xml {
  const { title, description, publisher, authors, location, discipline, levels } = record;
  const { version, rights, accessRights } = record;
  return xml`<lom
    xmlns="http://www.imsglobal.org/xsd/imsmd_v1p2"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.imsglobal.org/xsd/imsmd_v1p2 http://www.imsglobal.org/xsd/imsmd_v1p2p4.xsd">
    <general>
      <title>${dutch(title)}</title>
      ${catalogentry(record.identifier)}
      <language>${record.language}</language>
      ${description !== '' && xml`<description>${dutch(description)}</description>`}
      ${record.keywords.map((word) => xml`<keyword>${dutch(word)}</keyword>`)}
      <aggregationlevel>${value(sources.lom, String(record.aggregationLevel))}</aggregationlevel>
    </general>
    <lifecycle>
      ${version !== '' && xml`<version>${plain(version)}</version>`}
      <status>${value(sources.lom, record.status)}</status>
      ${publisher !== '' && contribute('publisher', [vcard({ name: publisher, kind: 'organisation' })], record.publishedOn)}
      ${authors.length > 0 && contribute('author', authors.map(vcard), null)}
    </lifecycle>
    <metametadata>
      ${catalogentry(record.recordIdentifier)}
      <metadatascheme>LOMv1.0</metadatascheme>
      <metadatascheme>nl_lom_v1p0</metadatascheme>
      <language>${record.language}</language>
    </metametadata>
    <technical>
      <format>${record.format}</format>
      ${location !== null && xml`<location>${location}</location>`}
    </technical>
    <educational>
      ${record.resourceTypes.map((one) => xml`<learningresourcetype>${value(sources.resourceType, one)}</learningresourcetype>`)}
      ${record.roles.map((one) => xml`<intendedenduserrole>${value(sources.role, one)}</intendedenduserrole>`)}
      <context>${value(sources.context, record.context)}</context>
      <typicalagerange>${plain(record.ageRange)}</typicalagerange>
      ${record.minutes > 0 && xml`<typicallearningtime><datetime>${isoDuration(record.minutes)}</datetime></typicallearningtime>`}
      <language>${record.language}</language>
    </educational>
    <rights>
      <cost>${value(sources.lom, record.cost ? 'yes' : 'no')}</cost>
      ${rights !== null && xml`<copyrightandotherrestrictions>${value(sources.licence, rights.id)}</copyrightandotherrestrictions><description>${dutch(rights.label)}</description>`}
    </rights>
    ${discipline !== null && classification('discipline', sources.obk, [discipline])}
    ${levels.length > 0 && classification('educational level', sources.obk, levels)}
    ${accessRights !== null && classification('access rights', sources.accessRights, [accessRights])}
  </lom>`;
}
