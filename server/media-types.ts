/** The files that an E-klas may hold, how their first bytes begin, and the extension of their name. */

interface MediaType {
  readonly extension: string;
  readonly matches: (bytes: Uint8Array) => boolean;
}

const latin = new TextDecoder('latin1');
const startsWith =
  (start: string, offset = 0) =>
  (bytes: Uint8Array) =>
    latin.decode(bytes.subarray(offset, offset + start.length)) === start;

const mediaTypes: Readonly<Record<string, MediaType>> = {
  'image/svg+xml': {
    extension: 'svg',
    matches: (bytes) =>
      /^\uFEFF?\s*(<\?xml|<!--|<svg)/.test(new TextDecoder().decode(bytes.subarray(0, 200))),
  },
  'image/png': { extension: 'png', matches: startsWith('\x89PNG\r\n') },
  'image/jpeg': { extension: 'jpg', matches: startsWith('\xff\xd8\xff') },
  'image/gif': { extension: 'gif', matches: startsWith('GIF8') },
  'image/webp': { extension: 'webp', matches: startsWith('WEBP', 8) },
};

/** Whether we serve this type and the bytes are of it. */
export function isMedium(type: string, bytes: Uint8Array): boolean {
  return mediaTypes[type]?.matches(bytes) === true;
}

/** The extension for a file name; `bin` for what we do not know. */
export function extensionOf(type: string): string {
  return mediaTypes[type]?.extension ?? 'bin';
}
