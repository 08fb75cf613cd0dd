/** Whether a file is an image that can be kept with an E-klas; asked before anything is sent. */
import type { propertiesText } from '#text/properties.ts';
import { imageHeader } from './image-header.ts';

/** Why a file cannot be kept. */
export type ImageFault = keyof typeof propertiesText.medium.faults;

const mostBytes = 5 * 1024 * 1024;
const mostPixels = 8000;

/** Looks at what the file is, not at its name; null when all is well. */
export async function imageFault(file: File): Promise<ImageFault | null> {
  if (file.size === 0) return 'empty';
  if (file.size > mostBytes) return 'too-heavy';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = imageHeader(bytes);
  if (header === null) return isSvg(bytes) ? null : 'not-an-image';
  const { size } = header;
  if (size === null) return 'damaged';
  if (Math.max(size.width, size.height) > mostPixels) return 'too-large';
  return (await canBeDrawn(new Blob([bytes], { type: header.type }))) ? null : 'damaged';
}

async function canBeDrawn(image: Blob): Promise<boolean> {
  try {
    const bitmap = await createImageBitmap(image);
    bitmap.close();
    return true;
  } catch {
    return false;
  }
}

/** Whether the bytes are XML in UTF-8 with an svg element around all; nothing of it is run or shown. */
function isSvg(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  const { documentElement: top } = new DOMParser().parseFromString(text, 'image/svg+xml');
  return (
    top.localName === 'svg' &&
    top.namespaceURI === 'http://www.w3.org/2000/svg' &&
    top.querySelector('parsererror') === null
  );
}
