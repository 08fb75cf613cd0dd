/** The graphs that a motion begins with, and which of them is shown first. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  drawableSeries,
  mostGraphs,
  mostInGraph,
  withFirstGraph,
  withGraph,
  withGraphTitle,
  withInGraph,
  withoutGraph,
  withoutInGraph,
} from '#core/mechanics/edit-graphs.ts';
import type { Scene } from '#core/mechanics/index.ts';
import type { NamedSeries } from '#core/mechanics/series-names.ts';
import { sceneFormText as words } from '#text/scene-form.ts';
import { describe } from '../../mechanics/quantity-choice.ts';
import { fold, lineField, partButton, type SceneEditing } from './scene-fields.ts';

const text = words.graphs;

/** Of so many bodies the places and velocities can be chosen; of more only the scene as a whole. */
const fewBodies = 8;

export function graphSection(editing: SceneEditing): readonly (TemplateResult | typeof nothing)[] {
  const { scene, change } = editing;
  const { graphs = [] } = scene.view;
  const possible = choices(scene);
  const nameOf = (name: string): string => {
    const found = possible.find((one) => one.name === name);
    return found === undefined ? name : label(scene, found);
  };
  const folds = graphs.map(({ title = '', y }, index) => {
    const name = text.name(index + 1);
    const others = possible.filter((one) => !y.includes(one.name));
    return fold(
      editing,
      `graphs ${String(index)}`,
      title === '' ? y.map(nameOf).join(', ') : title,
      [
        lineField(editing, text.title, title, (typed) => withGraphTitle(scene, index, typed)),
        ...y.map(
          (one) =>
            html`<div class="wide series">
              <span>${nameOf(one)}</span>
              ${partButton(words.remove, words.removeItem(nameOf(one)), () => {
                change(withoutInGraph(scene, index, one));
              })}
            </div>`,
        ),
        y.length < mostInGraph && others.length > 0
          ? adding(scene, others, text.series, text.addSeries, (series) => {
              change(withInGraph(scene, index, series));
            })
          : nothing,
        index === 0
          ? nothing
          : partButton(text.makeFirst, `${text.makeFirst}: ${name}`, () => {
              change(withFirstGraph(scene, index));
            }),
        partButton(text.remove, `${text.remove}: ${name}`, () => {
          change(withoutGraph(scene, index));
        }),
      ],
      index === 0 ? text.first : '',
    );
  });
  return [
    graphs.length === 0 ? html`<p class="hint wide">${text.none}</p>` : nothing,
    ...folds,
    graphs.length < mostGraphs && possible.length > 0
      ? adding(scene, possible, text.add, text.addGraph, (series) => {
          change(withGraph(scene, series));
        })
      : nothing,
  ];
}

/** What can be drawn, each once: a lone body answers to its name and without. */
function choices(scene: Scene): readonly NamedSeries[] {
  const all = drawableSeries(scene);
  const bodies = new Set(all.flatMap(({ body }) => body ?? []));
  const isAlone = bodies.size === 1;
  const names = new Set(all.map(({ name }) => name));
  return all.filter(({ name, body }) => {
    if (body === null) return true;
    if (bodies.size > fewBodies) return false;
    return (
      !isAlone ||
      !names.has(name.replace(new RegExp(`_${body}$`), '')) ||
      !name.endsWith(`_${body}`)
    );
  });
}

function label(scene: Scene, series: NamedSeries): string {
  const described = describe(scene, series);
  return words.withUnit(`${described.label}, ${series.name}`, series.unit);
}

function adding(
  scene: Scene,
  series: readonly NamedSeries[],
  title: string,
  press: string,
  add: (name: string) => void,
): TemplateResult {
  return html`<div class="wide adding">
    <ek-field .label=${title}
      ><select>
        ${series.map((one) => html`<option .value=${one.name}>${label(scene, one)}</option>`)}
      </select></ek-field
    >
    <ek-button
      size="small"
      @click=${(event: Event) => {
        const box = (event.target as HTMLElement).parentElement;
        const chosen = box?.querySelector('select')?.value;
        if (chosen !== undefined) add(chosen);
      }}
      >${press}</ek-button
    >
  </div>`;
}
