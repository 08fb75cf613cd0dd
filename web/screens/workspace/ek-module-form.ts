/** The properties of the E-klas as a whole. */
import { html } from 'lit';
import type { DraftModule } from '#core/authoring/draft.ts';
import type { Properties } from '#core/authoring/edit.ts';
import type { Level, Module, Subject } from '#core/module/module.ts';
import { levels } from '#core/module/vocabulary.ts';
import { levelNames, subjectNames } from '#text/reader.ts';
import { propertyWords as words } from '#text/workspace.ts';
import './ek-author-list.ts';
import { choicesOf } from './ek-choice-entry.ts';
import './ek-lom-form.ts';
import './ek-pick-list.ts';
import type { EkPickList } from './ek-pick-list.ts';
import './ek-text-entry.ts';
import { linesOf, tidyLines } from './lines.ts';
import { WorkspacePart } from './workspace-part.ts';

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export class EkModuleForm extends WorkspacePart {
  protected override renderPart(module: DraftModule): unknown {
    const isFixed = !this.mayEdit;
    return html`<section aria-label=${words.heading}>
      <h2 tabindex="-1">${words.heading}</h2>
      <div class="fields">
        <ek-text-entry
          field="title"
          label=${words.title}
          needed
          .value=${module.title}
          ?readonly=${isFixed}
          .save=${(title: string) => this.#change({ title })}
        ></ek-text-entry>
        <ek-text-entry
          field="summary"
          kind="text"
          label=${words.summary}
          hint=${words.summaryHint}
          .longest=${200}
          .value=${module.summary}
          ?readonly=${isFixed}
          .tidy=${asOneLine}
          .save=${(summary: string) => this.#change({ summary })}
        ></ek-text-entry>
        <ek-text-entry
          field="description"
          kind="text"
          label=${words.description}
          hint=${words.descriptionHint}
          .longest=${2000}
          .value=${module.description}
          ?readonly=${isFixed}
          .save=${(description: string) => this.#change({ description })}
        ></ek-text-entry>
        <ek-choice-entry
          field="subject"
          label=${words.subject}
          .value=${module.subject}
          .choices=${choicesOf(subjectNames)}
          ?readonly=${isFixed}
          .save=${(subject: string) => this.#change({ subject: subject as Subject })}
        ></ek-choice-entry>
        <ek-pick-list
          label=${words.levels}
          missing=${words.levelsMissing}
          .options=${levels.map((level) => ({ value: level, label: levelNames[level] }))}
          .chosen=${module.levels}
          ?readonly=${isFixed}
          @change=${({ currentTarget }: Event) =>
            void this.#change({ levels: [...(currentTarget as EkPickList).chosen] as Level[] })}
        ></ek-pick-list>
        <ek-text-entry
          field="slug"
          label=${words.slug}
          hint=${words.slugHint(module.slug)}
          .longest=${80}
          needed
          .value=${module.slug}
          ?readonly=${isFixed}
          .check=${slugFault}
          .save=${(slug: string) => this.edit({ kind: 'slug', slug })}
        ></ek-text-entry>
        <ek-text-entry
          field="keywords"
          kind="text"
          label=${words.keywords}
          hint=${words.keywordsHint}
          .longest=${10_000}
          .value=${module.keywords.join('\n')}
          ?readonly=${isFixed}
          .tidy=${tidyLines}
          .save=${(text: string) => this.#change({ keywords: linesOf(text).slice(0, 50) })}
        ></ek-text-entry>
        <ek-author-list .session=${this.session}></ek-author-list>
        <ek-text-entry
          field="publisher"
          label=${words.publisher}
          hint=${words.publisherHint}
          .value=${module.publisher}
          ?readonly=${isFixed}
          .save=${(publisher: string) => this.#change({ publisher })}
        ></ek-text-entry>
        <ek-choice-entry
          field="licence"
          label=${words.licence}
          hint=${words.licenceHint}
          .value=${module.licence}
          .choices=${choicesOf(words.licences)}
          ?readonly=${isFixed}
          .save=${(licence: string) => this.#change({ licence: licence as Module['licence'] })}
        ></ek-choice-entry>
      </div>
      <ek-lom-form .session=${this.session}></ek-lom-form>
    </section>`;
  }

  #change(change: Partial<Properties>): Promise<void> {
    return this.edit({ kind: 'properties', change });
  }
}

const asOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

const slugFault = (text: string): string => (slugPattern.test(text) ? '' : words.slugWrong);

customElements.define('ek-module-form', EkModuleForm);

declare global {
  interface HTMLElementTagNameMap {
    'ek-module-form': EkModuleForm;
  }
}
