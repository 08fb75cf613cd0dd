/** Pasting and dropping: only through the schema, with images kept by the E-klas itself. */
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { editorText } from '#text/editor.ts';
import { addImages, imagesIn } from './images.ts';
import { cleanHtml } from './clean-html.ts';
import { fitSlice } from './fit-slice.ts';
import { idsIn, renewIds } from './ids-of-slices.ts';
import { plainTextSlice } from './plain-text.ts';
import type { EditorTools } from '../editor-tools.ts';

export function clipboard(tools: EditorTools): Plugin {
  /** Ids of what was cut last: it may come back as itself. */
  let cut: ReadonlySet<string> = new Set();

  const isOwnSlice = (html: string): boolean => html.includes('data-pm-slice');

  const takeImages = (view: EditorView, data: DataTransfer | null, pos: number): boolean => {
    const images = imagesIn(data);
    if (images.length === 0 || !view.editable) return false;
    void addImages(view, images, pos, tools);
    return true;
  };

  return new Plugin({
    props: {
      transformPastedHTML: (html) => {
        if (isOwnSlice(html)) return html;
        const cleaned = cleanHtml(html);
        if (cleaned.images > 0) tools.notify(editorText.images.external);
        return cleaned.html;
      },
      clipboardTextParser: (text, $context) => plainTextSlice(text, $context),
      transformPasted: (slice, view) => {
        if (view.dragging?.move === true) return slice;
        const here = idsIn(view.state.doc.content);
        const renewed = renewIds(slice, (id) => cut.has(id) && !here.has(id));
        return fitSlice(renewed, view.state);
      },
      handlePaste: (view, event) => {
        const data = event.clipboardData;
        // Word and spreadsheets put a picture of the text beside the text: the text is meant.
        const hasText = data !== null && data.types.some((type) => type.startsWith('text/'));
        return !hasText && takeImages(view, data, view.state.selection.to);
      },
      handleDrop: (view, event) => {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        const data = event.dataTransfer;
        if (takeImages(view, data, place?.pos ?? view.state.selection.to)) return true;
        // A file that is no image would otherwise take the place of the page.
        return (data?.files.length ?? 0) > 0;
      },
      handleDOMEvents: {
        cut: (view) => {
          cut = idsIn(view.state.selection.content().content);
          return false;
        },
      },
    },
  });
}
