/** What a part of the gallery is. */
import type { TemplateResult } from 'lit';

/** A part of the gallery. */
export interface GallerySection {
  title: string;
  render: () => TemplateResult;
}
