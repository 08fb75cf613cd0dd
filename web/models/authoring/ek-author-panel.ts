import { css, html, nothing, type TemplateResult } from 'lit';
import { authoringWords as words } from '#text/model-authoring.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { AuthoringPart } from './authoring-part.ts';
import { authoringStyles } from './authoring.styles.ts';
import './ek-author-about.ts';
import './ek-author-access.ts';
import './ek-author-blanks.ts';
import './ek-author-controls.ts';
import './ek-author-data.ts';
import './ek-author-preview.ts';
import './ek-author-runs.ts';
import './ek-author-scene.ts';
import './ek-author-views.ts';

type Section = keyof typeof words.sections;

/** All that the author of a model decides for pupils, section by section; each drawn once opened. */
export class EkAuthorPanel extends AuthoringPart {
  static override properties = { ...AuthoringPart.properties, opened: { state: true } };

  declare private opened: ReadonlySet<Section>;

  constructor() {
    super();
    this.opened = new Set(['about']);
  }

  override focus(): void {
    this.renderRoot
      .querySelector('ek-author-about')
      ?.renderRoot.querySelector('ek-edit-field')
      ?.focus();
  }

  override render() {
    const { session, state, index } = this;
    if (session === null || state === null) return nothing;
    const given = { session, state, index };
    return html`<p class="soft">${words.intro}</p>
      ${this.#section('about', html`<ek-author-about .session=${session} .state=${state}></ek-author-about>`)}
      ${this.#section('controls', html`<ek-author-controls .session=${session} .state=${state}></ek-author-controls>`)}
      ${this.#section('views', html`<ek-author-views .session=${session} .state=${state}></ek-author-views>`)}
      ${this.#section(
        'scene',
        html`<ek-author-scene
          .session=${session}
          .state=${state}
          .index=${given.index}
        ></ek-author-scene>`,
      )}
      ${this.#section('runs', html`<ek-author-runs .session=${session} .state=${state}></ek-author-runs>`)}
      ${this.#section('data', html`<ek-author-data .session=${session} .state=${state}></ek-author-data>`)}
      ${this.#section('access', html`<ek-author-access .session=${session} .state=${state}></ek-author-access>`)}
      ${this.#section('blanks', html`<ek-author-blanks .session=${session} .state=${state}></ek-author-blanks>`)}
      ${this.#section('preview', html`<ek-author-preview .session=${session} .state=${state}></ek-author-preview>`)}`;
  }

  #section(name: Section, content: TemplateResult) {
    const isOpen = this.opened.has(name);
    return html`<details
      data-section=${name}
      ?open=${isOpen}
      @toggle=${(event: Event) => {
        const { open } = event.currentTarget as HTMLDetailsElement;
        if (open === this.opened.has(name)) return;
        const others = [...this.opened].filter((one) => one !== name);
        this.opened = new Set(open ? [...others, name] : others);
      }}
    >
      <summary>
        <h3>${words.sections[name]}</h3>
        <span class="soft">${this.#summary(name)}</span>
      </summary>
      ${isOpen ? html`<div class="content">${content}</div>` : nothing}
    </details>`;
  }

  #summary(name: Section): string {
    const { definition, session } = this;
    const { summary } = words;
    if (definition === null || session === null) return '';
    switch (name) {
      case 'controls':
        return summary.controls(definition.parameters.length);
      case 'views':
        return summary.views(definition.views.length);
      case 'scene':
        return summary.scene(definition.scene?.shapes.length ?? 0);
      case 'runs':
        return summary.runs(definition.runs?.length ?? 0);
      case 'data':
        return summary.data(definition.data?.length ?? 0);
      case 'blanks':
        return summary.blanks(definition.blanks?.length ?? 0);
      case 'access': {
        const { rules, diagram, data, step } = session.access;
        return summary.access(!step || [rules, diagram, data].some((right) => right !== 'change'));
      }
      default:
        return '';
    }
  }

  static override styles = [
    shadowBase,
    authoringStyles,
    css`
      details {
        border-block-start: 1px solid var(--ek-line);
      }

      summary {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ek-space-1) var(--ek-space-3);
        align-items: center;
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      summary::before {
        flex: none;
        inline-size: 0.5rem;
        block-size: 0.5rem;
        margin-inline: 0.125rem 0.25rem;
        border: solid currentcolor;
        border-width: 0 2px 2px 0;
        content: '';
        transform: rotate(-45deg);
      }

      details[open] > summary::before {
        transform: rotate(45deg);
      }

      h3 {
        margin: 0;
        font: var(--ek-ui);
        font-weight: 650;
      }

      .content {
        padding-block: var(--ek-space-2) var(--ek-space-4);
      }

      .content > * {
        padding-inline-start: 1.25rem;
      }

      @media (max-width: 40rem) {
        .content > * {
          padding-inline-start: 0;
        }
      }
    `,
  ];
}

customElements.define('ek-author-panel', EkAuthorPanel);

declare global {
  interface HTMLElementTagNameMap {
    'ek-author-panel': EkAuthorPanel;
  }
}
