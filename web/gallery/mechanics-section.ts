/** A scene of mechanics by formula. */
import { html } from 'lit';
import { readyScene } from '#core/mechanics/index.ts';
import '../mechanics/ek-mechanics-stage.ts';
import type { GallerySection } from './gallery-section.ts';

export const mechanicsSection: GallerySection = {
  title: 'ek-mechanics-stage',
  render: () => html`<ek-mechanics-stage .scene=${readyScene('incline')}></ek-mechanics-stage>`,
};
