/** Planned study time. */
import type { Fragment } from './module.ts';

/** Planned study time of the module (or a part of it), in minutes; 60 is one studielastuur. */
export function studyLoad(fragments: readonly Pick<Fragment, 'minutes'>[]): number {
  return fragments.reduce((sum, fragment) => sum + fragment.minutes, 0);
}
