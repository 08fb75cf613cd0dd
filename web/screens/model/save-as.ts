/** A workpiece as a file in one of several formats. */
import { liftToOde } from '#core/models/index.ts';
import type { FinishedRun } from '../../models/run/model-run.ts';
import type { Workpiece } from '../../models/workbench-session.ts';
import { saveFile } from './save-file.ts';

export const fileFormats = ['json', 'xmile', 'modelregels', 'csv'] as const;

export type FileFormat = (typeof fileFormats)[number];

/** Offers the file; what writes it is loaded now. False where the model cannot be said in the format. */
export async function saveAs(
  format: FileFormat,
  workpiece: Workpiece,
  run: FinishedRun | null,
): Promise<boolean> {
  const { definition } = workpiece;
  const name = fileName(definition.title);
  switch (format) {
    case 'json':
      saveFile(`${name}.json`, 'application/json', `${JSON.stringify(workpiece, null, 2)}\n`);
      return true;
    case 'xmile': {
      const suited =
        definition.semantics === 'ode' ? { ok: true as const, definition } : liftToOde(definition);
      if (!suited.ok) return false;
      const { writeXmile } = await import('#core/models/exchange/xmile/write-xmile.ts');
      saveFile(`${name}.xmile`, 'application/xml', writeXmile(suited.definition));
      return true;
    }
    case 'modelregels': {
      const { plainText } = await import('#core/models/exchange/plain-text.ts');
      saveFile(`${name}.txt`, 'text/plain', plainText(definition));
      return true;
    }
    case 'csv': {
      if (run === null) return false;
      const { runAsCsv } = await import('#core/models/exchange/run-as-csv.ts');
      saveFile(`${name}.csv`, 'text/csv', runAsCsv(run.trajectory));
      return true;
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
