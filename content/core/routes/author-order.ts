/** Leerlijn: the authors' order. For whoever wants to be led. */
import { isTest } from '../module/vocabulary.ts';
import type { FragmentGraph } from './graph.ts';
import type { Stop } from './route.ts';

export function authorOrder({ fragments }: FragmentGraph): readonly Stop[] {
  return fragments.map((fragment) => ({
    fragment,
    reason: { code: isTest(fragment) ? 'test' : 'author-order' },
  }));
}
