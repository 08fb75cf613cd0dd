/**
 * What every question does with its form: read its data, tell drafts and attempts, mark where the
 * key is there, show the verdict. A question element hands over two functions and knows the rest
 * of its own fields only.
 */
import type { Answer } from '#core/blocks/answer.ts';
import type { Mark, Remark } from '#core/blocks/mark.ts';
import { markWithoutModel } from '#core/blocks/mark-without-model.ts';
import type { Question, QuestionForPupil } from '#core/blocks/questions.ts';
import { remarkSentences, verdictSentences } from '#text/marks.ts';
import { questionWords } from '#text/questions.ts';
import { AttemptEvent, DraftEvent, type QuestionAttempt } from './question-events.ts';

/** What the page puts in a question; see content/pages/blocks/questions.ts. */
interface QuestionData {
  readonly block: string;
  readonly hash: string;
  readonly question: Question | null;
  readonly forPupil: QuestionForPupil;
}

/** An answer of an earlier time, to show again. */
export interface EarlierAnswer {
  readonly answer: Answer;
  readonly mark: Mark | null;
  /** Feedback that the server wrote, where the page holds none. */
  readonly feedbackHtml: readonly string[];
  /** The question has another key now. */
  readonly changed: boolean;
  /** Typed, but never checked. */
  readonly draft: boolean;
}

/** A question as a test or a reader sees it. */
export interface QuestionElement extends HTMLElement {
  readonly form: QuestionForm;
}

export interface QuestionFields {
  /** The answer as it stands, or null when nothing was filled in. */
  readonly read: () => Answer | null;
  readonly write: (answer: Answer) => void;
  /** Marking of a kind that loads it on demand; null while it is not there. */
  readonly mark?: (question: Question, answer: Answer) => Mark | null;
}

export class QuestionForm {
  readonly data: QuestionData;
  readonly #host: HTMLElement;
  readonly #fields: QuestionFields;
  readonly #form: HTMLFormElement;
  readonly #verdict: HTMLElement;

  constructor(host: HTMLElement, fields: QuestionFields) {
    this.#host = host;
    this.#fields = fields;
    this.data = JSON.parse(required(host, 'script.question').textContent) as QuestionData;
    this.#form = required(host, 'form') as HTMLFormElement;
    this.#verdict = required(host, '.verdict');
    this.#solutionHidden = true;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#form.addEventListener('input', () => {
      this.#clearVerdict();
      host.dispatchEvent(new DraftEvent(this.data.block, fields.read()));
    });
  }

  /** The answer as an attempt, for a test to hand in; null when the question is open. */
  readAttempt(): QuestionAttempt | null {
    const answer = this.#fields.read();
    if (answer === null) return null;
    const { block, hash, question } = this.data;
    const { mark: markBy = markWithoutModel } = this.#fields;
    const mark = question === null ? null : markBy(question, answer);
    return { block, question: hash, answer, mark };
  }

  /** Shows an answer of an earlier time; what somebody is typing now is left alone. */
  restore({ answer, mark, feedbackHtml, changed, draft }: EarlierAnswer): void {
    if (this.#form.contains(document.activeElement)) return;
    this.#fields.write(answer);
    if (draft) return;
    if (changed) this.#say('', [questionWords.changed], []);
    else if (mark !== null) this.showMark(mark, feedbackHtml);
  }

  /** Takes away what was shown of an earlier answer; what somebody is typing now is left alone. */
  clear(): void {
    if (this.#form.contains(document.activeElement)) return;
    this.#form.reset();
    this.#clearVerdict();
    this.#solutionHidden = true;
  }

  /** Shows a verdict, with the author's feedback from the page or from the server. */
  showMark(mark: Mark, feedbackHtml: readonly string[]): void {
    const fromPage = mark.feedback.flatMap((key) => {
      const template = this.#host.querySelector<HTMLTemplateElement>(
        `template[data-feedback="${CSS.escape(key)}"]`,
      );
      return template === null ? [] : [template.content.cloneNode(true) as DocumentFragment];
    });
    const feedback = fromPage.length > 0 ? fromPage : feedbackHtml.map(fragmentFrom);
    const words = [
      verdictSentences[mark.verdict],
      ...mark.remarks.map((one) => remarkSentences[one]),
    ];
    this.#say(mark.verdict, words, feedback);
    if (mark.verdict !== 'unreadable') this.#solutionHidden = false;
  }

  #submit(): void {
    // The same verdict again is said again.
    this.#clearVerdict();
    const attempt = this.readAttempt();
    if (attempt === null) {
      this.#say('unreadable', [remarkSentences[missingRemarks[this.data.forPupil.kind]]], []);
      return;
    }
    if (attempt.mark === null) return;
    this.showMark(attempt.mark, []);
    if (attempt.mark.verdict === 'unreadable') return;
    this.#host.dispatchEvent(new AttemptEvent([attempt]));
  }

  #say(verdict: string, sentences: readonly string[], feedback: readonly DocumentFragment[]): void {
    const first = document.createElement('p');
    const lead = document.createElement('strong');
    lead.textContent = sentences[0] ?? '';
    first.append(lead, ...sentences.slice(1).map((sentence) => ` ${sentence}`));
    const rest = feedback.map((part) => {
      const paragraph = document.createElement('div');
      paragraph.className = 'feedback';
      paragraph.append(part);
      return paragraph;
    });
    const fresh = document.createElement('div');
    fresh.append(first, ...rest);
    const isShown =
      this.#verdict.dataset['verdict'] === verdict && this.#verdict.innerHTML === fresh.innerHTML;
    // A screen reader would say all verdicts of the page after each answer.
    if (isShown) return;
    this.#verdict.dataset['verdict'] = verdict;
    this.#verdict.replaceChildren(...fresh.childNodes);
  }

  #clearVerdict(): void {
    delete this.#verdict.dataset['verdict'];
    this.#verdict.replaceChildren();
  }

  set #solutionHidden(hidden: boolean) {
    const solution = this.#host.querySelector<HTMLElement>('details.solution');
    if (solution !== null) solution.hidden = hidden;
  }
}

/** What is said when nothing was filled in. */
const missingRemarks: Readonly<Record<QuestionForPupil['kind'], Remark>> = {
  choice: 'nothing-chosen',
  number: 'not-a-number',
  measurements: 'not-a-number',
  model_task: 'nothing-moved',
};

/** HTML that our own server wrote and escaped. */
function fragmentFrom(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

function required(host: HTMLElement, selector: string): HTMLElement {
  const found = host.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`${host.localName} without ${selector}`);
  return found;
}
