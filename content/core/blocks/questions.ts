/** Questions as data: taking them out of a document, hiding their keys, marking answers. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Node } from 'prosemirror-model';
import type { QuestionKind } from './index.ts';
import { choiceFeedback, choiceQuestion } from './choice/choice.ts';
import type { ChoiceForPupil, ChoiceQuestion } from './choice/marking.ts';
import { type ModelsById, modelTaskFeedback, modelTaskQuestion } from './model-task/model-task.ts';
import {
  type ModelTaskForPupil,
  type ModelTaskQuestion,
  modelTaskKey,
} from './model-task/model-task-question.ts';
import { withoutBlanked } from '../models/authoring/blanks.ts';
import type { MeasurementColumn } from './measurements/measurements.ts';
import type { MeasurementsQuestion } from './measurements/marking.ts';
import { numberFeedback, numberQuestion } from './number/number.ts';
import type { NumberForPupil, NumberQuestion } from './number/marking.ts';

/** A question with its key. */
export type Question = ChoiceQuestion | NumberQuestion | MeasurementsQuestion | ModelTaskQuestion;

/** What a pupil may receive of a test: a type without keys, so that a leak does not compile. */
export type QuestionForPupil =
  ChoiceForPupil | NumberForPupil | MeasurementsQuestion | ModelTaskForPupil;

type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;

interface QuestionReader<K extends QuestionKind> {
  readonly read: (node: Node, models: ModelsById) => QuestionOf<K>;
  readonly feedback: (node: Node) => ReadonlyMap<string, Node>;
  readonly forPupil: (question: QuestionOf<K>) => Extract<QuestionForPupil, { kind: K }>;
}

const readers: { readonly [K in QuestionKind]: QuestionReader<K> } = {
  choice: {
    read: choiceQuestion,
    feedback: choiceFeedback,
    forPupil: ({ kind, multiple, options }) => ({
      kind,
      multiple,
      options: options.map(({ id }) => ({ id })),
    }),
  },
  number: {
    read: numberQuestion,
    feedback: numberFeedback,
    forPupil: ({ kind, unit, significant }) => ({ kind, unit, significant }),
  },
  measurements: {
    read: ({ attrs }) => ({
      kind: 'measurements',
      columns: (attrs['columns'] as readonly MeasurementColumn[]).map(({ name }) => name),
      rows: attrs['rows'] as number,
    }),
    feedback: () => new Map(),
    forPupil: (question) => question,
  },
  model_task: {
    read: modelTaskQuestion,
    feedback: modelTaskFeedback,
    forPupil: ({ kind, model }) => ({
      kind,
      model: model === null ? null : withoutBlanked(model),
    }),
  },
};

/** Whether nodes of this type are questions. */
export function isQuestion(node: Node): boolean {
  return Object.hasOwn(readers, node.type.name);
}

const readerOf = <K extends QuestionKind>(kind: K): QuestionReader<K> => readers[kind];

/** The question a node holds in a module with these models; call only where isQuestion(node). */
export function readQuestion(node: Node, models: ModelsById): Question {
  return readerOf(node.type.name as QuestionKind).read(node, models);
}

/** The author's feedback of a question by the keys that marks use. */
export function readFeedback(node: Node): ReadonlyMap<string, Node> {
  return readerOf(node.type.name as QuestionKind).feedback(node);
}

/** The same question without its key. */
export function questionForPupil(question: Question): QuestionForPupil {
  switch (question.kind) {
    case 'choice':
      return readers.choice.forPupil(question);
    case 'number':
      return readers.number.forPupil(question);
    case 'measurements':
      return readers.measurements.forPupil(question);
    case 'model_task':
      return readers.model_task.forPupil(question);
  }
}

/**
 * A hash of what makes the question: its key, not its wording and not the order of its options. An
 * answer belongs to a question as long as this stays the same. 16 hexadecimal digits of
 * HMAC-SHA-256 over JSON.
 *
 * `salt` is the module's and stays on the server: a page of a test holds this hash, and without a
 * salt whoever has the page could find the key by trying all answers.
 */
export function questionHash(question: Question, salt: string): string {
  const text = utf8ToBytes(JSON.stringify(keyOf(question)));
  return bytesToHex(hmac(sha256, utf8ToBytes(salt), text)).slice(0, 16);
}

function keyOf(question: Question): object {
  switch (question.kind) {
    case 'choice':
      return {
        ...question,
        options: question.options.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      };
    case 'number':
      return { ...question, mistakes: [] };
    case 'measurements':
      return question;
    case 'model_task':
      return modelTaskKey(question);
  }
}
