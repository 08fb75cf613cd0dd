import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafeLink, linkedFragment } from '#core/blocks/link/link.ts';

const safe = (href: string) => () => {
  expect(isSafeLink(href)).toBe(true);
};
const unsafe = (href: string) => () => {
  expect(isSafeLink(href)).toBe(false);
};

describe('allowed', () => {
  test('a fragment', safe('fragment:abcdefgh'));
  test('a web page', safe('https://example.nl/a?b=c#d'));
  test('a web page without TLS', safe('http://example.nl'));
  test('capitals in the scheme', safe('HTTPS://example.nl'));
  test('mail', safe('mailto:a@b.nl'));
});

describe('refused', () => {
  test('script', unsafe('javascript:alert(1)'));
  test('script in capitals', unsafe('JavaScript:alert(1)'));
  test('script after a space', unsafe(' javascript:alert(1)'));
  test('script with a tab in it', unsafe('java\tscript:alert(1)'));
  test('script with a line in it', unsafe('java\nscript:alert(1)'));
  test('script on a second line', unsafe('https://example.nl\njavascript:alert(1)'));
  test('data', unsafe('data:text/html,<script>1</script>'));
  test('blob', unsafe('blob:https://example.nl/1'));
  test('vbscript', unsafe('vbscript:x'));
  test('file', unsafe('file:///etc/passwd'));
  test('a relative address', unsafe('/e/warmte'));
  test('an address without a scheme', unsafe('//example.nl'));
  test('a space within', unsafe('https://example.nl/a b'));
  test('a fragment with another id', unsafe('fragment:warmte'));
  test('nothing', unsafe(''));
});

test('whatever is allowed, a browser reads it as one of the three kinds', () => {
  const scheme = fc.constantFrom('https:', 'http:', 'mailto:', 'javascript:', 'data:', 'fragment:');
  const href = fc.oneof(
    fc.string(),
    fc.tuple(scheme, fc.string({ unit: 'binary' })).map(([start, rest]) => start + rest),
    fc.webUrl(),
  );
  fc.assert(
    fc.property(href, (text) => {
      if (!isSafeLink(text) || !URL.canParse(text)) return;
      expect(['https:', 'http:', 'mailto:', 'fragment:']).toContain(new URL(text).protocol);
    }),
    { numRuns: 200 },
  );
});

test('the fragment of a link', () => {
  expect(linkedFragment('fragment:abcdefgh')).toBe('abcdefgh');
  expect(linkedFragment('https://example.nl')).toBe(null);
});
