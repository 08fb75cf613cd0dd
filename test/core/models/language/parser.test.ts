import { describe, expect, it } from 'vitest';
import type { Expression } from '#core/models/language/ast.ts';
import { modelregels } from '#core/models/language/modelregels.ts';
import { isName, parseExpression, parseRules } from '#core/models/language/parser.ts';
import { xmile } from '#core/models/language/xmile.ts';

/** The tree with every operation in parentheses. */
function shape(source: string, dialect = modelregels): string {
  const parsed = parseExpression(source, { part: 'rules' }, dialect);
  return parsed.ok ? draw(parsed.value) : parsed.fault.code;
}

function draw(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
    case 'boolean':
      return String(expression.value);
    case 'name':
      return expression.name;
    case 'blank':
      return '?';
    case 'unary':
      return `(${expression.operator} ${draw(expression.operand)})`;
    case 'binary':
      return `(${draw(expression.left)} ${expression.operator} ${draw(expression.right)})`;
    case 'call':
      return `${expression.name}[${expression.arguments.map(draw).join(' ')}]`;
    case 'if':
      return `{${draw(expression.condition)} ? ${draw(expression.then)} : ${draw(expression.else)}}`;
    case 'subscript': {
      const subscripts = expression.subscripts.map((part) =>
        part.kind === 'all' ? '*' : draw(part),
      );
      return `${expression.name}<${subscripts.join(' ')}>`;
    }
  }
}

/** The kinds of statement, or code, place and what was found and expected. */
function statements(source: string): string {
  const parsed = parseRules(source, { part: 'rules' });
  if (parsed.ok) return parsed.value.map(({ kind }) => kind).join(' ');
  const { code, line, column } = parsed.fault;
  const extra = 'found' in parsed.fault && 'expected' in parsed.fault ? parsed.fault : null;
  const detail = extra === null ? '' : ` ${extra.found} ${extra.expected}`;
  return `${code} ${line}:${column}${detail}`;
}

const expressions: readonly (readonly [source: string, expected: string])[] = [
  ['1 + 2*3', '(1 + (2 * 3))'],
  ['1 - 2 - 3', '((1 - 2) - 3)'],
  ['2^3^2', '(2 ^ (3 ^ 2))'],
  ['-2^2', '(- (2 ^ 2))'],
  ['-x²', '(- (x ^ 2))'],
  ['2^x²', '(2 ^ (x ^ 2))'],
  ['2^-1*3', '((2 ^ (- 1)) * 3)'],
  ['-a*b', '((- a) * b)'],
  ['a/b/c', '((a / b) / c)'],
  ['+5', '5'],
  ['1,5 + 1.5', '(1.5 + 1.5)'],
  ['min(1;2)', 'min[1 2]'],
  ['min(1,2)', 'min[1.2]'],
  ['WORTEL(x) + entier(y)', '(sqrt[x] + floor[y])'],
  ['f()', 'f[]'],
  ['a < 1 en niet b of c', '(((a < 1) and (not b)) or c)'],
  ['niet a = b', '(not (a = b))'],
  ['... + 1', '(? + 1)'],
  ['a < b < c', 'model-unexpected-token'],
  ['als a > 1 dan b anders c + 1', '{(a > 1) ? b : (c + 1)}'],
  ['1 + als a dan b anders als c dan d anders e', '(1 + {a ? b : {c ? d : e}})'],
  ['a[i; j + 1]*b[*]', '(a<i (j + 1)> * b<*>)'],
  ['"two words" + "als"', '(two words + als)'],
  ['"a \\"b\\" \\\\ c"', 'a "b" \\ c'],
  ['"wortel"(4) + wortel(4)', '(wortel[4] + sqrt[4])'],
  ['als a dan b', 'model-unexpected-token'],
  ['a[]', 'model-unexpected-token'],
  ['a[1', 'model-unexpected-token'],
  ['"a', 'model-unclosed'],
  ['""', 'model-unclosed'],
  ['(a', 'model-unexpected-token'],
  ['1e999', 'model-number-too-large'],
  [`${'('.repeat(200)}a`, 'model-too-deep'],
  [`a${'+a'.repeat(2000)}`, 'model-expression-too-long'],
];

const standard: readonly (readonly [source: string, expected: string])[] = [
  ['-2^2', '(- (2 ^ 2))'],
  ['2^3^2', '(2 ^ (3 ^ 2))'],
  ['30^ - 30^-c', '(30 ^ (- (30 ^ (- c))))'],
  ['not a = b', '((not a) = b)'],
  ['a = b < c', '(a = (b < c))'],
  ['a < b < c', '((a < b) < c)'],
  ['a mod 3 * b', '(mod[a 3] * b)'],
  ['a // b', 'safediv[a b]'],
  ['IF x>1 Then 1 ELSE if y THEN 2 else 3', '{(x > 1) ? 1 : {y ? 2 : 3}}'],
  ['Max(a, 1, 2)', 'max[a 1 2]'],
  ['int(LOG10(x))', 'floor[log[x]]'],
  ['LOG(x)', 'LOG[x]'],
  ['PI + pi() + Time', '((pi + pi) + time)'],
  ['"pi"', 'pi'],
  ['a[i, *] - b[i+1]', '(a<i *> - b<(i + 1)>)'],
  ['hares.births + .area', '(hares.births + .area)'],
  ['a { a, b } + { c }\nb', '(a + b)'],
  ['EXPRESSION MACRO(a b, 2)', 'EXPRESSION_MACRO[a_b 2]'],
  ['.34 + 14. + 3e-05', '((0.34 + 14) + 0.00003)'],
  ['"wom\\nmultiplier"', 'wom\nmultiplier'],
  [' ??? ', '?'],
  ['a { b', 'model-unclosed'],
  ['1;2', 'model-unexpected-character'],
  ['IF a THEN b', 'model-unexpected-token'],
];

const texts: readonly (readonly [source: string, expected: string])[] = [
  ['a = 1\n\nb = 2', 'assign assign'],
  ["'only a comment\nstop\n...", 'comment stop blank'],
  ['als a < 1 dan b = 2 eindals', 'if'],
  ['als a dan\n  b = 1\nanders\n  b = 2\neindals\nc = 1', 'if assign'],
  ['als a dan als b dan stop eindals eindals', 'if'],
  ['a = 1 b = 2', 'model-unexpected-token 1:7 b operator'],
  ['= 1', 'model-unexpected-token 1:1 = statement'],
  ['a 1', 'model-unexpected-token 1:3 1 ='],
  ['a = ', 'model-unexpected-token 1:5  expression'],
  ['a = (1', 'model-unexpected-token 1:7  )'],
  ['a = 1\nals b\nc = 1', 'model-unexpected-token 2:6  then'],
  ['als b dan\nc = 1', 'model-missing-end-if 1:1'],
  ['eindals', 'model-unexpected-token 1:1 eindals statement'],
  ['stop stop', 'model-unexpected-token 1:6 stop line-end'],
];

describe('parseExpression', () => {
  it.each(expressions)('%j', (source, expected) => {
    expect(shape(source)).toBe(expected);
  });

  it.each(standard)('XMILE %j', (source, expected) => {
    expect(shape(source, xmile)).toBe(expected);
  });

  it('places what stands behind a comment of more lines', () => {
    const parsed = parseExpression('{ a\nb } 1 +\n )', { part: 'xmile' }, xmile);
    expect(parsed).toMatchObject({ fault: { line: 3, column: 2, found: ')' } });
  });
});

describe('parseRules', () => {
  it.each(texts)('%j', (source, expected) => {
    expect(statements(source)).toBe(expected);
  });

  it('keeps a comment with the statement before it', () => {
    const parsed = parseRules("m = 0,25 'kg", { part: 'start' });
    expect(parsed).toMatchObject({ ok: true, value: [{ kind: 'assign', comment: 'kg' }] });
  });
});

describe('isName', () => {
  it.each(['T', 'v₀', 'a b', 'als', '1a', "a 'b"])('%s is one', (text) =>
    expect(isName(text)).toBe(true),
  );
  it.each(['', ' a', 'a\u0000', 'a\r', '\ud800', 'e\u0301'])('%j is none', (text) =>
    expect(isName(text)).toBe(false),
  );
});
