/** The fields that only the record for Edurep and Wikiwijs needs. */
import { html } from 'lit';
import type { DraftModule } from '#core/authoring/draft.ts';
import type { Module } from '#core/module/module.ts';
import { resourceTypes } from '#packages/nllom/vocabularies.ts';
import { lomWords as words } from '#text/workspace.ts';
import { choicesOf } from './ek-choice-entry.ts';
import './ek-pick-list.ts';
import type { EkPickList } from './ek-pick-list.ts';
import './ek-text-entry.ts';
import { WorkspacePart } from './workspace-part.ts';

type Lom = Module['lom'];

export class EkLomForm extends WorkspacePart {
  protected override renderPart({ lom }: DraftModule): unknown {
    const isFixed = !this.mayEdit;
    const change = (changed: Partial<Lom>): Promise<void> =>
      this.edit({ kind: 'properties', change: { lom: { ...lom, ...changed } } });
    const types = [...new Set([...resourceTypes, ...lom.learningResourceTypes])];
    return html`<h3>${words.heading}</h3>
      <p class="hint">${words.lead}</p>
      <div class="fields">
        <ek-choice-entry
          field="status"
          label=${words.status}
          .value=${lom.status}
          .choices=${choicesOf(words.statuses)}
          ?readonly=${isFixed}
          .save=${(status: string) => change({ status: status as Lom['status'] })}
        ></ek-choice-entry>
        <ek-pick-list
          label=${words.resourceTypes}
          missing=${words.resourceTypesMissing}
          .options=${types.map((one) => ({ value: one, label: one }))}
          .chosen=${lom.learningResourceTypes}
          ?readonly=${isFixed}
          @change=${({ currentTarget }: Event) =>
            void change({ learningResourceTypes: [...(currentTarget as EkPickList).chosen] })}
        ></ek-pick-list>
        <ek-pick-list
          label=${words.roles}
          missing=${words.rolesMissing}
          .options=${choicesOf(words.roleNames)}
          .chosen=${lom.intendedEndUserRoles}
          ?readonly=${isFixed}
          @change=${({ currentTarget }: Event) =>
            void change({
              intendedEndUserRoles: [
                ...(currentTarget as EkPickList).chosen,
              ] as Lom['intendedEndUserRoles'],
            })}
        ></ek-pick-list>
        <ek-text-entry
          field="age-range"
          label=${words.ageRange}
          hint=${words.ageRangeHint}
          .longest=${5}
          needed
          .value=${lom.typicalAgeRange}
          ?readonly=${isFixed}
          .check=${ageRangeFault}
          .save=${(typicalAgeRange: string) => change({ typicalAgeRange })}
        ></ek-text-entry>
        <ek-choice-entry
          field="cost"
          label=${words.cost}
          .value=${lom.cost ? 'yes' : 'no'}
          .choices=${choicesOf(words.costs)}
          ?readonly=${isFixed}
          .save=${(cost: string) => change({ cost: cost === 'yes' })}
        ></ek-choice-entry>
        <ek-choice-entry
          field="access"
          label=${words.accessRights}
          .value=${lom.accessRights}
          .choices=${choicesOf(words.accesses)}
          ?readonly=${isFixed}
          .save=${(accessRights: string) =>
            change({ accessRights: accessRights as Lom['accessRights'] })}
        ></ek-choice-entry>
      </div>`;
  }
}

function ageRangeFault(text: string): string {
  const [, from, to] = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  return from !== undefined && to !== undefined && Number(from) <= Number(to)
    ? ''
    : words.ageRangeWrong;
}

customElements.define('ek-lom-form', EkLomForm);

declare global {
  interface HTMLElementTagNameMap {
    'ek-lom-form': EkLomForm;
  }
}
