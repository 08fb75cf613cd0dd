/** What stands apart from running text: formulas, figures, callouts, reveals, models, motions. */
import type { calloutKinds } from '#core/blocks/callout/callout.ts';
import type { revealKinds } from '#core/blocks/reveal/reveal.ts';
import type { Scene } from '#core/mechanics/index.ts';
import { findModel } from '#core/module/version.ts';
import { calloutNames, revealNames } from '#text/blocks.ts';
import { formulaHtml } from '../formula.ts';
import { attributes, html, jsonScript, nothing } from '../html.ts';
import type { BlockWriter } from './context.ts';
import { modelInWords } from './model-in-words.ts';
import { sceneInWords } from './scene-in-words.ts';

export const formula = {
  nodes: {
    formula: ({ attrs }) => formulaHtml(String(attrs['tex']), false),
    formula_block: ({ attrs }) =>
      html`<div class="formula" tabindex="0" role="group" aria-label="Formule">
        ${formulaHtml(String(attrs['tex']), true)}
      </div>`,
  },
} satisfies BlockWriter;

export const figure = {
  nodes: {
    figure: (node, { content, addresses }) => {
      const { src, alt, credit } = node.attrs as Record<'src' | 'alt' | 'credit', string>;
      const address = addresses.medium(src);
      return html`<figure>
        ${address === null ? html`<p class="missing">${alt}</p>` : html`<img src="${address}" alt="${alt}" loading="lazy" />`}
        <figcaption>${content(node)}${credit !== '' && html` <small>${credit}</small>`}</figcaption>
      </figure>`;
    },
  },
} satisfies BlockWriter;

export const callout = {
  nodes: {
    callout: (node, { content }) => {
      const kind = node.attrs['kind'] as (typeof calloutKinds)[number];
      return html`<div
        class="callout"
        data-kind="${kind}"
        role="note"
        ${attributes({ id: node.attrs['id'] as string | null })}
      >
        <p class="callout-name">${calloutNames[kind]}</p>
        ${content(node)}
      </div>`;
    },
  },
} satisfies BlockWriter;

export const reveal = {
  nodes: {
    reveal: (node, { content }) => {
      const kind = node.attrs['kind'] as (typeof revealKinds)[number];
      const title = String(node.attrs['title']);
      return html`<details class="reveal" data-kind="${kind}">
        <summary>
          ${title === revealNames[kind] ? title : html`<span class="reveal-name">${revealNames[kind]}:</span> ${title}`}
        </summary>
        <div>${content(node)}</div>
      </details>`;
    },
  },
} satisfies BlockWriter;

export const model = {
  nodes: {
    model: ({ attrs }, { version }) => {
      const definition = findModel(version, String(attrs['model']));
      if (definition === null) return nothing;
      return html`<ek-model-block
        class="model"
        id="${String(attrs['id'])}"
        controls="${(attrs['controls'] as string[]).join(',')}"
        views="${(attrs['views'] as string[]).join(',')}"
        >${jsonScript('definition', definition)} ${modelInWords(definition)}</ek-model-block
      >`;
    },
  },
} satisfies BlockWriter;

export const mechanics = {
  nodes: {
    mechanics: ({ attrs }) => {
      const scene = attrs['scene'] as Scene | null;
      if (scene === null) return nothing;
      return html`<ek-mechanics-block
        class="model"
        id="${String(attrs['id'])}"
        views="${(attrs['views'] as string[]).join(',')}"
        >${jsonScript('scene', scene)} ${sceneInWords(scene)}</ek-mechanics-block
      >`;
    },
  },
} satisfies BlockWriter;
