/** Puts a stage on a page and reads what it shows. */
import { html } from 'lit';
import { page } from 'vitest/browser';
import { readyScene, type Scene, type SceneName } from '#core/mechanics/index.ts';
import type { EkMechanicsStage } from '#web/mechanics/ek-mechanics-stage.ts';
import '#web/mechanics/ek-mechanics-stage.ts';
import { find, mountOne, settle } from '../elements/mount.ts';

/** A stage with a scene whose first motion is there. */
export async function openStage(scene: SceneName | Scene): Promise<EkMechanicsStage> {
  const given = typeof scene === 'string' ? readyScene(scene) : scene;
  const stage = await mountOne(
    'ek-mechanics-stage',
    html`<ek-mechanics-stage .scene=${given}></ek-mechanics-stage>`,
  );
  await stage.opened;
  await settle(document.body);
  return stage;
}

export const inside = <Tag extends keyof HTMLElementTagNameMap>(
  stage: EkMechanicsStage,
  tag: Tag,
): HTMLElementTagNameMap[Tag] => find(stage.renderRoot as ShadowRoot, tag);

export const drawing = (stage: EkMechanicsStage) => inside(stage, 'ek-scene-drawing');

/** Where a body is drawn, m. */
export function placeOf(stage: EkMechanicsStage, id = 'A'): { x: number; y: number } {
  const body = drawing(stage).moment?.bodies.find((one) => one.id === id);
  if (body === undefined) throw new Error(`no body ${id} is drawn`);
  return { x: body.x, y: body.y };
}

/** The last place of a body in the motion that is there. */
export function endOf(stage: EkMechanicsStage, id = 'A'): number | undefined {
  return drawing(stage)
    .trajectory?.bodies.find((one) => one.id === id)
    ?.x.at(-1);
}

export const button = (name: string) => page.getByRole('button', { name, exact: true });
export const scrubber = () => page.getByRole('slider', { name: 'Tijdstip' });
export const handle = (id = 'A') =>
  page.getByRole('slider', { name: `Voorwerp ${id}, begintoestand` });
export const option = (name: string) => page.getByRole('checkbox', { name });
