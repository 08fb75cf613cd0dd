import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { type XmlValue, xml, xmlDocument } from '#packages/xml.ts';

const written = (value: XmlValue): string => xml`<a>${value}</a>`.toString();

test.each<[string, XmlValue, string]>([
  ['text', 'x < y & "z"', '<a>x &lt; y &amp; &quot;z&quot;</a>'],
  ['a number', 4, '<a>4</a>'],
  ['nothing', null, '<a></a>'],
  ['a condition that does not hold', false, '<a></a>'],
  ['a list', ['b', xml`<c/>`], '<a>b<c/></a>'],
  ['XML', xml`<b>${'<'}</b>`, '<a><b>&lt;</b></a>'],
  ['what XML cannot hold', 'a\u0000\u0008\ufffe\ud800b\udc00', '<a>ab</a>'],
  ['a line break in text, as it is', 'a\nb', '<a>a\nb</a>'],
  ['another line break', 'a\r\nb', '<a>a&#13;\nb</a>'],
  ['letters outside the first plane', '𝛥T', '<a>𝛥T</a>'],
])('%s', (_, value, expected) => {
  expect(written(value)).toBe(expected);
});

test('line breaks and tabs in an attribute', () => {
  expect(xml`<a b="${'c\n\td'}"/>`.toString()).toBe('<a b="c&#10;&#9;d"/>');
});

test('indentation of a template is folded, that of a value is not', () => {
  const made = xml`<a>
    <b>${'c\n    d'}</b>
  </a>`;
  expect(made.toString()).toBe('<a>\n<b>c\n    d</b>\n</a>');
});

describe('any text', () => {
  const legal = (text: string): string =>
    text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  const anyText = fc.string({ unit: 'binary', maxLength: 40 });

  test('is read as it was written, as text and as an attribute', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = XmlDocument.fromString(xmlDocument(xml`<a b="${text}">${text}</a>`));
        expect(document.root.content).toBe(legal(text));
        expect(document.root.attr('b')?.content).toBe(legal(text));
        document.dispose();
      }),
      { numRuns: 300 },
    );
  });
});
