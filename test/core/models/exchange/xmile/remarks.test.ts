import { describe, expect, it } from 'vitest';
import { readXmile } from '#core/models/exchange/xmile/read-xmile.ts';
import { aux, file } from './file-text.ts';

/** Codes of faults or notes, with the item and what stands at the place. */
function remarks(text: string): string {
  const model = readXmile(text, { id: 'test' });
  const list = model.ok ? model.notes : model.faults;
  const kind = model.ok ? 'note ' : '';
  const lines = text.split('\n');
  return list
    .map(({ code, line, column, item = '' }) => {
      const there = lines[line - 1]?.slice(column - 1, column + 6) ?? '';
      return `${kind}${code} ${item} ${there}`;
    })
    .join(', ');
}

describe('a file that is not in order', () => {
  const stock = (inner: string) => `<stock name="S"><eqn>1</eqn>${inner}</stock>`;
  it.each([
    [file(aux('a', '1 + (2')), 'model-unexpected-token a </eqn><'],
    [file(aux('a', 'b & 1')), 'model-unexpected-character a &amp; 1'],
    [file(aux('a', '\n1 < 2 < )')), 'model-unexpected-token a )</eqn>'],
    [file(aux('a', 'SUM(b[1:3])')), 'xmile-unsupported a :3])</e'],
    [file(aux('a', '1') + aux('A', '2')), 'model-double-definition A <aux na'],
    [file('<aux><eqn>1</eqn></aux>'), 'xmile-missing  <aux><e'],
    [file(aux('a', '')), 'note xmile-no-equation a <aux na'],
    [file(stock('<inflow>f</inflow>')), 'xmile-unknown-reference S <inflow'],
    [file(stock('<conveyor><len>4</len></conveyor>')), 'xmile-unsupported S <convey'],
    [file(stock('<queue/>')), 'xmile-unsupported S <queue/'],
    [file('<module name="m"/>'), 'xmile-unknown-reference  <module'],
    [file('<module name="m" resource="m.xml"/>'), 'xmile-unsupported  <module'],
    [
      file(aux('a', '1', '<dimensions><dim name="D"/></dimensions>')),
      'xmile-unknown-reference  <dim na',
    ],
    [
      file(aux('a', 'TIME', '<gf><xpts>1,0</xpts><ypts>1,2</ypts></gf>')),
      'xmile-bad-points a <gf><xp',
    ],
    [file(aux('a', 'TIME', '<gf><ypts>1,2</ypts></gf>')), 'xmile-bad-points a <gf><yp'],
    [file(aux('a', '1')).replace('<dt>0.5</dt>', '<dt>0</dt>'), 'model-bad-time  <dt>0</'],
    [file(aux('a', '1')).replace('<stop>10', '<stop>x'), 'xmile-not-a-number  <stop>x'],
    [file(aux('a', '1')).replace('<stop>10</stop>', ''), 'xmile-missing  <sim_sp'],
    [
      file(aux('a', '1'), { around: '<macro name="M"><eqn>1</eqn><sim_specs/></macro>' }),
      'xmile-unsupported M <sim_sp',
    ],
  ])('%# tells what and where', (text, expected) => {
    expect(remarks(text)).toBe(expected);
  });
});
