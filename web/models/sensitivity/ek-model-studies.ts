import { LitElement, html, nothing } from 'lit';
import { studyWords as words } from '#text/measure.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { measureStyles } from '../measure/measure.styles.ts';
import type { WorkbenchSession, WorkbenchState } from '../workbench-session.ts';
import './ek-ensemble.ts';
import './ek-equilibria.ts';
import './ek-sensitivity.ts';

/** Questions that take many runs: what matters most, what uncertainty does, where it comes to rest. */
export class EkModelStudies extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
  };

  declare session: WorkbenchSession | null;
  declare state: WorkbenchState | null;

  constructor() {
    super();
    this.session = null;
    this.state = null;
  }

  override render() {
    const { session, state } = this;
    if (state === null) return nothing;
    return html`<section aria-labelledby="sensitivity">
        <h3 id="sensitivity">${words.sections.sensitivity}</h3>
        <ek-sensitivity .state=${state}></ek-sensitivity>
      </section>
      <section aria-labelledby="ensemble">
        <h3 id="ensemble">${words.sections.ensemble}</h3>
        <ek-ensemble .session=${session} .state=${state}></ek-ensemble>
      </section>
      <section aria-labelledby="equilibria">
        <h3 id="equilibria">${words.sections.equilibria}</h3>
        <ek-equilibria .state=${state}></ek-equilibria>
      </section>`;
  }

  static override styles = [shadowBase, measureStyles];
}

customElements.define('ek-model-studies', EkModelStudies);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-studies': EkModelStudies;
  }
}
