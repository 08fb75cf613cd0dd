/** Runs every model of the suite and says how each folder fared. */
import { compileModel, runModel } from '#core/models/index.ts';
import { readModel } from '#core/models/exchange/read-model.ts';
import { runAsCsv } from '#core/models/exchange/run-as-csv.ts';
import { modelFaultSentence } from '#text/model-faults.ts';
import { type SuiteFolder, suiteText } from './suite.ts';
import { misfits, readNumberTable } from './table.ts';

/** Files that cannot give what their folder expects, each with the reason. */
export const knownFaults: Readonly<Record<string, string>> = {};

/** What is wrong with one model file; nothing where it gives what it should. */
export function troubles(folder: SuiteFolder, file: string): readonly string[] {
  const read = readModel(file, suiteText(folder, file));
  if (!read.ok)
    return read.reason === 'faults' ? read.faults.map(modelFaultSentence) : [read.reason];
  const compiled = compileModel(read.definition);
  if (!compiled.ok) return compiled.faults.map(modelFaultSentence);
  const found = readNumberTable(runAsCsv(runModel(compiled.model)));
  return misfits(readNumberTable(suiteText(folder, folder.expected)), found);
}

/** As `tests/abs/test_abs.xmile`. */
export const fileKey = (folder: SuiteFolder, file: string): string => `${folder.name}/${file}`;
