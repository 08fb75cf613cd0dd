/**
 * What all pages of an exported site share, in one script beside them: `fetch` does not work from a
 * disk, and in each page it would make a package many times larger.
 */
import type { Module } from '#core/module/module.ts';
import type { OpenedVersion, SharedReaderData } from '#pages/module-page.ts';

export interface SiteData extends SharedReaderData {
  /** Without its salt, which stays on the server: the hashes of questions are here already. */
  readonly module: Module;
  /** Ids of fragments that hold a model; routes are computed from these and the module. */
  readonly withModel: readonly string[];
}

/** The name under which the data is found in a page. */
export const siteDataName = 'eklasSite';

export function siteData({ module, version, questions, graph }: OpenedVersion): SiteData {
  return {
    module: { ...module, salt: '' },
    version: version.number,
    questions,
    withModel: [...graph.withModel],
  };
}

/** The data as a classic script. */
export function siteDataScript(opened: OpenedVersion): string {
  return `globalThis.${siteDataName} = ${JSON.stringify(siteData(opened))};\n`;
}
