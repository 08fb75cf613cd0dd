/** Bytes in the encodings of the binary format of WebAssembly (W3C core specification 1.0, part 5). */

const float = new DataView(new ArrayBuffer(8));

/** A list of bytes that grows. */
export class Bytes {
  readonly list: number[] = [];

  /** Bytes as they are. */
  raw(...bytes: readonly number[]): this {
    for (const byte of bytes) this.list.push(byte);
    return this;
  }

  /** A whole number from 0 to 2^32, in LEB128. */
  unsigned(value: number): this {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.list.push((rest % 128) | 128);
    this.list.push(rest);
    return this;
  }

  /** A whole number of 32 bits, in signed LEB128. */
  signed(value: number): this {
    let rest = value | 0;
    for (; rest < -64 || rest > 63; rest >>= 7) this.list.push((rest & 127) | 128);
    this.list.push(rest & 127);
    return this;
  }

  /** A number of 64 bits, the lowest byte first. */
  float(value: number): this {
    float.setFloat64(0, value, true);
    for (let index = 0; index < 8; index += 1) this.list.push(float.getUint8(index));
    return this;
  }

  /** A name of plain letters, with its length. */
  name(text: string): this {
    this.unsigned(text.length);
    for (let index = 0; index < text.length; index += 1) this.list.push(text.charCodeAt(index));
    return this;
  }

  /** Other bytes, with their length. */
  sized(bytes: Bytes): this {
    return this.unsigned(bytes.list.length).append(bytes);
  }

  append({ list }: Bytes): this {
    for (const byte of list) this.list.push(byte);
    return this;
  }
}
