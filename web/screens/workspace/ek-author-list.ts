/** Who is named as maker of the E-klas: persons and organisations, in order. */
import { html, nothing } from 'lit';
import type { DraftModule } from '#core/authoring/draft.ts';
import type { Author } from '#core/module/module.ts';
import { propertyWords as words } from '#text/workspace.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';
import { choicesOf } from './ek-choice-entry.ts';
import './ek-text-entry.ts';
import { WorkspacePart } from './workspace-part.ts';

const most = 50;

export class EkAuthorList extends WorkspacePart {
  protected override renderPart({ authors }: DraftModule): unknown {
    const isFixed = !this.mayEdit;
    const put = (index: number, change: Partial<Author>) =>
      this.#save(authors.map((one, at) => (at === index ? { ...one, ...change } : one)));
    return html`<fieldset class="authors">
      <legend>${words.makers}</legend>
      <p class="hint">${words.makersHint}</p>
      ${authors.map(
        ({ name, kind }, index) =>
          html`<div class="author">
            <ek-text-entry
              field=${index === 0 ? 'authors' : `authors-${String(index)}`}
              label=${words.maker}
              needed
              .value=${name}
              ?readonly=${isFixed}
              .save=${(value: string) => put(index, { name: value })}
            ></ek-text-entry>
            <ek-choice-entry
              field="author-kind"
              label=${words.makerKind}
              .value=${kind}
              .choices=${choicesOf(words.makerKinds)}
              ?readonly=${isFixed}
              .save=${(value: string) => put(index, { kind: value as Author['kind'] })}
            ></ek-choice-entry>
            ${
              isFixed
                ? nothing
                : html`<ek-button
                    variant="quiet"
                    size="small"
                    label=${words.removeMaker(name)}
                    @click=${() => void this.#save(authors.filter((_, at) => at !== index))}
                    >${words.remove}</ek-button
                  >`
            }
          </div>`,
      )}
      ${isFixed || authors.length >= most ? nothing : this.#renderAdd(authors)}
    </fieldset>`;
  }

  #renderAdd(authors: readonly Author[]): unknown {
    return html`<form
      class="add"
      @submit=${(event: SubmitEvent) => {
        this.#add(event, authors);
      }}
    >
      <ek-field label=${words.newMaker}
        ><input name="new-author" required maxlength="300" autocomplete="off"
      /></ek-field>
      <ek-button type="submit">${words.addMaker}</ek-button>
    </form>`;
  }

  #add(event: SubmitEvent, authors: readonly Author[]): void {
    event.preventDefault();
    const input = this.querySelector<HTMLInputElement>('[name="new-author"]');
    const name = input?.value.trim() ?? '';
    if (input === null || name === '') return;
    this.#save([...authors, { name, kind: 'person' }]).catch(() => {
      if (input.value === '') input.value = name;
    });
    input.value = '';
    input.focus();
  }

  #save(authors: readonly Author[]): Promise<void> {
    return this.edit({ kind: 'properties', change: { authors: [...authors] } });
  }
}

customElements.define('ek-author-list', EkAuthorList);

declare global {
  interface HTMLElementTagNameMap {
    'ek-author-list': EkAuthorList;
  }
}
