/** A model in the editor. */
import { blockView } from '../block-view.ts';
import type { BlockViewMaker } from '../view-context.ts';
import { modelPreview } from './model-preview.ts';

export const modelView: BlockViewMaker = (node, { context }) => {
  const { dom, draw, stop } = modelPreview(context);
  return blockView(node, { dom, draw, destroy: stop });
};
