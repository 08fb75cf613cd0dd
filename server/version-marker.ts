/** Marks answers against the questions of published versions. */
import type { Node } from 'prosemirror-model';
import { markAnswer } from '#core/blocks/mark-answer.ts';
import { questionHash, readFeedback, readQuestion } from '#core/blocks/questions.ts';
import type { Term } from '#core/module/module.ts';
import { isTest } from '#core/module/vocabulary.ts';
import { questionNodes } from '#core/module/questions.ts';
import { type ModuleVersion, type VersionContent, requireFragment } from '#core/module/version.ts';
import { contentHtml } from '#pages/blocks/index.ts';
import type { CreateMarker } from './features/learning/index.ts';
import { serverAddresses } from './features/reader/addresses.ts';
import { openedVersion } from './opened-versions.ts';

interface MarkableQuestion {
  readonly node: Node;
  readonly fragment: string;
  readonly hash: string;
}

const indexes = new WeakMap<ModuleVersion, ReadonlyMap<string, MarkableQuestion>>();

/** Questions of a version by block id. */
function questionIndex(version: ModuleVersion): ReadonlyMap<string, MarkableQuestion> {
  const known = indexes.get(version);
  if (known !== undefined) return known;
  const made = new Map<string, MarkableQuestion>();
  for (const [fragment, document] of openedVersion(version).documents) {
    for (const node of questionNodes(document)) {
      const hash = questionHash(readQuestion(node, version.models), version.module.salt);
      made.set(String(node.attrs['id']), { node, fragment, hash });
    }
  }
  indexes.set(version, made);
  return made;
}

/**
 * The marker of this server. An attempt at a question with another key than its version has is
 * refused: it cannot be marked, now or later.
 */
export const versionMarker: CreateMarker = (versions) => ({
  async mark(moduleId, number, attempt) {
    const version = await versions.findVersion(moduleId, number);
    if (version === null) return { refused: 'version-not-found' };
    const found = questionIndex(version).get(attempt.block);
    if (found === undefined || found.fragment !== attempt.fragment) {
      return { refused: 'question-not-found' };
    }
    if (found.hash !== attempt.question) return { refused: 'foreign-attempt' };
    const mark = markAnswer(readQuestion(found.node, version.models), attempt.answer);
    return { mark, feedbackHtml: feedbackHtml(version, found, mark.feedback) };
  },
});

function feedbackHtml(
  version: ModuleVersion,
  { node, fragment }: MarkableQuestion,
  keys: readonly string[],
): readonly string[] {
  const target = requireFragment(version.module, fragment);
  // Outside tests the page itself holds the feedback.
  if (keys.length === 0 || !isTest(target)) return [];
  const feedback = readFeedback(node);
  // The page has explanations of the terms in its own text only: in feedback they are plain words.
  const plain: VersionContent = { ...version, module: { ...version.module, terms: [] } };
  const context = {
    version: plain,
    fragment: target,
    route: { kind: 'author-order' },
    addresses: serverAddresses(version),
    withKeys: true,
    usedTerms: new Set<Term>(),
    outline: { level: 2 },
  } as const;
  return keys.flatMap((key) => {
    const part = feedback.get(key);
    return part === undefined ? [] : [contentHtml(part, context).toString()];
  });
}
