/** What to say where the unit of a column is not that of the model. No DOM. */
import { matchUnits } from '#core/models/measurements/column-units.ts';
import { dataWords } from '#text/measure.ts';

const words = dataWords.units;

export interface UnitNote {
  readonly text: string;
  /** What can be done at once: convert the values, or state the unit of the model. */
  readonly remedy: 'convert' | 'state' | null;
}

/** Null where nothing is wrong. */
export function unitNote(label: string, own: string, model: string): UnitNote | null {
  const match = matchUnits(own, model);
  switch (match) {
    case 'same':
      return null;
    case 'convertible':
      return { text: words.convertible(label, own, model), remedy: 'convert' };
    case 'not-stated':
      return { text: words['not-stated'](label, model), remedy: 'state' };
    case 'different':
    case 'unreadable':
      return model === ''
        ? { text: words.differentPlain(label, own), remedy: null }
        : { text: words[match](label, own, model), remedy: null };
  }
}
