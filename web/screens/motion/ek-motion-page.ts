import { LitElement, html } from 'lit';
import { type Scene, type SceneName, readyScene, sceneNames } from '#core/mechanics/index.ts';
import { sceneText } from '#text/mechanics.ts';
import { motionPageWords as words } from '#text/motion-page.ts';
import '../../mechanics/ek-mechanics-stage.ts';

/** The scenes that are ready; or one of them, named in the address, on the stage. */
export class EkMotionPage extends LitElement {
  static override properties = {
    _name: { state: true },
  };

  declare private _name: SceneName | null;

  constructor() {
    super();
    this._name = null;
  }

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followAddress);
    this.#followAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followAddress);
  }

  protected override render(): unknown {
    return this._name === null ? this.#renderChoice() : this.#renderStage(this._name);
  }

  #renderChoice(): unknown {
    return html`
      <h1>${words.title}</h1>
      <p class="lead">${words.intro}</p>
      <section aria-labelledby="motions">
        <h2 id="motions">${words.list}</h2>
        <ul class="motion-list">
          ${sceneNames.map(
            (name) =>
              html`<li>
                <a href="#${name}">${sceneText[name].title}</a>
                <p>${sceneText[name].about}</p>
              </li>`,
          )}
        </ul>
      </section>
      <p><a href="/model">${words.models}</a></p>
    `;
  }

  #renderStage(name: SceneName): unknown {
    return html`
      <h1 class="visually-hidden">${words.title}</h1>
      <h2 class="visually-hidden">${sceneText[name].title}</h2>
      <nav class="motion-bar" aria-label=${words.title}>
        <a href="/beweging" @click=${this.#leave}>${words.all}</a>
      </nav>
      <ek-mechanics-stage
        .scene=${readyScene(name)}
        .offersModel=${true}
        @ek-open-model=${({ scene }: HTMLElementEventMap['ek-open-model']) => void openModel(scene)}
      ></ek-mechanics-stage>
    `;
  }

  readonly #followAddress = (): void => {
    const wanted = location.hash.slice(1);
    this._name = sceneNames.find((name) => name === wanted) ?? null;
    document.title = this._name === null ? words.title : sceneText[this._name].title;
  };

  readonly #leave = (event: Event): void => {
    event.preventDefault();
    history.pushState(null, '', location.pathname);
    this.#followAddress();
  };
}

/** On the page of models, in its address. */
async function openModel(scene: Scene): Promise<void> {
  const [{ modelBehind }, { linkTo }] = await Promise.all([
    import('../../mechanics/model-behind.ts'),
    import('../../models/model-link.ts'),
  ]);
  const link = await linkTo({ definition: modelBehind(scene), runs: [] }, '/model');
  if (link !== null) location.assign(link);
}

customElements.define('ek-motion-page', EkMotionPage);

declare global {
  interface HTMLElementTagNameMap {
    'ek-motion-page': EkMotionPage;
  }
}
