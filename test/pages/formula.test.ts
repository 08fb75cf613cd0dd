import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaHtml } from '#pages/formula.ts';
import { parsePiece, textOf } from '../helpers/page.ts';

const elementsOf = (tex: string, display = false) =>
  parsePiece(formulaHtml(tex, display).toString());
const names = (tex: string) => elementsOf(tex).map(({ tagName }) => tagName);

/** Shown as a formula. */
const shows = (tex: string) => () => {
  expect(names(tex)[0]).toBe('math');
};
/** Shown as its LaTeX. */
const unreadable = (tex: string) => () => {
  const [element, ...others] = elementsOf(tex);
  expect(element?.tagName).toBe('code');
  expect(others).toEqual([]);
  expect(element && textOf(element)).toBe(tex);
};

describe('readable', () => {
  test('a product', shows('Q = m \\cdot c \\cdot \\Delta T'));
  test('a fraction', shows('\\frac{Q}{t}'));
  test('an index in words', shows('T_\\text{omg}'));
  test('a power', shows('e^{-t/\\tau}'));
  test('a comparison', shows('a < b'));
  test('nothing', shows(''));
});

describe('unreadable is shown as it is', () => {
  test('a brace that stays open', unreadable('\\frac{Q}{t'));
  test('an unknown command', unreadable('\\bestaatniet{x}'));
  test('markup in it', unreadable('\\bestaatniet{<img src=x onerror=alert(1)>}'));
  test('a page as an argument that is not trusted', unreadable('\\includegraphics{x.png}'));
});

test('a formula on its own line is displayed as a block', () => {
  const display = (tex: string, block: boolean) =>
    elementsOf(tex, block)[0]?.attrs.find(({ name }) => name === 'display')?.value;
  expect(display('Q', true)).toBe('block');
  expect(display('Q', false)).not.toBe('block');
  expect(formulaHtml('Q', true).toString()).not.toBe(formulaHtml('Q', false).toString());
});

test('the same formula is written the same way again', () => {
  expect(formulaHtml('x^2', false)).toBe(formulaHtml('x^2', false));
});

const allowed = /^(math|semantics|annotation|code|m[a-z]+|none)$/;

test('whatever the LaTeX: no style, no script, no address, and nothing but MathML', () => {
  const commands =
    '\\frac \\sqrt \\text \\color{red} \\textcolor{red} \\href{javascript:x}{y} \\url{x} \\class{a}{b} \\style{a}{b} \\html{<b>} \\rule{1em}{1em} \\boxed \\colorbox{red}{x} \\left( \\right) \\begin{matrix} \\end{matrix} & \\\\ \\hspace{1em} \\cancel \\mathbf \\vec \\def\\a{b} \\phantom'.split(
      ' ',
    );
  const piece = fc.constantFrom(...commands, ...'{}^_ abQ<>"\'&=', '<img onerror=x>', ' style="x"');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), fc.boolean(), (pieces, display) => {
      for (const { tagName, attrs } of elementsOf(pieces.join(''), display)) {
        expect(tagName).toMatch(allowed);
        for (const { name } of attrs)
          expect(name).not.toMatch(/^(style|on.*|href|src|xlink:href)$/);
      }
    }),
    { numRuns: 400 },
  );
});
