/** Requests and responses about work on models. */
import { Type } from 'typebox';
import { identifierPattern } from '../identifier.ts';
import { ModelWorkSchema, type ModelWork } from '../models/kept/model-work.ts';

const Id = Type.String({ pattern: identifierPattern });

/** Characters of all work on models of one person, as JSON. */
export const mostModelWork = 20_000_000;

/** Where a model stands: in a block of a fragment, in the version of the page it was changed on. */
const place = { fragment: Id, block: Id, version: Type.Integer({ minimum: 1 }) };

/** Work on one model, and where that stands. */
export interface PlacedModelWork {
  readonly fragment: string;
  readonly block: string;
  readonly version: number;
  readonly work: ModelWork;
}

/** What a device has of the work on one model. Sending it twice is harmless. */
export const MergeModelWorkRequest = Type.Object(
  { ...place, work: ModelWorkSchema },
  { additionalProperties: false },
);

/**
 * What the server has of it now: that, and what other devices sent. It is of the form of the request;
 * a reader of JSON that knows the form would put the parts of a model in another order.
 */
export const MergeModelWorkResponse = Type.Object({ work: Type.Unknown() });

/** All that somebody did with the models of an E-klas. */
export const ModelWorksResponse = Type.Object({
  works: Type.Array(Type.Object({ ...place, work: Type.Unknown() })),
});
