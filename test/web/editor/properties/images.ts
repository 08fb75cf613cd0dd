/** Files that are images, and files that only seem so. */

type ImageType = 'image/png' | 'image/jpeg' | 'image/webp';

/** An image of this size that the browser draws itself. */
export async function imageFile(
  name: string,
  type: ImageType = 'image/png',
  width = 8,
  height = 5,
): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(1, 1, 3, 3);
  return new File([await canvas.convertToBlob({ type })], name, { type });
}

/** A PNG that says it is this large, without the pixels. */
export async function hugePng(width: number, height: number): Promise<File> {
  const bytes = await (await imageFile('groot.png')).arrayBuffer();
  const view = new DataView(bytes);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return new File([bytes], 'groot.png', { type: 'image/png' });
}

export const svgFile = (text = '<svg xmlns="http://www.w3.org/2000/svg"/>'): File =>
  new File([text], 'lijn.svg', { type: 'image/svg+xml' });

/** The first bytes of a file under its own name. */
export async function cut(file: File, count: number): Promise<File> {
  return new File([(await file.arrayBuffer()).slice(0, count)], file.name, { type: file.type });
}
