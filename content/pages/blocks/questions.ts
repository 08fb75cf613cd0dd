/**
 * Questions. The form is complete HTML; web/blocks brings it to life. Outside tests the key and the
 * feedback go along, so that an answer is judged at once and without a network; in a test only a
 * QuestionForPupil does, unless no server will mark it (an exported site).
 */
import type { Node } from 'prosemirror-model';
import type { MeasurementColumn } from '#core/blocks/measurements/measurements.ts';
import { partsOf } from '#core/blocks/question-parts.ts';
import {
  type Question,
  type QuestionForPupil,
  questionForPupil,
  questionHash,
  readFeedback,
  readQuestion,
} from '#core/blocks/questions.ts';
import { withoutBlanked } from '#core/models/authoring/blanks.ts';
import { isTest } from '#core/module/vocabulary.ts';
import { findModel } from '#core/module/version.ts';
import { questionWords } from '#text/questions.ts';
import { type Html, type HtmlValue, attributes, html, jsonScript } from '../html.ts';
import type { BlockContext, BlockWriter } from './context.ts';
import { modelInWords } from './model-in-words.ts';

/** What the element of a question reads. */
export interface QuestionData {
  readonly block: string;
  readonly hash: string;
  /** The question with its key, or null in a test. */
  readonly question: Question | null;
  readonly forPupil: QuestionForPupil;
}

function question(
  tag: 'ek-choice-question' | 'ek-number-question' | 'ek-measurements' | 'ek-model-task',
  node: Node,
  context: BlockContext,
  fields: HtmlValue,
): Html {
  const read = readQuestion(node, context.version.models);
  const id = String(node.attrs['id']);
  const { withKeys, version, fragment } = context;
  // A test is handed in as a whole, also where its keys had to come along.
  const isChecked = withKeys && !isTest(fragment);
  const data: QuestionData = {
    block: id,
    hash: questionHash(read, version.module.salt),
    question: withKeys ? read : null,
    forPupil: questionForPupil(read),
  };
  const stems = partsOf(node, 'stem');
  const content = html`${jsonScript('question', data)}
    <form class="question" id="${id}" autocomplete="off" novalidate>
      <div class="stem" id="vraag-${id}">${stems.map(context.content)}</div>
      ${fields}${isChecked && html`<p class="question-actions"><button type="submit">${read.kind === 'measurements' ? questionWords.keep : questionWords.check}</button></p>`}
      <div class="verdict" role="status"></div>
    </form>
    ${withKeys && [feedback(node, context), solution(node, context)]}`;
  return html`<${tag}>${content}</${tag}>`;
}

function feedback(node: Node, context: BlockContext): Html[] {
  return [...readFeedback(node)].map(
    ([key, part]) => html`<template data-feedback="${key}">${context.content(part)}</template>`,
  );
}

function solution(node: Node, context: BlockContext): Html[] {
  return partsOf(node, 'solution').map(
    (part) =>
      html`<details
        class="reveal solution"
        data-kind="solution"
        ${attributes({ hidden: isTest(context.fragment) })}
      >
        <summary>${questionWords.solution}</summary>
        <div>${context.content(part)}</div>
      </details>`,
  );
}

export const choice = {
  nodes: {
    choice: (node, context) => {
      const id = String(node.attrs['id']);
      const multiple = node.attrs['multiple'] === true;
      const options = partsOf(node, 'option').map(
        (option) =>
          html`<label class="option"
            ><input
              type="${multiple ? 'checkbox' : 'radio'}"
              name="${id}"
              value="${String(option.attrs['id'])}"
            /><span>${partsOf(option, 'option_answer').map(context.content)}</span></label
          >`,
      );
      return question(
        'ek-choice-question',
        node,
        context,
        html`<fieldset
          class="options"
          aria-labelledby="vraag-${id}"
          ${node.attrs['shuffle'] === true && html` data-shuffle`}
        >
          ${multiple && html`<p class="field-hint">${questionWords.several}</p>`}${options}
        </fieldset>`,
      );
    },
  },
} satisfies BlockWriter;

export const number = {
  nodes: {
    number: (node, context) => {
      const id = String(node.attrs['id']);
      const unit = String(node.attrs['unit']);
      const significant = node.attrs['significant'] as number | null;
      return question(
        'ek-number-question',
        node,
        context,
        html`<p class="number-field">
          <label for="antwoord-${id}">${questionWords.answer}</label>
          <span class="number-input"
            ><input
              id="antwoord-${id}"
              name="answer"
              type="text"
              inputmode="text"
              spellcheck="false"
              size="12"
              maxlength="200"
              aria-describedby="vraag-${id}"
            />${unit !== '' && html` <span class="unit">${unit}</span>`}</span
          >${significant !== null && html` <small class="field-hint">${questionWords.significant(significant)}</small>`}
        </p>`,
      );
    },
  },
} satisfies BlockWriter;

export const modelTask = {
  nodes: {
    model_task: (node, context) => {
      const { attrs } = node;
      const definition = findModel(context.version, String(attrs['model']));
      return question(
        'ek-model-task',
        node,
        context,
        html`<div
          class="model task-model"
          data-controls="${(attrs['controls'] as string[]).join(',')}"
        >
          ${definition !== null && modelInWords(withoutBlanked(definition))}
          <p class="task-script">${questionWords.taskNeedsScript}</p>
        </div>`,
      );
    },
  },
} satisfies BlockWriter;

/** `T_omg` as a symbol with its index. */
function symbolHtml(symbol: string): Html {
  const [letter = '', ...index] = symbol.split('_');
  return html`<i>${letter}</i>${index.length > 0 && html`<sub>${index.join(' ')}</sub>`}`;
}

export const measurements = {
  nodes: {
    measurements: (node, context) => {
      const columns = node.attrs['columns'] as readonly MeasurementColumn[];
      const rows = Array.from({ length: node.attrs['rows'] as number }, (_, row) => row);
      const head = columns.map(
        ({ label, symbol, unit }) =>
          html`<th scope="col">
            ${label}<br /><span class="quantity"
              >${symbolHtml(symbol)}${unit !== '' && html` (${unit})`}</span
            >
          </th>`,
      );
      const cell = ({ label, unit, values }: MeasurementColumn, row: number): Html => {
        const given = values[row];
        return given !== undefined
          ? html`<td class="given">${given}</td>`
          : html`<td>
              <input
                type="text"
                inputmode="decimal"
                aria-label="${questionWords.cell(label, unit, row + 1)}"
                size="6"
                maxlength="60"
              />
            </td>`;
      };
      return question(
        'ek-measurements',
        node,
        context,
        html`<div
          class="table-scroll"
          tabindex="0"
          role="group"
          aria-label="${questionWords.measurements}"
        >
          <table class="measurements">
            <thead>
              <tr>
                <th scope="col"><span class="visually-hidden">${questionWords.row}</span></th>
                ${head}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                (row) =>
                  html`<tr>
                    <th scope="row">${row + 1}</th>
                    ${columns.map((column) => cell(column, row))}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`,
      );
    },
  },
} satisfies BlockWriter;
