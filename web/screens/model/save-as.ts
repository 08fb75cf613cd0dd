/** A workpiece as a file in one of several formats. */
import type { FinishedRun } from '../../models/model-run.ts';
import type { Workpiece } from '../../models/workbench/workbench-session.ts';
import { saveFile } from './save-file.ts';

export const fileFormats = ['json', 'xmile', 'modelregels', 'csv'] as const;

export type FileFormat = (typeof fileFormats)[number];

/** Offers the file; what writes it is loaded now. */
export async function saveAs(
  format: FileFormat,
  workpiece: Workpiece,
  run: FinishedRun | null,
): Promise<void> {
  const { definition } = workpiece;
  const name = fileName(definition.title);
  switch (format) {
    case 'json':
      saveFile(`${name}.json`, 'application/json', `${JSON.stringify(workpiece, null, 2)}\n`);
      return;
    case 'xmile': {
      const { writeXmile } = await import('#core/models/exchange/xmile/write-xmile.ts');
      saveFile(`${name}.xmile`, 'application/xml', writeXmile(definition));
      return;
    }
    case 'modelregels': {
      const { plainText } = await import('#core/models/exchange/plain-text.ts');
      saveFile(`${name}.txt`, 'text/plain', plainText(definition));
      return;
    }
    case 'csv': {
      if (run === null) return;
      const { runAsCsv } = await import('#core/models/exchange/run-as-csv.ts');
      saveFile(`${name}.csv`, 'text/csv', runAsCsv(run.trajectory));
    }
  }
}

/** Letters, digits and dashes, so that every system can keep it. */
function fileName(title: string): string {
  const name = title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return name === '' ? 'model' : name.slice(0, 80);
}
