import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { assignmentsIn } from '#core/models/authoring/quantities.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { authoringWords } from '#text/model-authoring.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { AuthoringPart } from './authoring-part.ts';
import { authoringStyles } from './authoring.styles.ts';
import { leftOut } from './left-out.ts';

const words = authoringWords.about;
const longest = 5_000;

/** What a model is called, what is said of it, and its time. */
export class EkAuthorAbout extends AuthoringPart {
  override render() {
    const { definition } = this;
    if (definition === null) return nothing;
    const { title, description = '', source = '', angles = 'radians', time } = definition;
    return html`<div class="fields">
        <div class="wide">
          ${this.textField(words.title, title, (text) => this.#set({ title: text }, 'title'), { live: true })}
        </div>
        ${this.#text('description', words.description, words.descriptionHint, description)}
        ${this.#text('source', words.source, '', source)}
      </div>
      <h4>${authoringWords.sections.about.split(' en ')[1] ?? ''}</h4>
      ${this.#renderTime(definition)}
      <div class="fields">
        ${this.textField(words.timeUnit, time.unit, (unit) => this.#setTime({ unit }), { most: 40 })}
        ${this.choice(
          words.angles,
          [
            ['radians', words.angleUnits.radians],
            ['degrees', words.angleUnits.degrees],
          ],
          angles,
          (unit) => {
            this.#set({ angles: unit }, null);
          },
        )}
      </div>`;
  }

  #text(key: 'description' | 'source', label: string, hint: string, value: string) {
    return html`<label class="choice wide"
      ><span>${label}</span>
      <textarea
        maxlength=${longest}
        aria-describedby=${hint === '' ? nothing : `${key}-hint`}
        .value=${live(value)}
        @input=${(event: Event) => {
          const text = (event.target as HTMLTextAreaElement).value;
          this.#write(key, text);
        }}
      ></textarea
      >${hint === '' ? nothing : html`<span id="${key}-hint" class="soft">${hint}</span>`}</label
    >`;
  }

  #renderTime({ time, ...model }: ModelDefinition) {
    const begun = model.semantics === 'lines' ? (assignmentsIn(model.start) ?? []) : [];
    const isInRules = (name: string): boolean => begun.some((line) => line.name === name);
    const field = (key: 'start' | 'end' | 'step', name: string | null) =>
      name !== null && isInRules(name)
        ? nothing
        : this.numberField(`time/${key}`, words[key], time[key], (value) =>
            this.#applyTime(key, value),
          );
    const isFixed = isInRules(time.variable) || isInRules('dt');
    return html`<div class="numbers">
        ${field('start', time.variable)} ${field('end', null)} ${field('step', 'dt')}
      </div>
      ${isFixed ? html`<p class="soft">${time.variable}, dt: ${words.inRules}</p>` : nothing}`;
  }

  #applyTime(key: 'start' | 'end' | 'step', value: number): string {
    const time = this.definition?.time;
    if (time === undefined) return '';
    const next = { ...time, [key]: value };
    if (!(next.end >= next.start && next.step > 0)) return words.badTime;
    this.#setTime({ [key]: value });
    return '';
  }

  #setTime(part: Partial<ModelDefinition['time']>): void {
    const { definition } = this;
    if (definition !== null) this.change({ ...definition, time: { ...definition.time, ...part } });
  }

  #set(part: Partial<Pick<ModelDefinition, 'title' | 'angles'>>, key: string | null): void {
    const { definition } = this;
    if (definition !== null) this.change({ ...definition, ...part } as ModelDefinition, key);
  }

  /** A text that is empty is not there. */
  #write(key: 'description' | 'source', text: string): void {
    const { definition } = this;
    if (definition === null) return;
    const next = text.trim() === '' ? leftOut(definition, key) : { ...definition, [key]: text };
    this.change(next, key);
  }

  static override styles = [shadowBase, authoringStyles];
}

customElements.define('ek-author-about', EkAuthorAbout);

declare global {
  interface HTMLElementTagNameMap {
    'ek-author-about': EkAuthorAbout;
  }
}
