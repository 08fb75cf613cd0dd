/** The engine against the public suite of models: what they should give is in the suite. */
import { describe, expect, test } from 'vitest';
import { fileKey, knownFaults, troubles } from './outcome.ts';
import { suite } from './suite.ts';

describe.each(suite())('$name', (folder) => {
  test.each(folder.models)('%s', (file) => {
    const found = troubles(folder, file);
    // A fault of the suite stays on the list as long as it is there.
    if (fileKey(folder, file) in knownFaults) expect(found).not.toEqual([]);
    else expect(found).toEqual([]);
  });
});
