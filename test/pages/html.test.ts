import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Html, type HtmlValue, attributes, html, jsonScript, nothing } from '#pages/html.ts';
import { attribute, parsePiece, textOf } from '../helpers/page.ts';

/** By another name, so that no formatter of HTML changes what is tested. */
const template = html;

const writes = (made: Html, text: string) => () => {
  expect(made.toString()).toBe(text);
};

/** Any text that HTML can hold: it has no null character, and one kind of line end. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...`<>&"'/=\` a;\u00a0\n`, '&lt;', '</', '<!--', ']]>') }),
  )
  .map((text) => text.replace(/[\0\r]/g, ''));

const only = (made: Html) => {
  const [element, ...others] = parsePiece(made.toString());
  if (element === undefined) throw new Error('no element');
  expect(others).toEqual([]);
  return element;
};

describe('a template', () => {
  test('writes text', writes(html`<p>${'a < b & "c"'}</p>`, '<p>a &lt; b &amp; &quot;c&quot;</p>'));
  test('writes a number', writes(html`<p>${1.5}</p>`, '<p>1.5</p>'));
  test('writes zero', writes(html`<p>${0}</p>`, '<p>0</p>'));
  test('writes HTML as it is', writes(html`<p>${html`<b>a</b>`}</p>`, '<p><b>a</b></p>'));
  test('writes a list', writes(html`<p>${['a', html`<br />`, ['<']]}</p>`, '<p>a<br />&lt;</p>'));
  test('writes nothing for null', writes(html`<p>${null}</p>`, '<p></p>'));
  test('writes nothing for undefined', writes(html`<p>${undefined}</p>`, '<p></p>'));
  test('writes nothing for false', writes(html`<p>${false}</p>`, '<p></p>'));
  test('writes nothing for nothing', writes(html`<p>${nothing}</p>`, '<p></p>'));
  test(
    'folds its own indentation, not that of a value',
    writes(template`<p>\n      ${'a\n  b'}\n    </p>`, '<p>\na\n  b\n</p>'),
  );

  test('shows any text as that text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textOf(only(html`<p>${text}</p>`))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps any text in an attribute as that text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const element = only(html`<p title="${text}"></p>`);
        expect(element.attrs).toEqual([{ name: 'title', value: text }]);
      }),
      { numRuns: 500 },
    );
  });

  test('makes no element of any value that is not HTML', () => {
    const { value } = fc.letrec<{ value: HtmlValue }>((tie) => ({
      value: fc.oneof(
        anyText,
        fc.integer(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(value, (any) => {
        only(html`<p>${any}</p>`);
      }),
    );
  });
});

describe('attributes', () => {
  test(
    'are left out when there is nothing',
    writes(attributes({ a: null, b: undefined, c: false }), ''),
  );
  test('have no value when true', writes(attributes({ hidden: true }), ' hidden'));
  test('have their value', writes(attributes({ a: 1, b: '"' }), ' a="1" b="&quot;"'));
  test('keep an empty value', writes(attributes({ alt: '' }), ' alt=""'));

  test('keep any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(attribute(only(html`<p${attributes({ id: text })}></p>`), 'id')).toBe(text);
      }),
    );
  });
});

describe('JSON in a script', () => {
  const read = (value: unknown): unknown => JSON.parse(textOf(only(jsonScript('data', value))));

  test('is named by its class', () => {
    const script = only(jsonScript('a"b', {}));
    expect(script.attrs).toEqual([
      { name: 'type', value: 'application/json' },
      { name: 'class', value: 'a"b' },
    ]);
  });

  test('cannot be broken out of', () => {
    expect(read('</script><img src=x onerror=alert(1)>')).toBe(
      '</script><img src=x onerror=alert(1)>',
    );
    expect(read('<!--<script>')).toBe('<!--<script>');
    expect(read({ '</script>': ['\u2028'] })).toEqual({ '</script>': ['\u2028'] });
  });

  test('is the same value after it is read, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), anyText, (value, text) => {
        expect(read({ value, text })).toEqual(JSON.parse(JSON.stringify({ value, text })));
      }),
      { numRuns: 300 },
    );
  });
});
