/** The questions of a module, by fragment: what progress, marking and the reader ask for. */
import type { Node } from 'prosemirror-model';
import { isQuestion, questionHash, readQuestion } from '../blocks/questions.ts';
import type { NodeJson } from '../document/stored.ts';
import type { Module } from './module.ts';
import type { VersionContent } from './version.ts';

/** A question as progress needs to know it. */
export interface QuestionKey {
  readonly block: string;
  readonly hash: string;
  /** False for measurements, which are kept but not judged. */
  readonly judged: boolean;
}

/** Questions by fragment id. */
export type QuestionKeys = Readonly<Record<string, readonly QuestionKey[]>>;

/** The questions in an opened document, in order. */
export function questionNodes(document: Node): readonly Node[] {
  const found: Node[] = [];
  document.descendants((node) => {
    if (isQuestion(node)) found.push(node);
  });
  return found;
}

/** The keys of all questions in the given documents (by fragment id) of a version. */
export function questionKeys(
  documents: ReadonlyMap<string, Node>,
  { module: { salt }, models }: Pick<VersionContent, 'models'> & { module: Pick<Module, 'salt'> },
): QuestionKeys {
  return Object.fromEntries(
    [...documents].map(([fragment, document]) => [
      fragment,
      questionNodes(document).map((node) => {
        const question = readQuestion(node, models);
        return {
          block: String(node.attrs['id']),
          hash: questionHash(question, salt),
          judged: question.kind !== 'measurements',
        };
      }),
    ]),
  );
}

/** Ids of fragments whose document holds a model. */
export function fragmentsWithModel({ documents }: VersionContent): ReadonlySet<string> {
  const holds = (node: NodeJson): boolean =>
    node.type === 'model' || node.type === 'model_task' || (node.content?.some(holds) ?? false);
  return new Set(Object.keys(documents).filter((id) => holds(documents[id]?.doc ?? { type: '' })));
}
