/** The properties panel of every kind of block, and the panel of the author of a model. */
import { html } from 'lit';
import type { BlockDescriptor } from '#core/blocks/descriptor.ts';
import { blockKinds, blocks, type BlockKind } from '#core/blocks/index.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { galleryVersion } from '#pages/gallery-document.ts';
import type { AttributeChangeEvent } from '../editor/properties/attribute-change-event.ts';
import type { EkBlockProperties } from '../editor/properties/ek-block-properties.ts';
import '../editor/properties/ek-block-properties.ts';
import type { Surroundings } from '../editor/surroundings.ts';
import { authorTab } from '../models/authoring/author-tab.ts';
import { AuthoringSession } from '../models/authoring/authoring-session.ts';
import '../models/workbench/ek-model-workbench.ts';
import type { GallerySection } from './gallery-section.ts';

const { module, models } = galleryVersion();
// Other titles than in the page itself, so that every player has a name of its own.
const known = Object.values(models).map((model): ModelDefinition => ({
  ...model,
  title: `${model.title}, te wijzigen`,
}));
const picture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><path d="M10 10v70h140M10 20q40 50 140 55" fill="none" stroke="black" stroke-width="3"/></svg>',
)}`;
const paths = ['media/afkoelkromme.svg', 'media/opstelling-met-beker.svg', 'media/wand.svg'];

/** An E-klas that keeps nothing. */
const surroundings: Surroundings = {
  terms: () => module.terms,
  fragments: () => module.fragments,
  models: () => known,
  media: () => paths.map((path) => ({ path, type: 'image/svg+xml', size: 1200, hash: path })),
  mediumAddress: (path) => (paths.includes(path) ? picture : null),
  addMedium: () => Promise.resolve('media/wand.svg'),
  saveModel: (model) => {
    known.push(model);
    return Promise.resolve();
  },
  addTerm: () => Promise.resolve('galaaaaa'),
};

const examples: Partial<Record<BlockKind, Readonly<Record<string, unknown>>>> = {
  table: { caption: 'Soortelijke warmte van enkele stoffen' },
  formula: { tex: 'Q = m \\cdot c \\cdot \\Delta T' },
  figure: { src: paths[0], alt: 'Een lijn die steeds minder steil daalt.' },
  reveal: { title: 'Wat weet je van het verschil?' },
  link: { href: 'https://www.knmi.nl' },
  term: { term: module.terms[0]?.id ?? '' },
  model: { model: known[0]?.id ?? '' },
  number: { answer: 40.5, significant: 2, unit: 'W' },
  measurements: {
    columns: [
      { name: 't', label: 'tijd', symbol: 't', unit: 'min', values: ['0', '1', '2'] },
      { name: 'T', label: 'temperatuur', symbol: 'T', unit: '°C', values: [] },
    ],
  },
};

function attributesOf(kind: BlockKind): Readonly<Record<string, unknown>> {
  const { nodes, marks }: BlockDescriptor = blocks[kind];
  const [spec] = [...Object.values(nodes ?? {}), ...Object.values(marks ?? {})];
  const defaults = Object.entries(spec?.attrs ?? {}).map(
    ([name, attribute]) => [name, attribute.default as unknown] as const,
  );
  return { ...Object.fromEntries(defaults), ...examples[kind] };
}

function keep(event: AttributeChangeEvent): void {
  const panel = event.currentTarget as EkBlockProperties;
  panel.attrs = { ...panel.attrs, [event.attribute]: event.value };
}

/** ek-block-properties and ek-author-panel. */
export const propertiesSections: readonly GallerySection[] = [
  {
    title: 'ek-block-properties',
    render: () => html`
      <div class="gallery-panels">
        ${blockKinds.map(
          (kind) => html`
            <div>
              <p class="gallery-title">${kind}</p>
              <ek-block-properties
                .kind=${kind}
                .attrs=${attributesOf(kind)}
                .surroundings=${surroundings}
                @ek-attribute-change=${keep}
              ></ek-block-properties>
            </div>
          `,
        )}
      </div>
    `,
  },
  {
    title: 'ek-author-panel',
    render: () => html`
      ${known
        .slice(0, 1)
        .map(
          (model) =>
            html`<ek-model-workbench
              .session=${new AuthoringSession(model)}
              .extra=${[authorTab]}
            ></ek-model-workbench>`,
        )}
    `,
  },
];
