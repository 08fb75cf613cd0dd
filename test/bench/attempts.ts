/** Attempts at the questions of the E-klas that lies with the program, as a pupil's device sends them. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readQuestion, questionHash, type Question } from '#core/blocks/questions.ts';
import { openDocument } from '#core/document/document.ts';
import type { Attempt } from '#core/learning/event.ts';
import { questionNodes } from '#core/module/questions.ts';
import { readModuleFolder } from '#server/module-folder.ts';
import { root } from '../../scripts/prepare.mjs';
import { slug } from './eklas-process.ts';
import type { Random } from './random.ts';

export interface Attempts {
  readonly moduleId: string;
  /** An attempt at one of the questions, right or wrong. */
  next(random: Random): Attempt;
}

export async function readAttempts(): Promise<Attempts> {
  const { content } = await readModuleFolder(join(root, 'content', 'modules', slug));
  if (content === null) throw new Error('the E-klas has faults');
  const questions = Object.entries(content.documents).flatMap(([fragment, stored]) =>
    questionNodes(openDocument(stored)).map((node) => {
      const question = readQuestion(node, content.models);
      return {
        fragment,
        block: String(node.attrs['id']),
        question,
        hash: questionHash(question, content.module.salt),
      };
    }),
  );
  const { id } = content.module;
  return {
    moduleId: id,
    next: (random) => {
      const { fragment, block, question, hash } = random.pick(questions);
      return {
        kind: 'attempt',
        id: randomUUID(),
        module: id,
        version: 1,
        fragment,
        block,
        question: hash,
        answer: answerTo(question, random),
        at: new Date().toISOString(),
      };
    },
  };
}

function answerTo(question: Question, random: Random): Attempt['answer'] {
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', chosen: [random.pick(question.options).id] };
    case 'number': {
      const value = random.pick([question.answer, ...question.mistakes, 1]);
      return { kind: 'number', text: `${String(value).replace('.', ',')} ${question.unit}` };
    }
    case 'measurements':
      return { kind: 'measurements', rows: [question.columns.map(() => '1,0')] };
    case 'model_task': {
      const moved = (question.model?.parameters ?? []).map(
        ({ name, min, max }) => [name, random.pick([min, max])] as const,
      );
      return { kind: 'model_task', parameters: Object.fromEntries(moved) };
    }
  }
}
