/** Runs every model of the suite and says how each folder fared. */
import { compileModel, runModel } from '#core/models/index.ts';
import { readModel } from '#core/models/exchange/read-model.ts';
import { runAsCsv } from '#core/models/exchange/run-as-csv.ts';
import { modelFaultSentence } from '#text/model-faults.ts';
import { type SuiteFolder, suiteText } from './suite.ts';
import { misfits, readNumberTable } from './table.ts';

/** Files that cannot give what their folder expects, each with the reason. */
export const knownFaults: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'tests/macro_multi_expression/test_macro_multi_expression':
      'calls a macro that is not in the file',
    'tests/macro_stock/test_macro_stock': 'calls a macro that is not in the file',
    'tests/rounding/test_rounding':
      'expects INT and MOD to cut towards zero, as Vensim does; by the standard INT rounds down',
    'tests/smooth_and_stock/test_smooth_and_stock':
      'should give variables that are not in the file; those that are fit',
    'tests/subscript_constant_call/test_subscript_constant_call': 'has equations that are “???”',
    'tests/subscript_multiples/test_multiple_subscripts': 'has equations that are “???”',
    'tests/subscript_subranges_equal/test_subscript_subrange_equal':
      'has equations that are “???”, and a dimension that is not in the file',
    'tests/subscript_updimensioning/test_subscript_updimensioning': 'has equations that are “???”',
    'tests/zeroled_decimals/test_zeroled_decimals':
      'asks for RK4; what it should give was made with the method of Euler',
  }).flatMap(([file, reason]) => [
    [`${file}.xmile`, reason],
    [`${file}.stmx`, reason],
  ]),
);

/** What is wrong with one model file; nothing where it gives what it should. */
export function troubles(folder: SuiteFolder, file: string): readonly string[] {
  const read = readModel(file, suiteText(folder, file));
  if (!read.ok)
    return read.reason === 'faults' ? read.faults.map(modelFaultSentence) : [read.reason];
  const compiled = compileModel(read.definition);
  if (!compiled.ok) return compiled.faults.map(modelFaultSentence);
  const { model } = compiled;
  const found = readNumberTable(runAsCsv(runModel(model, { record: model.everything })));
  return misfits(readNumberTable(suiteText(folder, folder.expected)), found);
}

/** As `tests/abs/test_abs.xmile`. */
export const fileKey = (folder: SuiteFolder, file: string): string => `${folder.name}/${file}`;
