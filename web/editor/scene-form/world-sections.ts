/** What a scene has as a whole: words, fields, time, and what is in view. */
import type { TemplateResult } from 'lit';
import {
  sceneOptions,
  withShown,
  withStroboscope,
  withTime,
  withView,
  withWords,
} from '#core/mechanics/edit-scene.ts';
import { sceneAbout, sceneTitle } from '#text/mechanics.ts';
import { stageText } from '#text/mechanics-stage.ts';
import { sceneFormText as words } from '#text/scene-form.ts';
import { boxField, lineField, numberField, type SceneEditing } from './scene-fields.ts';

export function wordSection(editing: SceneEditing): readonly TemplateResult[] {
  const { scene } = editing;
  return [
    lineField(editing, words.title, sceneTitle(scene), (title) => withWords(scene, { title })),
    lineField(
      editing,
      words.description,
      sceneAbout(scene),
      (description) => withWords(scene, { description }),
      words.descriptionHint,
    ),
    lineField(editing, words.source, scene.source ?? '', (source) => withWords(scene, { source })),
  ];
}

export function timeSection(editing: SceneEditing): readonly TemplateResult[] {
  const { scene } = editing;
  const { time } = words;
  const field = (name: 'end' | 'interval', hint = ''): TemplateResult =>
    numberField(
      editing,
      `time ${name}`,
      words.withUnit(time[name], 's'),
      scene.time[name],
      (value) => withTime(scene, { [name]: value }),
      { hint },
    );
  return [field('end'), field('interval', time.intervalHint)];
}

export function viewSection(editing: SceneEditing): readonly TemplateResult[] {
  const { scene, change } = editing;
  const { centre, width, show = {} } = scene.view;
  const { view } = words;
  const metres = (key: string, label: string, value: number, apply: (value: number) => object) =>
    numberField(editing, `view ${key}`, words.withUnit(label, 'm'), value, (typed) =>
      withView(scene, apply(typed)),
    );
  return [
    metres('centre.x', view['centre.x'], centre.x, (x) => ({ centre: { ...centre, x } })),
    metres('centre.y', view['centre.y'], centre.y, (y) => ({ centre: { ...centre, y } })),
    metres('width', view.width, width, (value) => ({ width: value })),
    ...sceneOptions.map((name) =>
      boxField(
        `${view.show}: ${name === 'speeds' ? view.showSpeeds : stageText.options[name]}`,
        show[name] ?? false,
        (isOn) => {
          change(withShown(scene, name, isOn));
        },
      ),
    ),
    numberField(
      editing,
      'view stroboscope',
      words.withUnit(view.stroboscope, 's'),
      show.stroboscope ?? null,
      (value) => withStroboscope(scene, value),
      { hint: view.stroboscopeHint, empty: () => withStroboscope(scene, null) },
    ),
  ];
}
