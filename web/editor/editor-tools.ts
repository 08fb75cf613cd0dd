/** What the author's tools do that keys, menus and blocks can call up. */
import type { Surroundings } from './surroundings.ts';

export interface EditorTools {
  readonly surroundings: Surroundings;
  openToolbar(): void;
  openLink(): void;
  openTerm(): void;
  openShortcuts(): void;
  openProperties(): void;
  /** Opens the little editor of the formula at this position. */
  editFormula(pos: number): void;
  /** Asks for an image file and puts it in the figure at this position. */
  chooseImage(pos: number): void;
  /** Tells the author something that stays in sight. */
  readonly notify: (sentence: string) => void;
}
