/** A number question in the editor: the answer where pupils type it, mistakes with their feedback. */
import { readWrittenNumber } from '#core/blocks/number/number-text.ts';
import { partsOf } from '#core/blocks/question-parts.ts';
import { schema } from '#core/document/schema.ts';
import { editorText } from '#text/editor.ts';
import { questionWords } from '#text/questions.ts';
import { asWords, attributeField } from '../attribute-field.ts';
import { blockView } from '../block-view.ts';
import { controls, make, smallButton } from '../make-element.ts';
import { questionView, removePart } from '../question-view.ts';
import type { BlockViewMaker, ViewPlace } from '../view-context.ts';

/** A number as Dutch authors write it; what cannot be read is no value yet. */
const asNumber = {
  write: (value: number | null) => (value === null ? '' : String(value).replace('.', ',')),
  read: (words: string) => {
    if (words.trim() === '') return null;
    const written = readWrittenNumber(words);
    return written?.unit === '' ? written.value : undefined;
  },
};

function answerRow(place: ViewPlace) {
  const answer = attributeField<number | null>(place, {
    attribute: 'answer',
    label: editorText.views.answer,
    inputMode: 'decimal',
    ...asNumber,
  });
  const unit = attributeField(place, {
    attribute: 'unit',
    label: editorText.views.unit,
    placeholder: editorText.views.unit,
    ...asWords,
  });
  unit.dom.classList.add('ek-unit-field');
  const hint = make('small', { class: 'field-hint' });
  const name = make('span', { class: 'ek-label', 'aria-hidden': 'true' }, questionWords.answer);
  return {
    dom: controls({ class: 'number-field' }, name, answer.dom, unit.dom, hint),
    answer,
    unit,
    hint,
  };
}

export const numberView: BlockViewMaker = (node, place) => {
  const row = answerRow(place);
  return questionView(node, place, {
    field: row.dom,
    addPart: {
      words: editorText.views.addMistake,
      make: (question) => schema.node('mistake', { value: partsOf(question, 'mistake').length }),
    },
    draw: ({ attrs }) => {
      row.answer.show(attrs['answer'] as number | null);
      row.unit.show(String(attrs['unit']));
      const significant = attrs['significant'] as number | null;
      row.hint.textContent = significant === null ? '' : questionWords.significant(significant);
    },
  });
};

export const mistakeView: BlockViewMaker = (node, place) => {
  const value = attributeField<number>(place, {
    attribute: 'value',
    label: editorText.views.mistakeValue,
    inputMode: 'decimal',
    write: asNumber.write,
    read: (words) => asNumber.read(words) ?? undefined,
  });
  const contentDOM = make('div', {
    class: 'ek-feedback-line',
    'data-placeholder': editorText.views.mistakeFeedback,
  });
  const remove = smallButton(
    '×',
    () => {
      removePart(place);
    },
    { 'aria-label': editorText.views.removeMistake },
  );
  const dom = make(
    'div',
    { class: 'ek-mistake' },
    controls({ class: 'ek-mistake-value' }, make('span', {}, editorText.views.mistake), value.dom),
    contentDOM,
    controls({ class: 'ek-option-tools' }, remove),
  );
  return blockView(node, {
    dom,
    contentDOM,
    draw: ({ attrs, content }) => {
      value.show(attrs['value'] as number);
      contentDOM.classList.toggle('is-empty', content.size === 0);
    },
  });
};
