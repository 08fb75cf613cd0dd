/**
 * `site`: a folder that works from any server of files and opened from a disk, where browsers load
 * neither modules nor data. The pages are the reader's own.
 *
 * There is one page per fragment, written along the authors' order, and its script turns it to
 * another route (`?route=…`). A page per route and fragment would make a package ten times larger
 * (24 fragments on 9 routes are 216 pages of which only a few lines differ) to give the other routes
 * to readers without a script, who have no use for the models that most routes are about.
 *
 * No server marks the tests here, so the keys are in their pages, and the pupil's own browser marks
 * after handing in. Work stays on the device.
 */
import { conceptMapPage } from '#pages/concept-map.ts';
import { fragmentPage } from '#pages/fragment.ts';
import { glossaryPage } from '#pages/glossary.ts';
import {
  type ModulePageFrame,
  type OpenedVersion,
  openVersion,
  routeOf,
} from '#pages/module-page.ts';
import { overviewPage } from '#pages/overview.ts';
import { readerWords } from '#text/reader.ts';
import { type PackageFile, type PackageInput, mediaFiles, textFile } from '../package.ts';
import { exportedAddresses, sitePaths } from './addresses.ts';
import { siteDataScript } from './site-data.ts';

/** A page of the site, in the order in which it is read. */
export interface SitePage {
  /** Short and unique among the pages, fit for a part of an XML id. */
  readonly name: string;
  readonly title: string;
  readonly file: PackageFile;
}

/** A site in parts, for packages that describe what is in it. */
export interface SiteParts {
  readonly pages: readonly SitePage[];
  /** What the pages load. */
  readonly shared: readonly PackageFile[];
}

export function siteParts(input: PackageInput): SiteParts {
  const opened = openVersion(input.version);
  const { script, stylesheet, icon } = input.player;
  return {
    pages: sitePages(opened),
    shared: [
      textFile(sitePaths.data, () => siteDataScript(opened)),
      { path: sitePaths.script, bytes: script },
      { path: sitePaths.stylesheet, bytes: stylesheet },
      { path: sitePaths.icon, bytes: icon },
      ...mediaFiles(input),
    ],
  };
}

export function site(input: PackageInput): readonly PackageFile[] {
  const { pages, shared } = siteParts(input);
  return [...pages.map(({ file }) => file), ...shared];
}

function sitePages(opened: OpenedVersion): readonly SitePage[] {
  const { module } = opened;
  const top = frameAt('', opened);
  const inFolder = frameAt('../', opened);
  const leading = routeOf(opened, { kind: 'author-order' });
  return [
    {
      name: 'overview',
      title: module.title,
      file: textFile(sitePaths.overview, () => overviewPage(top)),
    },
    ...module.fragments.map((fragment) => ({
      name: fragment.id,
      title: fragment.title,
      file: textFile(sitePaths.fragment(fragment.slug), () =>
        fragmentPage(inFolder, fragment, leading),
      ),
    })),
    {
      name: 'map',
      title: readerWords.conceptMap,
      file: textFile(sitePaths.conceptMap, () => conceptMapPage(top)),
    },
    {
      name: 'glossary',
      title: readerWords.glossary,
      file: textFile(sitePaths.glossary, () => glossaryPage(top)),
    },
  ];
}

function frameAt(base: '' | '../', opened: OpenedVersion): ModulePageFrame {
  return {
    opened,
    addresses: exportedAddresses(base, new Set(opened.version.media.map(({ path }) => path))),
    assets: {
      stylesheets: [base + sitePaths.stylesheet],
      scripts: [base + sitePaths.data, base + sitePaths.script],
      scriptKind: 'classic',
      icon: base + sitePaths.icon,
    },
    isStandalone: true,
  };
}
