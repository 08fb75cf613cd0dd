/** The goals: what a pupil can do afterwards, and which fragments work on it. */
import { html } from 'lit';
import type { DraftModule } from '#core/authoring/draft.ts';
import type { Edit } from '#core/authoring/edit.ts';
import type { Goal } from '#core/module/module.ts';
import { goalWords as words } from '#text/workspace.ts';
import { newPartId } from '../../editor/draft/surroundings.ts';
import '../../elements/ek-field.ts';
import './ek-text-entry.ts';
import { fragmentLinks } from './fragment-links.ts';
import { PartListElement } from './part-list.ts';

export class EkGoalList extends PartListElement<Goal> {
  protected override readonly list = 'goals';
  protected override readonly heading = words.heading;
  protected override readonly lead = words.lead;
  protected override readonly none = words.none;

  protected override partsOf({ goals }: DraftModule): readonly Goal[] {
    return goals;
  }

  protected override nameOf({ short }: Goal): string {
    return short;
  }

  protected override question({ short }: Goal): string {
    return words.question(short);
  }

  protected override addition(item: Goal, after: string | null): Edit {
    return { kind: 'add', list: 'goals', item, after };
  }

  protected override renderSummary({ id, short, text }: Goal, module: DraftModule): unknown {
    const working = module.fragments.filter(({ goals }) => goals.includes(id));
    return html`<h3>${short}</h3>
      <p>${text}</p>
      <p class="facts">
        ${working.length === 0 ? words.unused : html`${words.usedIn} ${fragmentLinks(working)}`}
      </p>`;
  }

  protected override renderForm({ id, short, text }: Goal): unknown {
    const save = (change: Partial<Omit<Goal, 'id'>>) =>
      this.edit({ kind: 'change', list: 'goals', id, change });
    return html`<ek-text-entry
        field="text"
        kind="text"
        label=${words.text}
        hint=${words.textHint}
        needed
        .value=${text}
        ?readonly=${!this.mayEdit}
        .save=${(value: string) => save({ text: value })}
      ></ek-text-entry>
      <ek-text-entry
        field="short"
        label=${words.short}
        hint=${words.shortHint}
        needed
        .value=${short}
        ?readonly=${!this.mayEdit}
        .save=${(value: string) => save({ short: value })}
      ></ek-text-entry>`;
  }

  protected override renderAdd(): unknown {
    return html`<form class="add stacked" @submit=${this.addFrom}>
      <h3>${words.new}</h3>
      <ek-field label=${words.text} hint=${words.textHint}>
        <textarea name="text" required maxlength="300"></textarea>
      </ek-field>
      <ek-field label=${words.short} hint=${words.shortHint}
        ><input name="short" required maxlength="300" autocomplete="off"
      /></ek-field>
      <ek-button type="submit">${words.add}</ek-button>
    </form>`;
  }

  protected override newPart(text: (name: string) => string): Goal {
    return { id: newPartId(), text: text('text'), short: text('short') };
  }
}

customElements.define('ek-goal-list', EkGoalList);

declare global {
  interface HTMLElementTagNameMap {
    'ek-goal-list': EkGoalList;
  }
}
