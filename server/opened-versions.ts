/** Published versions, opened: documents parsed, routes computed. Each is opened once. */
import type { ModuleVersion } from '#core/module/version.ts';
import { type OpenedVersion, openVersion } from '#pages/module-page.ts';

const opened = new WeakMap<ModuleVersion, OpenedVersion>();

/** The opened form of a version, for as long as the version itself is in memory. */
export function openedVersion(version: ModuleVersion): OpenedVersion {
  const known = opened.get(version);
  if (known !== undefined) return known;
  const made = openVersion(version);
  opened.set(version, made);
  return made;
}
