/** Model rules as lines to be set: code and comment apart, and start values that were moved. No DOM. */

export interface RuleLine {
  readonly code: string;
  /** With its sign; empty where there is none. */
  readonly comment: string;
  /** The part of the code that was moved, and what stands there now. */
  readonly moved: { readonly before: string; readonly now: string } | null;
}

/** The lines of a text. `moved` holds, by name, how a moved parameter is written. */
export function ruleLines(
  text: string,
  moved: Readonly<Record<string, string>> = {},
): readonly RuleLine[] {
  return text.split('\n').map((line) => {
    const [code = '', ...rest] = line.split(/(?=')/);
    return withMove({ code, comment: rest.join(''), moved: null }, moved);
  });
}

function withMove(line: RuleLine, moved: Readonly<Record<string, string>>): RuleLine {
  const [, left = '', name = '', before = ''] =
    /^(\s*(\S+)\s*:?=\s*)(.*?)\s*$/.exec(line.code) ?? [];
  const now = Object.hasOwn(moved, name) ? moved[name] : undefined;
  return now === undefined ? line : { ...line, code: left, moved: { before, now } };
}
