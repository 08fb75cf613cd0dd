/** What lists of parts tell the screen around them. */
import type { Edit } from '#core/authoring/edit.ts';

/** A part was opened or closed; the address follows. */
export class PartOpenEvent extends Event {
  static readonly type = 'ek-part-open';
  /** Empty when it was closed. */
  readonly part: string;

  constructor(part: string) {
    super(PartOpenEvent.type, { bubbles: true });
    this.part = part;
  }
}

/** A part was removed, and can be brought back. */
export class PartRemovedEvent extends Event {
  static readonly type = 'ek-part-removed';
  readonly name: string;
  /** What brings it back. */
  readonly undo: readonly Edit[];

  constructor(name: string, undo: readonly Edit[]) {
    super(PartRemovedEvent.type, { bubbles: true });
    this.name = name;
    this.undo = undo;
  }
}
