/** Checks XML against the schemas of IMS, without a network. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();

function validator(name: string): XsdValidator {
  const url = fileURLToPath(new URL(`schemas/${name}`, import.meta.url));
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(url), { url }));
}

const manifests = validator('imscp_v1p1.xsd');
const records = validator('imsmd_v1p2p4.xsd');

/** What the schema has against the XML; empty when it is valid. Throws where it is no XML. */
function faultsOf(schema: XsdValidator, text: string): readonly string[] {
  const document = XmlDocument.fromString(text);
  try {
    schema.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({ message }) => message);
    throw error;
  } finally {
    document.dispose();
  }
}

export const manifestFaults = (text: string): readonly string[] => faultsOf(manifests, text);
export const recordFaults = (text: string): readonly string[] => faultsOf(records, text);

/** The texts at a path as `//imscp:file/@href`. */
export function textsAt(text: string, path: string): readonly string[] {
  const document = XmlDocument.fromString(text);
  try {
    const namespaces = {
      cp: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      md: 'http://www.imsglobal.org/xsd/imsmd_v1p2',
    };
    return document.find(path, namespaces).map((node) => node.content);
  } finally {
    document.dispose();
  }
}
