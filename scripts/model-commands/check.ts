/** `model check`: faults, units and feedback loops of a model, in words. */
import { compileModel } from '#core/models/index.ts';
import { loops } from '#core/models/editing/loops.ts';
import { checkUnits } from '#core/models/units/check-units.ts';
import { modelCheckWords as words } from '#text/model-check.ts';
import { openModelFile, sentences } from './open-file.ts';

/** The report, and whether the model can run and its units agree. */
export function checkFile(file: string): { readonly text: string; readonly isGood: boolean } {
  const { definition, notes } = openModelFile(file);
  const compiled = compileModel(definition);
  const units = checkUnits(definition);
  const found = loops(definition);
  const lines = [
    ...(notes.length > 0 ? [`${words.notes}:`, sentences(notes)] : []),
    ...(compiled.ok
      ? [words.noFaults, words.names(compiled.model.everything.length)]
      : [sentences(compiled.faults)]),
    ...(units.faults.length > 0
      ? [`${words.unitFaults}:`, sentences(units.faults)]
      : [words.noUnitFaults]),
    `${words.units}:`,
    ...[...units.units].map(([name, unit]) =>
      unit.source === 'open' ? words.openUnit(name) : words.unit(name, unit),
    ),
    words.loops(found.loops.length, found.isComplete),
    ...found.loops.map(words.loop),
  ];
  return {
    text: `${lines.join('\n')}\n`,
    isGood: compiled.ok && units.faults.length === 0,
  };
}
