/** What the parts of the screen share: they stand in the page itself and follow the open draft. */
import { LitElement, type PropertyValues } from 'lit';
import type { Edit } from '#core/authoring/edit.ts';
import type { DraftModule } from '#core/authoring/draft.ts';
import type { DraftSession } from '../../editor/draft/draft-session.ts';

export abstract class WorkspacePart extends LitElement {
  static override properties = {
    session: { attribute: false },
  };

  /** Null until it is given. */
  declare session: DraftSession | null;

  #stop = (): void => undefined;

  constructor() {
    super();
    this.session = null;
  }

  /** In the page itself, so that the page's styles are its styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) this.#follow();
  }

  protected override render(): unknown {
    return this.session === null ? null : this.renderPart(this.session.draft.module, this.session);
  }

  protected abstract renderPart(module: DraftModule, session: DraftSession): unknown;

  /** Whether this person may change anything. */
  protected get mayEdit(): boolean {
    return this.session?.may.edit === true;
  }

  /**
   * Makes a change, shown at once. Rejects when it is refused; the screen tells that, so nobody has to
   * listen.
   */
  protected readonly edit = (edit: Edit): Promise<void> => {
    const done = this.session?.edit(edit).then(() => undefined) ?? Promise.resolve();
    done.catch(() => undefined);
    return done;
  };

  #follow(): void {
    this.#stop();
    this.#stop =
      this.session?.subscribe(() => {
        this.requestUpdate();
      }) ?? this.#stop;
  }
}
