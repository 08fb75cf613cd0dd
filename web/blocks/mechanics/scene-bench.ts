/** The model behind a motion, on the workbench of models, in the place of the stage. */
import type { Scene } from '#core/mechanics/index.ts';
import { mechanicsBlockWords as words } from '#text/mechanics-block.ts';
import { modelBehind } from '../../mechanics/model-behind.ts';
import { openBlockBench } from '../model/block-bench.ts';

/** Shows the model until the reader goes back to the stage. */
export function openSceneBench(stage: HTMLElement, scene: Scene): void {
  const bench = openBlockBench(modelBehind(scene), null, () => undefined);
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'model-switch';
  back.textContent = words.back;
  back.addEventListener('click', () => {
    bench.close();
    back.remove();
    stage.hidden = false;
    stage.shadowRoot?.querySelector<HTMLElement>('.open')?.focus();
  });
  stage.hidden = true;
  stage.after(back, bench.element);
  back.focus();
}
