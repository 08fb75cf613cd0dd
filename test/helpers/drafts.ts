/** Drafts to change in tests. */
import type { Draft } from '#core/authoring/draft.ts';
import { module } from './modules.ts';

/** A draft without models and media; what is not given is as in any module of a test. */
export function draft(parts: Partial<Draft['module']> = {}): Draft {
  return { module: { ...module(), ...parts }, models: {}, media: [] };
}
