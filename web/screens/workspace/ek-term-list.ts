/** The terms: words with their explanation, what they build on, and where they are taught and needed. */
import { html, nothing } from 'lit';
import type { DraftModule } from '#core/authoring/draft.ts';
import type { Edit } from '#core/authoring/edit.ts';
import type { Term } from '#core/module/module.ts';
import { termWords as words } from '#text/workspace.ts';
import { newPartId } from '../../editor/draft/surroundings.ts';
import '../../elements/ek-field.ts';
import './ek-pick-list.ts';
import type { EkPickList } from './ek-pick-list.ts';
import './ek-text-entry.ts';
import { fragmentLinks } from './fragment-links.ts';
import { linesOf, tidyLines } from './lines.ts';
import { PartListElement } from './part-list.ts';

export class EkTermList extends PartListElement<Term> {
  protected override readonly list = 'terms';
  protected override readonly heading = words.heading;
  protected override readonly lead = words.lead;
  protected override readonly none = words.none;

  protected override partsOf({ terms }: DraftModule): readonly Term[] {
    return terms;
  }

  protected override nameOf({ name }: Term): string {
    return name;
  }

  protected override question({ name }: Term): string {
    return words.question(name);
  }

  protected override addition(item: Term, after: string | null): Edit {
    return { kind: 'add', list: 'terms', item, after };
  }

  protected override renderSummary({ id, name, definition }: Term, module: DraftModule): unknown {
    const taught = module.fragments.filter(({ teaches }) => teaches.includes(id));
    const needed = module.fragments.filter(({ needs }) => needs.includes(id));
    return html`<h3>${name}</h3>
      <p>${definition}</p>
      <p class="facts">
        ${taught.length === 0 ? words.untaught : html`${words.taughtIn} ${fragmentLinks(taught)}.`}
        ${needed.length === 0 ? nothing : html`${words.neededIn} ${fragmentLinks(needed)}.`}
      </p>`;
  }

  protected override renderForm(term: Term, { terms }: DraftModule): unknown {
    const { id, name, forms, definition, needs } = term;
    const isFixed = !this.mayEdit;
    const save = (change: Partial<Omit<Term, 'id'>>) =>
      this.edit({ kind: 'change', list: 'terms', id, change });
    return html`<ek-text-entry
        field="name"
        label=${words.name}
        needed
        .value=${name}
        ?readonly=${isFixed}
        .save=${(value: string) => save({ name: value })}
      ></ek-text-entry>
      <ek-text-entry
        field="definition"
        kind="text"
        label=${words.definition}
        .longest=${600}
        needed
        .value=${definition}
        ?readonly=${isFixed}
        .save=${(value: string) => save({ definition: value })}
      ></ek-text-entry>
      <ek-text-entry
        field="forms"
        kind="text"
        label=${words.forms}
        hint=${words.formsHint}
        .longest=${2000}
        .value=${forms.join('\n')}
        ?readonly=${isFixed}
        .tidy=${tidyLines}
        .save=${(value: string) => save({ forms: linesOf(value) })}
      ></ek-text-entry>
      <ek-pick-list
        folded
        label=${words.needs}
        .options=${terms
          .filter((one) => one.id !== id)
          .map((one) => ({ value: one.id, label: one.name }))}
        .chosen=${needs}
        ?readonly=${isFixed}
        @change=${({ currentTarget }: Event) => save({ needs: [...(currentTarget as EkPickList).chosen] })}
      ></ek-pick-list>`;
  }

  protected override renderAdd(): unknown {
    return html`<form class="add stacked" @submit=${this.addFrom}>
      <h3>${words.new}</h3>
      <ek-field label=${words.name}
        ><input name="name" required maxlength="300" autocomplete="off"
      /></ek-field>
      <ek-field label=${words.definition}>
        <textarea name="definition" required maxlength="600"></textarea>
      </ek-field>
      <ek-button type="submit">${words.add}</ek-button>
    </form>`;
  }

  protected override newPart(text: (name: string) => string): Term {
    return {
      id: newPartId(),
      name: text('name'),
      forms: [],
      definition: text('definition'),
      needs: [],
    };
  }
}

customElements.define('ek-term-list', EkTermList);

declare global {
  interface HTMLElementTagNameMap {
    'ek-term-list': EkTermList;
  }
}
