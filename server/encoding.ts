/** Bodies that are sent often, compressed once and kept in memory in the forms browsers accept. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Nearly as small as the highest quality (11) and some twenty times faster. */
const brotliQuality = 9;

/** Below this size a compressed body saves nothing that matters. */
const smallest = 512;

/** As fast as gzip at its usual level, and smaller. */
const quickBrotliQuality = 4;

/** Below this many characters an answer fits in one packet, compressed or not. */
const smallestOnce = 1400;

export interface EncodedBody {
  readonly type: string;
  /** Strong and without quotes or the name of an encoding. */
  readonly hash: string;
  readonly identity: Buffer;
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

/** Variants that a build wrote beforehand may be given; others are made here. */
export async function encodeBody(
  type: string,
  identity: Buffer,
  given: { readonly br?: Buffer | null; readonly gzip?: Buffer | null } = {},
): Promise<EncodedBody> {
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  if (identity.length < smallest || !isCompressible(type)) {
    return { type, hash, identity, br: null, gzip: null };
  }
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality };
  const [br, zipped] = await Promise.all([
    given.br ?? compressBrotli(identity, { params: parameters }),
    given.gzip ?? compressGzip(identity, { level: 9 }),
  ]);
  return { type, hash, identity, br, gzip: zipped };
}

function isCompressible(type: string): boolean {
  return /^text\/|[/+](json|javascript|xml|manifest\+json)\b|^application\/wasm|svg/.test(type);
}

/** Sends the smallest form that this browser accepts, or 304 when it has it already. */
export function sendEncoded(
  request: FastifyRequest,
  reply: FastifyReply,
  body: EncodedBody,
): FastifyReply {
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding =
    body.br !== null && accepts(accepted, 'br')
      ? 'br'
      : body.gzip !== null && accepts(accepted, 'gzip')
        ? 'gzip'
        : 'identity';
  const etag = `"${body.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  reply.header('etag', etag);
  if (body.br !== null) reply.header('vary', 'accept-encoding');
  if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  reply.header('content-type', body.type);
  return reply.send(body[encoding] ?? body.identity);
}

/**
 * An answer that is made for one request, in a form that this browser accepts; null when it goes as
 * it is. Quickly rather than as small as can be: the reader waits for it.
 */
export async function encodeOnce(
  request: FastifyRequest,
  text: string,
): Promise<{ readonly encoding: 'br' | 'gzip'; readonly body: Buffer } | null> {
  if (text.length < smallestOnce) return null;
  const accepted = request.headers['accept-encoding'] ?? '';
  if (accepts(accepted, 'br')) {
    const parameters = { [constants.BROTLI_PARAM_QUALITY]: quickBrotliQuality };
    return { encoding: 'br', body: await compressBrotli(text, { params: parameters }) };
  }
  return accepts(accepted, 'gzip')
    ? { encoding: 'gzip', body: await compressGzip(text, { level: 6 }) }
    : null;
}

/** Whether a header as `gzip, deflate, br;q=0.5` names the encoding without refusing it. */
function accepts(header: string, encoding: string): boolean {
  if (!header.includes(encoding)) return false;
  return header.split(',').some((part) => {
    const [name, quality] = part.split(';');
    return name?.trim() === encoding && !/^\s*q=0(\.0*)?\s*$/.test(quality ?? '');
  });
}

/** Whether an If-None-Match header holds this tag. */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return (
    header === etag || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  );
}
