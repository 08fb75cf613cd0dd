/** In model lines the unit stands by custom in the comment: `m = 0,035 'kg`. */
import { readUnit } from './read-unit.ts';
import { isNoun } from './unit-table.ts';

/** The unit that a comment begins with, up to a comma; empty when it looks like anything else. */
export function unitInComment(comment: string): string {
  const [first = ''] = comment.split(',');
  const word = first.trim();
  const unit = readUnit(word);
  // a word that could be a thing that is counted is more often just a comment
  return unit === null || [...unit.keys()].some(isNoun) ? '' : word;
}
