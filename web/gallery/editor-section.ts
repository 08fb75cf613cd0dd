/** The editor with every kind of block; what is written goes nowhere. */
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { openDocument, withIds } from '#core/document/document.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import type { Term } from '#core/module/module.ts';
import { galleryVersion } from '#pages/gallery-document.ts';
import { withoutIds } from '../editor/commands/block-commands.ts';
import { EkDocumentEditor } from '../editor/ek-document-editor.ts';
import { newId } from '../editor/new-id.ts';
import type { Surroundings } from '../editor/surroundings.ts';
import type { GallerySection } from './gallery-section.ts';

/** Opens the gallery's document in each new editor; other ids, as the page holds it once more. */
const open = (element: Element | undefined): void => {
  const [stored] = Object.values(galleryVersion().documents);
  if (!(element instanceof EkDocumentEditor) || element.view !== null || stored === undefined) {
    return;
  }
  element.open({
    document: withIds(withoutIds(openDocument(stored)), newId),
    plugins: [],
    surroundings: ownSurroundings(),
  });
};

/** The gallery's E-klas, with what is added to it kept in memory. */
function ownSurroundings(): Surroundings {
  const version = galleryVersion();
  const models = new Map<string, ModelDefinition>(Object.entries(version.models));
  const terms: Term[] = [...version.module.terms];
  const images = new Map<string, string>();
  return {
    terms: () => terms,
    fragments: () => version.module.fragments,
    models: () => [...models.values()],
    media: () => version.media,
    mediumAddress: (path) => images.get(path) ?? null,
    addMedium: (file) => {
      const path = `media/${newId()}.${file.type.split('/')[1] ?? 'png'}`;
      images.set(path, URL.createObjectURL(file));
      return Promise.resolve(path);
    },
    saveModel: (model) => {
      models.set(model.id, model);
      return Promise.resolve();
    },
    addTerm: (name, definition) => {
      const id = newId();
      terms.push({ id, name, forms: [name], definition, needs: [] });
      return Promise.resolve(id);
    },
  };
}

export const editorSection: GallerySection = {
  title: 'ek-document-editor',
  render: () => html`<ek-document-editor ${ref(open)}></ek-document-editor>`,
};
