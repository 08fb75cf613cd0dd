/** A model as XMILE 1.0. */
import type { OdeModel } from '../../definition.ts';
import { changedFile } from './changed-file.ts';
import { newFile } from './new-file.ts';

/**
 * The text of a file. A model that was read from a file gives that file, changed only where the model
 * is: views, tags of vendors and layout stay as they were.
 */
export function writeXmile(definition: OdeModel): string {
  return changedFile(definition) ?? newFile(definition);
}
