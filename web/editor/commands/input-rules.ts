/**
 * What typing turns into: lists, headings, a callout, formulas, a dash and an arrow. Quotes stay as
 * typed: Dutch has two customs, and in the sciences ' and " are minutes and seconds too. A rule
 * gives ids itself; if another plugin did, Backspace could no longer undo the rule.
 */
import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { Attrs, NodeType } from 'prosemirror-model';
import { NodeSelection, type Plugin } from 'prosemirror-state';
import { canJoin, findWrapping } from 'prosemirror-transform';
import { newId } from '../new-id.ts';
import { nodeType } from './schema-types.ts';

function wrapRule(pattern: RegExp, type: NodeType): InputRule {
  return new InputRule(
    pattern,
    (state, _match, start, end) => {
      const tr = state.tr.delete(start, end);
      const range = tr.doc.resolve(start).blockRange();
      const wrapping = range && findWrapping(range, type);
      if (!wrapping) return null;
      const [outer, ...inner] = wrapping;
      if (outer === undefined) return null;
      tr.wrap(range, [{ type: outer.type, attrs: { ...outer.attrs, id: newId() } }, ...inner]);
      const before = tr.doc.resolve(start - 1).nodeBefore;
      if (before?.type === type && type.name.endsWith('_list') && canJoin(tr.doc, start - 1)) {
        tr.join(start - 1);
      }
      return tr;
    },
    { inCodeMark: false },
  );
}

function turnRule(
  pattern: RegExp,
  type: NodeType,
  attributes: (match: RegExpMatchArray) => Attrs,
): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const $start = state.doc.resolve(start);
    if (!$start.node(-1).canReplaceWith($start.index(-1), $start.indexAfter(-1), type)) return null;
    // The block stays the same block: its id goes along.
    const attrs = { ...attributes(match), id: ($start.parent.attrs['id'] as unknown) ?? newId() };
    return state.tr.delete(start, end).setBlockType(start, start, type, attrs);
  });
}

const inlineFormula = new InputRule(
  /(?:^|[^\\$\d])(\$([^$\s\ufffc](?:[^$\ufffc]*[^$\s\ufffc])?)\$)$/,
  (state, match, start, end) => {
    const [, , tex = ''] = match;
    const whole = match[1] ?? '';
    // The closing dollar is not in the document yet.
    const from = end - (whole.length - 1);
    const formula = nodeType('formula');
    const $from = state.doc.resolve(from);
    if (from < start || !$from.parent.canReplaceWith($from.index(), $from.index(), formula)) {
      return null;
    }
    const node = formula.create({ tex }, null, $from.marks());
    return state.tr.replaceWith(from, end, node);
  },
  { inCodeMark: false },
);

const formulaOnItsOwn = new InputRule(/^\$\$$/, (state, _match, start) => {
  const $start = state.doc.resolve(start);
  const type = nodeType('formula_block');
  if (!$start.node(-1).canReplaceWith($start.index(-1), $start.indexAfter(-1), type)) return null;
  if ($start.parent.textContent.trim() !== '$') return null;
  const id = ($start.parent.attrs['id'] as unknown) ?? newId();
  const pos = $start.before();
  const tr = state.tr.replaceWith(pos, $start.after(), type.create({ id }));
  return tr.setSelection(NodeSelection.create(tr.doc, pos));
});

/** Text for text, kept with the marks that it stands in. */
const replaceRule = (pattern: RegExp, text: string): InputRule =>
  new InputRule(pattern, text, { inCodeMark: false });

export function typingRules(): Plugin {
  return inputRules({
    rules: [
      wrapRule(/^\s*[-*]\s$/, nodeType('bullet_list')),
      wrapRule(/^1[.)]\s$/, nodeType('ordered_list')),
      wrapRule(/^>\s$/, nodeType('callout')),
      turnRule(/^(#{2,3})\s$/, nodeType('heading'), ([, marks = '']) => ({
        level: marks.length === 2 ? 'h2' : 'h3',
      })),
      formulaOnItsOwn,
      inlineFormula,
      replaceRule(/->$/, '→'),
      replaceRule(/--$/, '–'),
    ],
  });
}
