/** The fragments in the authors' order: what each is, opens and teaches; add, order, change, remove. */
import { html, nothing } from 'lit';
import type { DraftModule } from '#core/authoring/draft.ts';
import type { Edit } from '#core/authoring/edit.ts';
import { newFragment } from '#core/authoring/template.ts';
import type { Fragment } from '#core/module/module.ts';
import { listInWords } from '#text/authoring.ts';
import { fragmentKindNames, levelNames, minutesInWords } from '#text/reader.ts';
import { fragmentWords as words } from '#text/workspace.ts';
import { newPartId } from '../../editor/draft/surroundings.ts';
import '../../elements/ek-field.ts';
import './ek-fragment-form.ts';
import { editorAddress } from './places.ts';
import { PartListElement } from './part-list.ts';

export class EkFragmentList extends PartListElement<Fragment> {
  protected override readonly list = 'fragments';
  protected override readonly heading = words.heading;
  protected override readonly lead = words.lead;
  protected override readonly none = words.none;

  #names: Names | null = null;

  protected override partsOf({ fragments }: DraftModule): readonly Fragment[] {
    return fragments;
  }

  protected override nameOf({ title }: Fragment): string {
    return title;
  }

  protected override question({ title }: Fragment): string {
    return words.question(title);
  }

  protected override addition(item: Fragment, after: string | null): Edit {
    return { kind: 'add', list: 'fragments', item, after };
  }

  protected override renderSummary(fragment: Fragment, module: DraftModule): unknown {
    const { id, title, kind, minutes, depth, levels } = fragment;
    const facts = [
      fragmentKindNames[kind],
      minutesInWords(minutes),
      words.depthShort[depth],
      levels.map((level) => levelNames[level]).join(', '),
    ];
    return html`<h3><a href=${editorAddress(module.id, id)}>${title}</a></h3>
      <p class="facts">${facts.join(' · ')}</p>
      ${graphInWords(fragment, this.#namesOf(module))}`;
  }

  protected override renderForm(fragment: Fragment): unknown {
    return html`<ek-fragment-form
      .session=${this.session}
      .fragment=${fragment}
    ></ek-fragment-form>`;
  }

  protected override renderAdd(): unknown {
    return html`<form class="add" @submit=${this.addFrom}>
      <ek-field label=${words.newTitle}
        ><input name="title" required maxlength="300" autocomplete="off"
      /></ek-field>
      <ek-button type="submit">${words.add}</ek-button>
    </form>`;
  }

  protected override newPart(text: (name: string) => string, { levels }: DraftModule): Fragment {
    return newFragment({ title: text('title'), levels }, newPartId());
  }

  /** Made once for all rows. */
  #namesOf(module: DraftModule): Names {
    if (this.#names?.module !== module) this.#names = namesIn(module);
    return this.#names;
  }
}

/** Terms and goals by id, as they are called. */
interface Names {
  readonly module: DraftModule;
  readonly terms: ReadonlyMap<string, string>;
  readonly goals: ReadonlyMap<string, string>;
}

function namesIn(module: DraftModule): Names {
  return {
    module,
    terms: new Map(module.terms.map(({ id, name }) => [id, name])),
    goals: new Map(module.goals.map(({ id, short }) => [id, short])),
  };
}

/** What the fragment needs, teaches and works on, a line each. */
function graphInWords({ needs, teaches, goals }: Fragment, names: Names): unknown {
  const line = (label: string, ids: readonly string[], called: ReadonlyMap<string, string>) => {
    const known = ids.flatMap((id) => called.get(id) ?? []);
    if (known.length === 0) return nothing;
    return html`<p class="facts">
      <span class="fact-label">${label}</span> ${listInWords(known)}
    </p>`;
  };
  return html`${line(words.needed, needs, names.terms)} ${line(words.taught, teaches, names.terms)}
  ${line(words.worksOn, goals, names.goals)}`;
}

customElements.define('ek-fragment-list', EkFragmentList);

declare global {
  interface HTMLElementTagNameMap {
    'ek-fragment-list': EkFragmentList;
  }
}
