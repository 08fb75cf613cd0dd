/** What connects bodies, what they meet, and what pushes them: springs, ropes, rods, walls, forces. */
import { nothing, type TemplateResult } from 'lit';
import type { Scene } from '#core/mechanics/index.ts';
import {
  withAdded,
  withDrivenBody,
  withEnd,
  withPoint,
  withRemoved,
  type ConnectionPart,
  type EditablePart,
} from '#core/mechanics/edit-scene.ts';
import {
  surfaceNumbers,
  withSurface,
  withWallEnd,
  withWallThatEnds,
  type SurfaceNumber,
} from '#core/mechanics/edit-walls.ts';
import { itemName, numberText } from '#text/mechanics-stage.ts';
import { sceneFormText as words } from '#text/scene-form.ts';
import {
  boxField,
  choiceField,
  fold,
  numberField,
  numberFields,
  partButton,
  type SceneEditing,
} from './scene-fields.ts';

type Content = readonly (TemplateResult | typeof nothing)[];

const connections = ['springs', 'ropes', 'rods'] as const;
const sides = ['from', 'to'] as const;
const axes = ['x', 'y'] as const;

export function connectionSection(editing: SceneEditing): Content {
  const items = connections.flatMap((part) =>
    (editing.scene[part] ?? []).map(({ id }) =>
      item(editing, part, id, [
        ...sides.flatMap((side) => endFields(editing, part, id, side)),
        ...(part === 'rods' ? [] : numberFields(editing, part, id)),
      ]),
    ),
  );
  return [...items, ...connections.map((part) => addButton(editing, part))];
}

function endFields(
  editing: SceneEditing,
  part: ConnectionPart,
  id: string,
  side: 'from' | 'to',
): Content {
  const { scene, change } = editing;
  const end = (scene[part] ?? []).find((one) => one.id === id)?.[side];
  if (end === undefined) return [];
  const choice = choiceField(
    words[side],
    [['', words.fixedPoint], ...bodyNames(scene)],
    'body' in end ? end.body : '',
    (body) => {
      change(withEnd(scene, part, id, side, body === '' ? null : body));
    },
  );
  if ('body' in end) return [choice];
  const fields = axes.map((axis) =>
    numberField(
      editing,
      `${part} ${id} ${side} ${axis}`,
      words.withUnit(words.point(axis), 'm'),
      end.point[axis],
      (value) => withPoint(scene, part, id, side, { ...end.point, [axis]: value }),
    ),
  );
  return [choice, ...fields];
}

export function wallSection(editing: SceneEditing): Content {
  const { scene, change } = editing;
  const walls = (scene.walls ?? []).map((wall) => {
    const { id, endsRun = false } = wall;
    return item(editing, 'walls', id, [
      ...sides.flatMap((side) =>
        axes.map((axis) =>
          numberField(
            editing,
            `walls ${id} ${side} ${axis}`,
            words.withUnit(words.ends[`${side}.${axis}`], 'm'),
            wall[side][axis],
            (value) => withWallEnd(scene, id, side, { ...wall[side], [axis]: value }),
          ),
        ),
      ),
      ...surfaceNumbers.map((name) => surfaceField(editing, wall, name)),
      boxField(words.endsRun, endsRun, (isOn) => {
        change(withWallThatEnds(scene, id, isOn));
      }),
    ]);
  });
  return [...walls, addButton(editing, 'walls')];
}

/** A wall always has these fields: empty ones are left to the bodies. */
function surfaceField(
  editing: SceneEditing,
  wall: NonNullable<Scene['walls']>[number],
  name: SurfaceNumber,
): TemplateResult {
  const { scene } = editing;
  const { id } = wall;
  const { plain } = numberText(scene, { part: 'walls', id, property: name });
  return numberField(
    editing,
    `walls ${id} ${name}`,
    plain,
    wall[name] ?? null,
    (value) => withSurface(scene, id, name, value),
    { hint: words.surfaceHint, empty: () => withSurface(scene, id, name, null) },
  );
}

export function driveSection(editing: SceneEditing): Content {
  const { scene, change } = editing;
  const drives = (scene.drives ?? []).map(({ id, body }) =>
    item(editing, 'drives', id, [
      choiceField(words.on, bodyNames(scene), body, (other) => {
        change(withDrivenBody(scene, id, other));
      }),
      ...numberFields(editing, 'drives', id),
    ]),
  );
  return [...drives, addButton(editing, 'drives')];
}

function item(
  editing: SceneEditing,
  part: EditablePart,
  id: string,
  content: Content,
): TemplateResult {
  const title = words.item(part, id);
  const remove = partButton(words.remove, words.removeItem(title), () => {
    editing.change(withRemoved(editing.scene, part, id));
  });
  return fold(editing, `${part} ${id}`, title, [...content, remove]);
}

function addButton({ scene, change }: SceneEditing, part: EditablePart) {
  // What is not a wall needs a body to be at.
  if (part !== 'walls' && scene.bodies.length === 0) return nothing;
  return partButton(words.add(part), words.add(part), () => {
    change(withAdded(scene, part));
  });
}

const bodyNames = ({ bodies }: Scene): readonly (readonly [string, string])[] =>
  bodies.map((body) => [body.id, itemName(body)]);
