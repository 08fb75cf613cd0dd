/** Plain text as paragraphs. Nothing in it is a sign: `$x$` and `- ` stay what they are. */
import { Fragment, type Mark, type Node, type ResolvedPos, Slice } from 'prosemirror-model';
import { schema } from '#core/document/schema.ts';
import { nodeType } from '../commands/schema-types.ts';

/** Blank lines part paragraphs; without any, every line is one. */
export function plainTextSlice(text: string, $context: ResolvedPos): Slice {
  const marks = $context.marks();
  const normal = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').replace(/^\n+/, '');
  const isParted = /\n[ \t]*\n/.test(normal);
  const paragraphs = normal.split(isParted ? /\n[ \t]*\n(?:[ \t]*\n)*/ : '\n');
  const content = paragraphs.map((paragraph) =>
    nodeType('paragraph').create(null, lines(paragraph, marks)),
  );
  return new Slice(Fragment.from(content), 1, 1);
}

function lines(paragraph: string, marks: readonly Mark[]): Node[] {
  return paragraph
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [nodeType('hard_break').create()] : []),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ]);
}
