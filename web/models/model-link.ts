/** A workpiece in the part of an address behind `#`, which no server ever sees. */
import type { KeptRun } from '#core/models/kept/kept-run.ts';
import type { Workpiece } from '#core/models/kept/workpiece.ts';

/** Longest address that browsers, mail and school systems pass on whole. */
const longest = 16_000;

const prefix = '#m=';

/** The address of the page of models with the workpiece in it; null where it is too long. */
export function linkTo(workpiece: Workpiece, page: string): Promise<string | null> {
  return linkWith(workpiece, page);
}

/** The same with one run: it is what the page shows when it opens. */
export function linkToRun(run: KeptRun, page: string): Promise<string | null> {
  const { definition, id } = run;
  return linkWith({ definition, runs: [{ ...run, isShown: false }], open: id }, page);
}

async function linkWith(content: object, page: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  const safe = base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const link = `${page}${prefix}${safe}`;
  return link.length <= longest ? link : null;
}

/** The text in an address; null where there is none. Rejects when it is broken. */
export async function textInLink(hash: string): Promise<string | null> {
  if (!hash.startsWith(prefix)) return null;
  const base64 = hash.slice(prefix.length).replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const plain = await through(bytes, new DecompressionStream('deflate-raw'));
  return new TextDecoder('utf-8', { fatal: true }).decode(plain);
}

/** Most bytes that a link may unfold to: a small link can hold a great many zeros. */
const mostBytes = 2_000_000;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > mostBytes) {
      await reader.cancel();
      throw new RangeError('More than a model can be');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
