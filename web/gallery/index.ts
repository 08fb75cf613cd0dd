/** The gallery for development: every element in every state, in any theme and subject. */
import { LitElement, html } from 'lit';
import '../elements/ek-alert.ts';
import '../elements/ek-button.ts';
import '../elements/ek-dialog.ts';
import '../elements/ek-field.ts';
import '../elements/ek-menu.ts';
import '../elements/ek-status.ts';
import '../elements/ek-table.ts';
import '../elements/ek-tabs.ts';
import '../elements/ek-tooltip.ts';
import { sections } from './sections.ts';
import type { GallerySection } from './gallery-section.ts';

const themes = ['systeem', 'light', 'dark', 'contrast'];
const subjects = ['natuurkunde', 'scheikunde', 'biologie', 'wiskunde', 'nlt'];

/** Fills itself, in the light DOM, with the sections. The page links gallery.css. */
export class EkGallery extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    return html`<nav class="gallery-nav" aria-label="Galerij">
        <ek-field label="Thema">
          <select @change=${this.#chooseTheme}>
            ${themes.map((theme) => html`<option>${theme}</option>`)}
          </select>
        </ek-field>
        <ek-field label="Vak">
          <select @change=${this.#chooseSubject}>
            ${subjects.map((subject) => html`<option>${subject}</option>`)}
          </select>
        </ek-field>
      </nav>
      ${sections.map((section) => this.#renderSection(section))}`;
  }

  #renderSection({ title, render }: GallerySection) {
    return html`<section class="gallery-section" aria-label=${title}>
      <p class="gallery-title">${title}</p>
      ${render()}
    </section>`;
  }

  #chooseTheme(event: Event): void {
    const theme = (event.target as HTMLSelectElement).value;
    if (theme === 'systeem') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }

  #chooseSubject(event: Event): void {
    document.documentElement.dataset['subject'] = (event.target as HTMLSelectElement).value;
  }
}

customElements.define('ek-gallery', EkGallery);

declare global {
  interface HTMLElementTagNameMap {
    'ek-gallery': EkGallery;
  }
}
