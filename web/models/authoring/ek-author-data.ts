import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { moved } from '#core/models/authoring/pupil-controls.ts';
import type { MeasuredData } from '#core/models/definition.ts';
import { authoringWords } from '#text/model-authoring.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { AuthoringPart } from './authoring-part.ts';
import { authoringStyles } from './authoring.styles.ts';
import { leftOut } from './left-out.ts';

const words = authoringWords.data;

/** Measurements that pupils get with the model: their titles, sources and order. */
export class EkAuthorData extends AuthoringPart {
  override render() {
    const data = this.definition?.data ?? [];
    return html`<p class="soft">${words.hint}</p>
      ${
        data.length === 0
          ? html`<p>${words.none}</p>`
          : html`<ul>
              ${data.map((table, place) => html`<li>${this.#renderTable(table, place, data)}</li>`)}
            </ul>`
      }`;
  }

  #renderTable(table: MeasuredData, place: number, data: readonly MeasuredData[]) {
    const { title, source = '', columns, rows } = table;
    const name = title === '' ? words.table(place + 1) : title;
    const put = (next: readonly MeasuredData[], key: string | null = null): void => {
      this.session?.setData(next, key);
    };
    return html`<div role="group" aria-label=${words.table(place + 1)}>
      ${this.textField(
        words.title,
        title,
        (text) => {
          put(data.with(place, { ...table, title: text }), `data title ${String(place)}`);
        },
        { live: true },
      )}
      <label class="choice"
        ><span>${words.source}</span>
        <textarea
          maxlength="5000"
          .value=${live(source)}
          @input=${(event: Event) => {
            const text = (event.target as HTMLTextAreaElement).value;
            const next = text.trim() === '' ? leftOut(table, 'source') : { ...table, source: text };
            put(data.with(place, next), `data source ${String(place)}`);
          }}
        ></textarea>
      </label>
      <div class="row">
        <span class="soft grow"
          >${words.size(rows.length, columns.map(({ label }) => label).join(', '))}</span
        >
        ${this.button(
          authoringWords.up,
          () => {
            put(moved(data, place, -1));
          },
          { name, disabled: place === 0 },
        )}
        ${this.button(
          authoringWords.down,
          () => {
            put(moved(data, place, 1));
          },
          { name, disabled: place === data.length - 1 },
        )}
        ${this.button(
          words.remove,
          () => {
            put(data.toSpliced(place, 1));
          },
          { name },
        )}
      </div>
    </div>`;
  }

  static override styles = [shadowBase, buttonStyles, authoringStyles];
}

customElements.define('ek-author-data', EkAuthorData);

declare global {
  interface HTMLElementTagNameMap {
    'ek-author-data': EkAuthorData;
  }
}
