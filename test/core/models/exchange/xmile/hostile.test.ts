import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXmile } from '#core/models/exchange/xmile/read-xmile.ts';
import { writeXmile } from '#core/models/exchange/xmile/write-xmile.ts';
import { anyOde } from './any-model.ts';
import { aux, file } from './file-text.ts';

const good = file(aux('a', '1'));

/** The first fault, with its place. */
function fault(text: string): string {
  const read = readXmile(text, { id: 'test' });
  const [first] = read.ok ? [] : read.faults;
  return first === undefined ? 'ok' : `${first.code} ${first.line}:${first.column}`;
}

/** The first fault of a text that is no XML, with what is wrong. */
function problem(text: string): string {
  const read = readXmile(text, { id: 'test' });
  const [first] = read.ok ? [] : read.faults;
  return first?.code === 'xml-malformed' ? first.problem : (first?.code ?? 'ok');
}

describe('a text that is no file of ours', () => {
  it.each([
    ['', 'no-root'],
    ['hello', 'outside-root'],
    [good.slice(0, -20), 'not-closed'],
    [good.slice(0, 300), 'not-closed'],
    [good.replace('</eqn>', '</aux>'), 'wrong-end'],
    [good.replace('name="a"', 'name="a" name="b"'), 'attribute'],
    [good.replace('name="a"', 'name=a'), 'attribute'],
    [good.replace('<eqn>1', '<eqn>&lol;'), 'entity'],
    [good.replace('<eqn>1', '<eqn>&'), 'entity'],
    [good.replace('<eqn>1', '<eqn>\u0001'), 'character'],
    [`${good}<xmile/>`, 'outside-root'],
    [good.replace('<eqn>1', '<eqn>\ufffd'), 'xml-encoding'],
    [[...good].join('\0'), 'xml-encoding'],
    ['<html></html>', 'xmile-not-xmile'],
    ['<xmile/>', 'xmile-missing'],
  ])('%#: %s', (text, expected) => {
    expect(problem(text)).toBe(expected);
  });

  it('has no document type, so that no entity can grow', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(fault(good.replace('<xmile', `${bomb}\n<xmile`))).toBe('xml-doctype 2:1');
    expect(fault(good.replace('<xmile', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><xmile'))).toBe(
      'xml-doctype 2:1',
    );
  });

  it('has bounds on size and depth', () => {
    expect(fault(' '.repeat(2_000_001))).toBe('xml-too-long 1:1');
    expect(fault(file(`${'<a>'.repeat(200)}${'</a>'.repeat(200)}`))).toBe('xml-too-deep 13:298');
    expect(fault(file(aux('a', '('.repeat(200))))).toMatch('model-too-deep');
    expect(
      fault(file('', { around: '<dimensions><dim name="D" size="1e9"/></dimensions>' })),
    ).toMatch('xmile-bad-element-count');
  });

  it('with many variables or elements is read in time', () => {
    const many = Array.from({ length: 15_000 }, (_, index) => aux(`a${index}`, `a${index + 1}*2`));
    expect(readXmile(file(many.join('\n')), { id: 'test' }).ok).toBe(true);
    const dim = Array.from({ length: 8 }, (_, index) => `<dim name="D${index}" size="1000"/>`);
    const over = `<dimensions>${dim.join('')}</dimensions>`;
    expect(readXmile(file(aux('a', '1,2', over), { around: over }), { id: 'test' }).ok).toBe(false);
  });
});

describe('any text', () => {
  it('is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (inner) => {
        for (const text of [
          inner,
          `<xmile>${inner}</xmile>`,
          good.replace('<eqn>1', `<eqn>${inner}`),
        ])
          readXmile(text, { id: 'test' });
      }),
    );
  });

  it('that was a file before a piece of it was lost or doubled is read or refused with a place', () => {
    fc.assert(
      fc.property(
        anyOde,
        fc.nat(),
        fc.nat({ max: 60 }),
        fc.boolean(),
        (model, from, length, isDoubled) => {
          const whole = writeXmile(model);
          const at = from % whole.length;
          const piece = whole.slice(at, at + length);
          const text =
            whole.slice(0, at) + (isDoubled ? piece + piece : '') + whole.slice(at + length);
          const read = readXmile(text, { id: 'test' });
          const lines = text.split(/\r\n|[\r\n]/).length;
          if (read.ok) writeXmile(read.definition);
          else
            expect(
              read.faults.every(({ line, column }) => line >= 1 && line <= lines && column >= 1),
            ).toBe(true);
        },
      ),
    );
  });
});
