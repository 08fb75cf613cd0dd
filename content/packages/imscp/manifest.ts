/**
 * `imsmanifest.xml` of IMS Content Packaging 1.1.4: the record, the order of the pages, and every
 * file once. A page is a resource of its own; what pages share is one resource that they depend on.
 */
import { lomRecord } from '../nllom/record.ts';
import { lomXml } from '../nllom/lom-xml.ts';
import type { PackageInput } from '../package.ts';
import { pathAddress } from '../site/addresses.ts';
import type { SitePage, SiteParts } from '../site/site.ts';
import { type Xml, xml, xmlDocument } from '../xml.ts';

/** XML ids may not begin with a digit: each has a word before it. */
const sharedId = 'RES-shared';
const organisationId = 'ORG-1';
const resourceId = ({ name }: SitePage): string => `RES-${name}`;

function item(page: SitePage): Xml {
  return xml`<item identifier="ITEM-${page.name}" identifierref="${resourceId(page)}" isvisible="true">
    <title>${page.title}</title>
  </item>`;
}

function resource(page: SitePage): Xml {
  const href = pathAddress(page.file.path);
  return xml`<resource identifier="${resourceId(page)}" type="webcontent" href="${href}">
    <file href="${href}"/>
    <dependency identifierref="${sharedId}"/>
  </resource>`;
}

export function manifest(
  { version, location }: PackageInput,
  { pages, shared }: SiteParts,
): string {
  const { module, number, publishedAt } = version;
  return xmlDocument(xml`<manifest
    identifier="EKLAS-${module.id}-${number}"
    version="1.1.4"
    xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/imscp_v1p1.xsd">
    <metadata>
      <schema>IMS CONTENT</schema>
      <schemaversion>1.1.4</schemaversion>
      ${lomXml(lomRecord({ module, publishedAt, location }))}
    </metadata>
    <organizations default="${organisationId}">
      <organization identifier="${organisationId}" structure="hierarchical">
        <title>${module.title}</title>
        ${pages.map(item)}
      </organization>
    </organizations>
    <resources>
      ${pages.map(resource)}
      <resource identifier="${sharedId}" type="webcontent">
        ${shared.map(({ path }) => xml`<file href="${pathAddress(path)}"/>`)}
      </resource>
    </resources>
  </manifest>`);
}
