/** How the E-klas is described to Edurep and Wikiwijs, and the packages of its latest version. */
import { html, nothing } from 'lit';
import type { DraftModule } from '#core/authoring/draft.ts';
import { type PackageFormat, packageAddress, packageFormats } from '#core/contract/packages.ts';
import { type RecordRow, describeRecord } from '#packages/nllom/describe-record.ts';
import { formatNames } from '#text/packages.ts';
import { publishWords as words } from '#text/workspace.ts';
import type { DraftSession } from '../../editor/draft/draft-session.ts';
import { readerAddress } from './places.ts';
import { WorkspacePart } from './workspace-part.ts';

export class EkRecord extends WorkspacePart {
  static override properties = {
    ...WorkspacePart.properties,
    latest: { attribute: false },
  };

  declare latest: { readonly number: number; readonly publishedAt: string } | null;

  constructor() {
    super();
    this.latest = null;
  }

  protected override renderPart(module: DraftModule, session: DraftSession): unknown {
    const rows = describeRecord({
      module,
      publishedAt: this.latest?.publishedAt ?? null,
      location: session.origin === null ? null : session.origin + readerAddress(module.slug),
    });
    const isComplete = rows.every(({ fault }) => fault === null);
    return html`<section aria-labelledby="record">
        <h2 id="record">${words.record}</h2>
        <p class="hint">${words.recordLead}</p>
        ${isComplete ? html`<p>${words.recordWell}</p>` : nothing}
        <dl class="record">${rows.map(renderRow)}</dl>
      </section>
      ${session.may.export ? this.#renderDownloads(module) : nothing}`;
  }

  #renderDownloads({ id }: DraftModule): unknown {
    const { latest } = this;
    return html`<section aria-labelledby="downloads">
      <h2 id="downloads">${words.downloads}</h2>
      ${
        latest === null
          ? html`<p>${words.noDownloads}</p>`
          : html`<p class="hint">${words.downloadsOf(latest.number)}</p>
              <ul class="downloads">
                ${packageFormats.map((format) => renderDownload(format, id, latest.number))}
              </ul>`
      }
    </section>`;
  }
}

function renderRow({ label, values, fault }: RecordRow): unknown {
  return html`<div ?data-faulty=${fault !== null}>
    <dt>${label}</dt>
    <dd>
      ${values.length === 0 ? html`<span class="hint">${words.empty}</span>` : values.join(' · ')}
      ${fault === null ? nothing : html`<p class="record-fault">${fault}</p>`}
    </dd>
  </div>`;
}

function renderDownload(format: PackageFormat, module: string, number: number): unknown {
  const { name, description } = formatNames[format];
  return html`<li>
    <a href=${packageAddress(module, number, format)} download>${name}</a>
    <span class="hint">${description}</span>
  </li>`;
}

customElements.define('ek-record', EkRecord);

declare global {
  interface HTMLElementTagNameMap {
    'ek-record': EkRecord;
  }
}
