/** The bodies of a scene, and the gases that fill a part of it. */
import { nothing, type TemplateResult } from 'lit';
import {
  withAdded,
  withDrag,
  withFixed,
  withLabel,
  withRemoved,
  withShape,
  withSlide,
  type DragKind,
  type ShapeKind,
} from '#core/mechanics/edit-scene.ts';
import { withGas } from '#core/mechanics/edit-fills.ts';
import { itemName } from '#text/mechanics-stage.ts';
import { sceneFormText as words } from '#text/scene-form.ts';
import {
  boxField,
  choiceField,
  fold,
  lineField,
  numberFields,
  partButton,
  type SceneEditing,
} from './scene-fields.ts';

/** Scenes hold hundreds of bodies at most; a form with so many is of no use. */
const most = 20;

const shapes = Object.entries(words.shapes) as readonly (readonly [ShapeKind, string])[];
const drags = Object.entries(words.drags) as readonly (readonly [DragKind | 'none', string])[];

export function bodySection(editing: SceneEditing): readonly (TemplateResult | typeof nothing)[] {
  const { scene, change } = editing;
  const bodies = scene.bodies.slice(0, most).map((body) => {
    const { id, label = '', shape, drag, fixed = false, on = '' } = body;
    const walls = scene.walls ?? [];
    const title = words.item('bodies', itemName(body));
    return fold(
      editing,
      `bodies ${id}`,
      title,
      [
        lineField(editing, words.name, label, (text) => withLabel(scene, id, text)),
        choiceField(words.shape, shapes, shape.kind, (kind) => {
          change(withShape(scene, id, kind));
        }),
        ...numberFields(editing, 'bodies', id),
        choiceField(words.drag, drags, drag?.kind ?? 'none', (kind) => {
          change(withDrag(scene, id, kind));
        }),
        walls.length === 0
          ? nothing
          : choiceField(
              words.slides,
              [['', words.free], ...walls.map((wall) => [wall.id, wall.id] as const)],
              on,
              (wall) => {
                change(withSlide(scene, id, wall === '' ? null : wall));
              },
            ),
        boxField(words.fixed, fixed, (isFixed) => {
          change(withFixed(scene, id, isFixed));
        }),
        partButton(words.remove, words.removeItem(title), () => {
          change(withRemoved(scene, 'bodies', id));
        }),
      ],
      words.shapes[shape.kind],
    );
  });
  const fills = (scene.fills ?? []).map((fill) => {
    const title = words.item('fills', itemName(fill));
    return fold(editing, `fills ${fill.id}`, title, [
      ...numberFields(editing, 'fills', fill.id),
      partButton(words.remove, words.removeItem(title), () => {
        change(withRemoved(scene, 'fills', fill.id));
      }),
    ]);
  });
  return [
    ...bodies,
    ...fills,
    partButton(words.add('bodies'), words.add('bodies'), () => {
      change(withAdded(scene, 'bodies'));
    }),
    partButton(words.add('fills'), words.add('fills'), () => {
      change(withGas(scene));
    }),
  ];
}
