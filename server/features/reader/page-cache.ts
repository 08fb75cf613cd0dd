/** Pages that are the same for everybody, written and compressed once, kept in memory. */
import { type EncodedBody, encodeBody } from '../../encoding.ts';

/** Some thousands of pages of a few kilobytes. */
const capacity = 4000;

export interface PageCache {
  /** The page under this key if it is written already. */
  peek(key: string): EncodedBody | null;
  /** The page under this key, written by `write` where it is not there yet. */
  get(key: string, write: () => string): Promise<EncodedBody>;
}

export function createPageCache(): PageCache {
  const pages = new Map<string, Promise<EncodedBody>>();
  const written = new Map<string, EncodedBody>();
  return {
    peek: (key) => written.get(key) ?? null,
    get(key, write) {
      const known = pages.get(key);
      if (known !== undefined) return known;
      const made = encodeBody('text/html; charset=utf-8', Buffer.from(write()));
      made.then(
        (body) => written.set(key, body),
        () => pages.delete(key),
      );
      pages.set(key, made);
      const oldest = pages.keys().next();
      if (pages.size > capacity && oldest.done !== true) {
        pages.delete(oldest.value);
        written.delete(oldest.value);
      }
      return made;
    },
  };
}
