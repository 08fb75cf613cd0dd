/** A panel on a page, with a document beside it that takes over what the panel reports. */
import { html } from 'lit';
import type { BlockDescriptor } from '#core/blocks/descriptor.ts';
import { blocks, type BlockKind } from '#core/blocks/index.ts';
import type { AttributeChangeEvent } from '#web/editor/properties/attribute-change-event.ts';
import type { EkBlockProperties } from '#web/editor/properties/ek-block-properties.ts';
import '#web/editor/properties/ek-block-properties.ts';
import type { Surroundings } from '#web/editor/surroundings.ts';
import { mountOne, settle } from '../../elements/mount.ts';
import { surroundingsWith } from './surroundings.ts';

export type Attributes = Readonly<Record<string, unknown>>;

/** The attributes that a new block of this kind has, with changes. */
export function attributesOf(kind: BlockKind, changes: Attributes = {}): Attributes {
  const { nodes, marks }: BlockDescriptor = blocks[kind];
  const [spec] = [...Object.values(nodes ?? {}), ...Object.values(marks ?? {})];
  const defaults = Object.entries(spec?.attrs ?? {}).map(
    ([name, attribute]) => [name, attribute.default as unknown] as const,
  );
  return { ...Object.fromEntries(defaults), id: 'blokaaaa', ...changes };
}

export interface Panel {
  readonly element: EkBlockProperties;
  /** What was reported, as [attribute, value], in order. */
  readonly changes: (readonly [string, unknown])[];
  /** A colleague's change. */
  receive(changes: Attributes): Promise<void>;
}

/** A panel for a block of this kind. */
export async function openPanel(
  kind: BlockKind,
  attrs: Attributes = {},
  surroundings: Surroundings = surroundingsWith(),
): Promise<Panel> {
  const changes: (readonly [string, unknown])[] = [];
  const keep = (event: AttributeChangeEvent): void => {
    changes.push([event.attribute, event.value]);
    element.attrs = { ...element.attrs, [event.attribute]: event.value };
  };
  const element: EkBlockProperties = await mountOne(
    'ek-block-properties',
    html`<ek-block-properties
      .kind=${kind}
      .attrs=${attributesOf(kind, attrs)}
      .surroundings=${surroundings}
      @ek-attribute-change=${keep}
    ></ek-block-properties>`,
  );
  await settle(document.body);
  const receive = async (received: Attributes): Promise<void> => {
    element.attrs = { ...element.attrs, ...received };
    await settle(document.body);
  };
  return { element, changes, receive };
}
