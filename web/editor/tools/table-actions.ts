/** What can be done with the table around the caret. */
import type { Command } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from 'prosemirror-tables';
import { editorText } from '#text/editor.ts';

const words = editorText.tools;

type Dispatch = NonNullable<Parameters<Command>[1]>;

/** Lets through only what leaves a valid document; throws a RangeError for the rest. */
const checked =
  (dispatch: Dispatch): Dispatch =>
  (tr) => {
    tr.doc.check();
    dispatch(tr);
  };

/** A crooked table, or a span beyond what the schema allows: then the command does not apply. */
const safely =
  (command: Command): Command =>
  (state, dispatch, view) => {
    try {
      return command(state, dispatch && checked(dispatch), view);
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  };

/** In groups, as the menu has them. */
export const tableActions: readonly (readonly (readonly [words: string, command: Command])[])[] = [
  [
    [words.rowAbove, safely(addRowBefore)],
    [words.rowBelow, safely(addRowAfter)],
    [words.columnBefore, safely(addColumnBefore)],
    [words.columnAfter, safely(addColumnAfter)],
  ],
  [
    [words.headerRow, safely(toggleHeaderRow)],
    [words.merge, safely(mergeCells)],
    [words.split, safely(splitCell)],
  ],
  [
    [words.removeRow, safely(deleteRow)],
    [words.removeColumn, safely(deleteColumn)],
  ],
];
