/** A line as the text of an SVG path. */
import type { PathSink } from './paths.ts';

export class TextPath implements PathSink {
  #text = '';

  get text(): string {
    return this.#text;
  }

  moveTo(x: number, y: number): void {
    this.#text += `M${short(x)} ${short(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#text += `L${short(x)} ${short(y)}`;
  }
}

/** A hundredth of a pixel is finer than any printer. */
const short = (value: number): string => String(Math.round(value * 100) / 100);
