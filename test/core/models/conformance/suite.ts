/** The models of the public suite that stand beside this file, and what they should give. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const suiteFolder = fileURLToPath(new URL('./test-models', import.meta.url));

export interface SuiteFolder {
  /** As `tests/abs`. */
  readonly name: string;
  /** Names of the model files. */
  readonly models: readonly string[];
  /** The file with what they should give. */
  readonly expected: string;
}

/** All folders of the suite, in the order of their names. */
export function suite(): readonly SuiteFolder[] {
  return ['samples', 'tests'].flatMap((part) =>
    readdirSync(join(suiteFolder, part))
      .toSorted()
      .map((folder): SuiteFolder => {
        const name = `${part}/${folder}`;
        const files = readdirSync(join(suiteFolder, name)).toSorted();
        const models = files.filter((file) => /\.(xmile|stmx)$/.test(file));
        const tables = files.filter((file) => /\.(tab|csv)$/.test(file));
        const expected = tables.find((file) => /^output\.(tab|csv)$/.test(file)) ?? tables[0];
        return { name, models, expected: expected ?? '' };
      }),
  );
}

/** The text of a file of the suite; some are in the encoding of old Windows programs. */
export function suiteText(folder: SuiteFolder, file: string): string {
  const bytes = readFileSync(join(suiteFolder, folder.name, file));
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text;
}
