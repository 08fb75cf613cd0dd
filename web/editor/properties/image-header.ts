/**
 * Kind and size of an image from its first bytes, so that a huge one is refused before anything
 * draws it. Formats: PNG (ISO/IEC 15948), JPEG (ITU-T T.81, markers SOF0 to SOF15), WebP (RFC 9649).
 */

export interface ImageHeader {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
  /** In pixels; null when the header breaks off. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** What the bytes are an image of, or null when they are none of the three. */
export function imageHeader(bytes: Uint8Array<ArrayBuffer>): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (at: number, text: string): boolean =>
    [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
  try {
    if (begins(0, '\u0089PNG\r\n\u001a\n')) return { type: 'image/png', size: pngSize(view) };
    if (begins(0, '\u00ff\u00d8\u00ff')) return { type: 'image/jpeg', size: jpegSize(view) };
    if (begins(0, 'RIFF') && begins(8, 'WEBP')) return { type: 'image/webp', size: webpSize(view) };
    return null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (begins(0, '\u0089PNG')) return { type: 'image/png', size: null };
    return { type: begins(0, 'RIFF') ? 'image/webp' : 'image/jpeg', size: null };
  }
}

function pngSize(view: DataView) {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks over the segments to the first frame header. */
function jpegSize(view: DataView) {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // A marker may be filled up with ff; restart and start markers have no length.
    if (marker === 0xff) at += 1;
    else if (marker >= 0xd0 && marker <= 0xd8) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
}

function webpSize(view: DataView) {
  const kind = view.getUint8(15);
  if (kind === 'X'.charCodeAt(0)) {
    const read = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
    return { width: read(24), height: read(27) };
  }
  if (kind === 'L'.charCodeAt(0)) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}
