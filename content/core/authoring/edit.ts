/**
 * Changes to the structure of a draft: its properties, fragments, goals, terms, models and media.
 * Each names what it is about by id and says only what it changes, so that edits of colleagues who
 * do not see each other's yet can be applied one after the other, in any order, and both hold.
 */
import { Type, type Static, type TObject } from 'typebox';
import { identifierPattern } from '../identifier.ts';
import { ModelDefinition } from '../models/definition.ts';
import { mediumPath } from '../blocks/figure/figure.ts';
import { Fragment, Goal, Slug, Term } from '../module/module.ts';
import { DraftModule } from './draft.ts';

const closed = { additionalProperties: false };
const Id = Type.String({ pattern: identifierPattern });
/** The part to stand behind; null is the beginning. One that is gone means the end. */
const After = Type.Union([Id, Type.Null()]);

const changeOf = <T extends TObject>(item: T) =>
  Type.Partial(Type.Omit(item, ['id']), { ...closed, minProperties: 1 });

/** The properties of a module that people edit as such. */
export const Properties = Type.Pick(
  DraftModule,
  [
    'title',
    'summary',
    'description',
    'subject',
    'levels',
    'keywords',
    'licence',
    'authors',
    'publisher',
    'lom',
  ],
  closed,
);
export type Properties = Static<typeof Properties>;

const item = <const L extends string, T extends TObject>(list: L, part: T) =>
  [
    Type.Object(
      { kind: Type.Literal('add'), list: Type.Literal(list), item: part, after: After },
      closed,
    ),
    Type.Object(
      { kind: Type.Literal('change'), list: Type.Literal(list), id: Id, change: changeOf(part) },
      closed,
    ),
  ] as const;

const List = Type.Union([Type.Literal('fragments'), Type.Literal('goals'), Type.Literal('terms')]);

export const Medium = Type.Object(
  {
    path: Type.String({ pattern: mediumPath.source, maxLength: 120 }),
    type: Type.String({ maxLength: 60 }),
    size: Type.Integer({ minimum: 1 }),
    hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  closed,
);

export const Edit = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('properties'),
      change: Type.Partial(Properties, { ...closed, minProperties: 1 }),
    },
    closed,
  ),
  /** The address of the module; unique among all E-klassen. */
  Type.Object({ kind: Type.Literal('slug'), slug: Slug }, closed),
  ...item('fragments', Fragment),
  ...item('goals', Goal),
  ...item('terms', Term),
  Type.Object({ kind: Type.Literal('move'), list: List, id: Id, after: After }, closed),
  Type.Object({ kind: Type.Literal('remove'), list: List, id: Id }, closed),
  Type.Object({ kind: Type.Literal('model'), model: ModelDefinition }, closed),
  Type.Object({ kind: Type.Literal('remove-model'), id: Type.String() }, closed),
  Type.Object({ kind: Type.Literal('medium'), medium: Medium }, closed),
  Type.Object({ kind: Type.Literal('remove-medium'), path: Type.String() }, closed),
]);
export type Edit = Static<typeof Edit>;

/** The lists of parts that edits are about. */
export type PartList = Static<typeof List>;
