import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDocument, storeDocument } from '#core/document/document.ts';
import { fromHtml, toHtml, toIndentedHtml } from '#core/document/html.ts';
import { schema } from '#core/document/schema.ts';
import { anyDocument, doc, h2, li, marked, math, p, ul } from '../../helpers/documents.ts';

/** Both directions: the document is written as the HTML, and the HTML read as the document. */
const both = (document: ReturnType<typeof doc>, html: string) => () => {
  expect(toHtml(document)).toBe(html);
  expect(fromHtml(html).toJSON()).toEqual(document.toJSON());
};

/** What comes of HTML from anywhere. */
const reads = (html: string, clean: string) => () => {
  expect(toHtml(fromHtml(html))).toBe(clean);
};

describe('round trip', () => {
  test('paragraph', both(doc(p('Warmte stroomt.')), '<p>Warmte stroomt.</p>'));
  test('heading', both(doc(h2('Kop'), p('x')), '<h2>Kop</h2><p>x</p>'));
  test(
    'list',
    both(
      doc(ul(li(p('a'), ul(li(p('b')))))),
      '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>',
    ),
  );
  test('formula', both(doc(p('x ', math('a<b'))), '<p>x <ek-formula>a&lt;b</ek-formula></p>'));
  test('mark', both(doc(p(marked('T', 'em'), ' stijgt')), '<p><em>T</em> stijgt</p>'));

  test('of any document of the schema, without loss', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(fromHtml(toHtml(document)).toJSON()).toEqual(document.toJSON());
        expect(fromHtml(toIndentedHtml(document)).toJSON()).toEqual(document.toJSON());
      }),
      { numRuns: 300 },
    );
  });

  test('of any document through storage', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const stored = JSON.parse(JSON.stringify(storeDocument(document))) as never;
        expect(openDocument(stored).eq(document)).toBe(true);
      }),
    );
  });

  test('generated documents reach every node type and mark', () => {
    const seen = new Set<string>();
    for (const document of fc.sample(anyDocument, { numRuns: 1500, seed: 1 })) {
      document.descendants((node) => {
        seen.add(node.type.name);
        node.marks.forEach((mark) => seen.add(mark.type.name));
      });
    }
    const all = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)];
    expect(all.filter((name) => name !== 'doc' && !seen.has(name))).toEqual([]);
  });
});

describe('unknown or hostile HTML', () => {
  test('script', reads('<p>a<script>alert(1)</script></p>', '<p>a</p>'));
  test('handlers', reads('<p onclick="x()">a</p>', '<p>a</p>'));
  test('script link', reads('<p><a href="javascript:alert(1)">a</a></p>', '<p>a</p>'));
  test('spaced script link', reads('<p><a href=" java\nscript:x">a</a></p>', '<p>a</p>'));
  test(
    'image from elsewhere',
    reads(
      '<figure><img src="https://x.nl/a.png" alt="b"><figcaption>c</figcaption></figure>',
      '<figure><img src alt="b"><figcaption>c</figcaption></figure>',
    ),
  );
  test('unknown wrapper', reads('<section><p>a</p></section>', '<p>a</p>'));
  test('bare text', reads('los', '<p>los</p>'));
  test('nothing', reads('', '<p></p>'));
  test('svg', reads('<p>a<svg><script>1</script></svg>b</p>', '<p>ab</p>'));
  test(
    'list in list',
    reads(
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>',
    ),
  );
  test('style', reads('<p style="color:red">a</p>', '<p>a</p>'));

  test('deep nesting ends well', () => {
    expect(fromHtml('<div>'.repeat(20_000) + 'a').textContent).toBe('a');
    expect(fromHtml('<aside>'.repeat(20_000) + 'a').textContent).toContain('a');
  });

  test('any text gives a valid document', () => {
    const tags =
      'p div ek-choice ek-option ek-number table tr td ul li aside details figure a'.split(' ');
    const piece = fc.oneof(
      fc.constantFrom(
        ...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} id="x" href="javascript:1">`]),
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const document = fromHtml(pieces.join(''));
        expect(fromHtml(toHtml(document)).eq(document)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
