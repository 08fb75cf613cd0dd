/** An E-klas: what it is about, its goals and terms, and the graph of its fragments. */
import { Type, type Static } from 'typebox';
import { identifierPattern } from '../identifier.ts';
import { depths, fragmentKinds, levels, subjects } from './vocabulary.ts';

const literals = <const T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values] });

const Id = Type.String({ pattern: identifierPattern });
/** The part of an address that names a module or fragment. */
export const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 });
/** A line of text that is not empty. */
export const Line = Type.String({ minLength: 1, maxLength: 300 });
const closed = { additionalProperties: false };

export const Subject = literals(subjects);
export type Subject = Static<typeof Subject>;
export const Level = literals(levels);
export type Level = Static<typeof Level>;

/** What a pupil can do afterwards; `short` names it where space is scarce. */
export const Goal = Type.Object({ id: Id, text: Line, short: Line }, closed);
export type Goal = Static<typeof Goal>;

/** A word that is explained on the spot; `needs` are the terms it builds on (a graph without loops). */
export const Term = Type.Object(
  {
    id: Id,
    name: Line,
    forms: Type.Array(Line),
    definition: Type.String({ minLength: 1, maxLength: 600 }),
    needs: Type.Array(Id),
  },
  closed,
);
export type Term = Static<typeof Term>;

/**
 * One idea, one screen. `teaches` and `needs` are ids of terms, `goals` those it works on; minutes
 * is planned study time. The order of fragments in a module is the authors' order.
 */
export const Fragment = Type.Object(
  {
    id: Id,
    slug: Slug,
    title: Line,
    kind: literals(fragmentKinds),
    minutes: Type.Integer({ minimum: 1, maximum: 600 }),
    depth: literals(depths),
    levels: Type.Array(Level, { minItems: 1 }),
    goals: Type.Array(Id),
    teaches: Type.Array(Id),
    needs: Type.Array(Id),
  },
  closed,
);
export type Fragment = Static<typeof Fragment>;

/** Who made it, as shown and as credited. */
export const Author = Type.Object(
  { name: Line, kind: literals(['person', 'organisation']) },
  closed,
);
export type Author = Static<typeof Author>;

/** Fields that only the NL LOM record needs; vocabularies by their NL LOM spelling. */
export const Lom = Type.Object(
  {
    identifier: Type.String({ pattern: '^urn:uuid:[0-9a-f-]{36}$' }),
    recordIdentifier: Type.String({ pattern: '^urn:uuid:[0-9a-f-]{36}$' }),
    version: Line,
    status: literals(['draft', 'final', 'revised', 'unavailable']),
    aggregationLevel: Type.Integer({ minimum: 1, maximum: 4 }),
    learningResourceTypes: Type.Array(Line, { minItems: 1, maxItems: 10 }),
    intendedEndUserRoles: Type.Array(literals(['learner', 'teacher', 'author', 'manager']), {
      minItems: 1,
    }),
    context: Type.Literal('VO'),
    typicalAgeRange: Type.String({ pattern: '^[0-9]{1,2}-[0-9]{1,2}$' }),
    cost: Type.Boolean(),
    accessRights: literals(['OpenAccess', 'RestrictedAccess']),
  },
  closed,
);

export const Module = Type.Object(
  {
    schemaVersion: Type.Literal(1),
    id: Id,
    slug: Slug,
    title: Line,
    summary: Type.String({ minLength: 1, maxLength: 200 }),
    description: Type.String({ minLength: 1, maxLength: 2000 }),
    subject: Subject,
    levels: Type.Array(Level, { minItems: 1 }),
    language: Type.Literal('nl'),
    /** Random and kept for good; part of each question's hash, see questionHash. Never in a page. */
    salt: Type.String({ pattern: '^[0-9a-f]{32}$' }),
    keywords: Type.Array(Line),
    licence: literals(['CC-BY-SA-4.0', 'CC-BY-4.0']),
    authors: Type.Array(Author, { minItems: 1 }),
    publisher: Line,
    lom: Lom,
    goals: Type.Array(Goal),
    terms: Type.Array(Term),
    fragments: Type.Array(Fragment),
  },
  closed,
);
export type Module = Static<typeof Module>;
