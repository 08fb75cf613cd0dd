/** Writing in documents of drafts, as tests of the server do it. */
import { randomBytes } from 'node:crypto';
import { Transform } from 'prosemirror-transform';
import { type Commit, writeSteps } from '#core/collaboration/commit.ts';
import type { DocumentResponse } from '#core/contract/authoring.ts';
import { openDocument } from '#core/document/document.ts';
import { schema } from '#core/document/schema.ts';
import type { signedIn } from './build-app.ts';

export const commitId = (): string => randomBytes(16).toString('hex');

type Author = Awaited<ReturnType<typeof signedIn>>;

/** A commit that puts `text` at a position of a document. */
export function insertion(
  { document, version }: Pick<DocumentResponse, 'document' | 'version'>,
  position: number,
  text: string,
): Commit {
  const transform = new Transform(openDocument(document)).insert(position, schema.text(text));
  const steps = writeSteps(transform.steps);
  return { id: commitId(), base: version, schemaVersion: document.schemaVersion, steps };
}

/** Writes `text` at the beginning of a document. */
export async function writeText(author: Author, module: string, fragment: string, text: string) {
  const url = `/api/drafts/${module}/documents/${fragment}`;
  const document = (await author.send('GET', url)).json<DocumentResponse>();
  return author.send('POST', `${url}/commits`, insertion(document, 1, text));
}
