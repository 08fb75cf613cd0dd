/** The properties of one fragment. */
import { type PropertyValues, html } from 'lit';
import type { DraftModule } from '#core/authoring/draft.ts';
import { slugOf } from '#core/authoring/slug.ts';
import type { Fragment, Level } from '#core/module/module.ts';
import { levels } from '#core/module/vocabulary.ts';
import { fragmentKindNames, levelNames } from '#text/reader.ts';
import { fragmentWords as words } from '#text/workspace.ts';
import type { DraftSession } from '../../editor/draft/draft-session.ts';
import { choicesOf } from './ek-choice-entry.ts';
import './ek-pick-list.ts';
import type { EkPickList } from './ek-pick-list.ts';
import './ek-text-entry.ts';
import { WorkspacePart } from './workspace-part.ts';

type Change = Partial<Omit<Fragment, 'id'>>;

export class EkFragmentForm extends WorkspacePart {
  static override properties = {
    ...WorkspacePart.properties,
    fragment: { attribute: false },
  };

  declare fragment: Fragment | null;

  constructor() {
    super();
    this.fragment = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { id } = this.fragment ?? {};
    // The session tells this element before its list does.
    this.fragment =
      this.session?.draft.module.fragments.find((one) => one.id === id) ?? this.fragment;
  }

  protected override renderPart({ goals, terms }: DraftModule, session: DraftSession): unknown {
    const { fragment } = this;
    if (fragment === null) return null;
    const isFixed = !session.may.edit;
    const named = terms.map(({ id, name }) => ({ value: id, label: name }));
    const picks = (
      label: string,
      options: readonly { value: string; label: string }[],
      property: 'goals' | 'teaches' | 'needs',
    ) =>
      html`<ek-pick-list
        folded
        label=${label}
        .options=${options}
        .chosen=${fragment[property]}
        ?readonly=${isFixed}
        @change=${({ currentTarget }: Event) =>
          void this.#change({ [property]: [...(currentTarget as EkPickList).chosen] })}
      ></ek-pick-list>`;
    return html`
      <ek-text-entry
        field="title"
        label=${words.title}
        needed
        .value=${fragment.title}
        ?readonly=${isFixed}
        .save=${(title: string) => this.#rename(title, session)}
      ></ek-text-entry>
      <div class="beside">
        <ek-choice-entry
          field="kind"
          label=${words.kind}
          .value=${fragment.kind}
          .choices=${choicesOf(fragmentKindNames)}
          ?readonly=${isFixed}
          .save=${(kind: string) => this.#change({ kind: kind as Fragment['kind'] })}
        ></ek-choice-entry>
        <ek-text-entry
          field="minutes"
          kind="number"
          label=${words.minutes}
          .longest=${3}
          needed
          .value=${String(fragment.minutes)}
          ?readonly=${isFixed}
          .check=${minutesFault}
          .save=${(minutes: string) => this.#change({ minutes: Number(minutes) })}
        ></ek-text-entry>
        <ek-choice-entry
          field="depth"
          label=${words.depth}
          .value=${fragment.depth}
          .choices=${choicesOf(words.depths)}
          ?readonly=${isFixed}
          .save=${(depth: string) => this.#change({ depth: depth as Fragment['depth'] })}
        ></ek-choice-entry>
      </div>
      <ek-pick-list
        label=${words.levels}
        missing=${words.levelsMissing}
        .options=${levels.map((level) => ({ value: level, label: levelNames[level] }))}
        .chosen=${fragment.levels}
        ?readonly=${isFixed}
        @change=${({ currentTarget }: Event) =>
          void this.#change({ levels: [...(currentTarget as EkPickList).chosen] as Level[] })}
      ></ek-pick-list>
      ${picks(
        words.goals,
        goals.map(({ id, short }) => ({ value: id, label: short })),
        'goals',
      )}
      ${picks(words.teaches, named, 'teaches')} ${picks(words.needs, named, 'needs')}
    `;
  }

  /** As long as nobody can have a link to it, the address follows the title. */
  #rename(title: string, { published }: DraftSession): Promise<void> {
    return this.#change({ title, ...(published === null && { slug: slugOf(title) }) });
  }

  #change(change: Change): Promise<void> {
    const { fragment } = this;
    if (fragment === null) return Promise.resolve();
    return this.edit({ kind: 'change', list: 'fragments', id: fragment.id, change });
  }
}

function minutesFault(text: string): string {
  const isWhole = /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 600;
  return isWhole ? '' : words.minutesWrong;
}

customElements.define('ek-fragment-form', EkFragmentForm);

declare global {
  interface HTMLElementTagNameMap {
    'ek-fragment-form': EkFragmentForm;
  }
}
