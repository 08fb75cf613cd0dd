/** Images that are pasted or dropped: kept by the E-klas, then put in as figures. */
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { editorText } from '#text/editor.ts';
import { make } from '../../blocks/make-element.ts';
import { nodeType } from '../commands/schema-types.ts';
import type { EditorTools } from '../editor-tools.ts';
import { failureSentence } from '../model-form/failure-sentence.ts';

/** Places where an image is on its way; they move along with the text. */
const key = new PluginKey<DecorationSet>('images');

type Change = { readonly add: Decoration } | { readonly remove: object };

export function imagesOnTheirWay(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, places) => {
        const mapped = places.map(tr.mapping, tr.doc);
        const change = tr.getMeta(key) as Change | undefined;
        if (change === undefined) return mapped;
        return 'add' in change
          ? mapped.add(tr.doc, [change.add])
          : mapped.remove(mapped.find(undefined, undefined, (spec) => spec === change.remove));
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** The image files in what was pasted or dropped. */
export function imagesIn(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}

/** Adds the images one after another; resolves when all are there or were refused. */
export async function addImages(
  view: EditorView,
  files: readonly File[],
  pos: number,
  tools: EditorTools,
): Promise<void> {
  const { doc } = view.state;
  const $pos = doc.resolve(pos);
  let at = $pos.depth === 0 ? pos : $pos.after(1);
  for (const file of files) at = (await addImage(view, file, at, tools)) ?? at;
}

/** Resolves to the place behind the figure, or null when the image was refused. */
async function addImage(
  view: EditorView,
  file: File,
  pos: number,
  { surroundings, notify }: EditorTools,
): Promise<number | null> {
  const spec = { side: -1 };
  const words = make(
    'p',
    { class: 'ek-image-coming', contenteditable: 'false' },
    editorText.images.adding(file.name),
  );
  const place = Decoration.widget(pos, words, spec);
  view.dispatch(view.state.tr.setMeta(key, { add: place } satisfies Change));
  let src: string | null = null;
  try {
    src = await surroundings.addMedium(file);
  } catch (error) {
    notify(`${editorText.images.failed(file.name)} ${failureSentence(error)}`);
  }
  if (view.isDestroyed) return null;
  const now = placeOf(view.state, spec);
  const { tr } = view.state;
  tr.setMeta(key, { remove: spec } satisfies Change);
  const figure = nodeType('figure').create({ src: src ?? '' });
  if (src !== null) tr.insert(now ?? tr.doc.content.size, figure);
  view.dispatch(tr);
  return src === null ? now : (now ?? 0) + figure.nodeSize;
}

function placeOf(state: EditorState, spec: object): number | null {
  const [found] = key.getState(state)?.find(undefined, undefined, (one) => one === spec) ?? [];
  return found?.from ?? null;
}
