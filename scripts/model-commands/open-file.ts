/** A model from a file, whatever of the known forms and encodings it is in. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ModelDefinition, ModelFault } from '#core/models/index.ts';
import { readModel } from '#core/models/exchange/read-model.ts';
import { modelFaultSentence } from '#text/model-faults.ts';

export interface OpenedFile {
  readonly definition: ModelDefinition;
  /** What the model does without, or says in another way. */
  readonly notes: readonly ModelFault[];
}

/** @throws Error with a sentence for each fault */
export function openModelFile(file: string): OpenedFile {
  const read = readModel(basename(file), decoded(readFileSync(file)));
  if (read.ok) return read;
  switch (read.reason) {
    case 'too-large':
      throw new Error(`${file}: a model may be 2 MB`);
    case 'not-a-model':
      throw new Error([`${file}: not a model`, ...read.places].join('\n'));
    case 'faults':
      throw new Error(sentences(read.faults));
  }
}

export const sentences = (faults: readonly ModelFault[]): string =>
  faults.map(modelFaultSentence).join('\n');

/** UTF-8, or UTF-16 by its mark; what is neither is of an old program for Windows. */
function decoded(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isUtf16) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
