import { html, nothing } from 'lit';
import { authoringWords } from '#text/model-authoring.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { AuthoringPart } from './authoring-part.ts';
import { authoringStyles } from './authoring.styles.ts';

const words = authoringWords.access;
const views = ['rules', 'diagram', 'data'] as const;
const rights = ['hidden', 'read', 'change'] as const;

/** What pupils may see and change beside the sliders. */
export class EkAuthorAccess extends AuthoringPart {
  override render() {
    const { session, definition } = this;
    if (session === null || definition === null) return nothing;
    const { access } = session;
    const isClosed = access.rules !== 'change' && access.diagram !== 'change';
    const isHalfHidden = (access.rules === 'hidden') !== (access.diagram === 'hidden');
    return html`<p class="soft">${words.hint}</p>
      <div class="fields">
        ${views.map((view) =>
          this.choice(
            words[view],
            rights.map((right) => [right, words.rights[right]] as const),
            access[view],
            (right) => {
              session.setAccess({ [view]: right });
            },
          ),
        )}
      </div>
      ${this.check(words.step, access.step, (step) => {
        session.setAccess({ step });
      })}
      <div role="status">
        ${isHalfHidden ? html`<p class="soft">${words.both}</p>` : nothing}
        ${
          isClosed && (definition.blanks ?? []).length > 0
            ? html`<p class="wrong">${words.blanks}</p>`
            : nothing
        }
      </div>`;
  }

  static override styles = [shadowBase, authoringStyles];
}

customElements.define('ek-author-access', EkAuthorAccess);

declare global {
  interface HTMLElementTagNameMap {
    'ek-author-access': EkAuthorAccess;
  }
}
