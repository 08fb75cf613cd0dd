import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { packageFormats } from '#core/contract/packages.ts';
import { ProblemError } from '#core/problem.ts';
import { formats } from '#packages/formats.ts';
import { type PackageFile, textFile } from '#packages/package.ts';
import { type ZipLimits, defaultLimits, readZip } from '#server/packaging/read-zip.ts';
import { zipStream } from '#server/packaging/write-zip.ts';
import { coolingInput, decode } from './versions.ts';

const moment = '2026-03-29T01:30:00.000Z';
const zipOf = (files: readonly PackageFile[], at = moment): Promise<Buffer> =>
  buffer(zipStream(files, at));
const file = (path: string, text = path): PackageFile => textFile(path, () => text);

/** The text with other bytes of the same length in place of it, everywhere in the zip. */
function replaced(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}

/** The zip with a byte at this offset of every record with the signature changed. */
function patched(zip: Buffer, signature: number, change: (record: Buffer) => void): Buffer {
  const copy = Buffer.from(zip);
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (copy.readUInt32LE(at) === signature) change(copy.subarray(at));
  }
  return copy;
}
const centralHeader = 0x02014b50;
const localHeader = 0x04034b50;

async function problemOf(zip: Buffer, limits?: ZipLimits): Promise<string> {
  try {
    await readZip(zip, limits);
    return 'none';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

describe('writing', () => {
  test.each(packageFormats)('%s is read as it was written', async (format) => {
    const files = formats[format](coolingInput());
    const read = await readZip(await zipOf(files));
    expect(read.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    expect(read.map(({ bytes }) => decode(bytes))).toEqual(files.map(({ bytes }) => decode(bytes)));
  });

  test.each(packageFormats)('%s has the same bytes twice, in any time zone', async (format) => {
    const before = process.env['TZ'];
    try {
      const zips: Buffer[] = [];
      const offsets = new Set<number>();
      for (const zone of ['UTC', 'Europe/Amsterdam', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
        process.env['TZ'] = zone;
        offsets.add(new Date(moment).getTimezoneOffset());
        zips.push(await zipOf(formats[format](coolingInput())));
      }
      expect(offsets.size).toBe(4);
      expect(zips.every((zip) => zip.equals(zips[0] ?? Buffer.of()))).toBe(true);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test('a file that cannot be written ends the stream with that error', async () => {
    const broken = textFile('b', () => {
      throw new Error('a fault in writing');
    });
    await expect(zipOf([file('a'), broken, file('c')])).rejects.toThrow('a fault in writing');
  });

  test('files are written one by one, as the reader takes them', async () => {
    const written: number[] = [];
    const large = 'x'.repeat(200_000);
    const files = Array.from({ length: 50 }, (_, index) =>
      textFile(String(index), () => {
        written.push(index);
        return Array.from({ length: 20 }, (__, part) => `${large}${String(index * part)}`).join('');
      }),
    );
    const stream = zipStream(files, moment);
    await new Promise((resolve) => setImmediate(resolve));
    expect(written.length).toBeLessThan(5);
    await buffer(stream);
    expect(written).toEqual(files.map((_, index) => index));
  });
});

describe('hostile zips', () => {
  test('the zip that these change is sound', async () => {
    expect(await problemOf(await zipOf([file('abcd/efgh')]))).toBe('none');
  });
  test.each<[string, string]>([
    ['the folder above', '../x/efgh'],
    ['an absolute path', '/bcd/efgh'],
    ['a drive', 'C:cd/efgh'],
    ['a backslash', 'ab\\d/efgh'],
    ['a NUL', 'ab\0d/efgh'],
    ['an empty part', 'abc//efgh'],
    ['a dot alone', 'abcd/./gh'],
  ])('a path with %s', async (_, path) => {
    const zip = replaced(await zipOf([file('abcd/efgh')]), 'abcd/efgh', path);
    expect(await problemOf(zip)).toBe('package-path-unsafe');
  });
  test('a link', async () => {
    const zip = patched(await zipOf([file('a')]), centralHeader, (record) => {
      record.writeUInt32LE((0o120777 << 16) >>> 0, 38);
    });
    expect(await problemOf(zip)).toBe('package-path-unsafe');
  });
  test('two files of one name', async () => {
    const zip = replaced(await zipOf([file('aa'), file('bb')]), 'bb', 'aa');
    expect(await problemOf(zip)).toBe('package-file-twice');
  });
  test('two files that are one where case does not count', async () => {
    expect(await problemOf(await zipOf([file('a'), file('A')]))).toBe('package-file-twice');
  });
  test('a file with a password', async () => {
    const zip = patched(await zipOf([file('a')]), centralHeader, (record) => {
      record.writeUInt16LE(record.readUInt16LE(8) | 1, 8);
    });
    expect(await problemOf(zip)).toBe('package-encrypted');
  });
  test('too many files', async () => {
    const files = Array.from({ length: 11 }, (_, index) => file(String(index)));
    expect(await problemOf(await zipOf(files), { ...defaultLimits, files: 10 })).toBe(
      'package-too-many-files',
    );
  });
  test('too much in all', async () => {
    const files = [file('a', 'x'.repeat(600)), file('b', 'y'.repeat(600))];
    expect(await problemOf(await zipOf(files), { ...defaultLimits, size: 1000 })).toBe(
      'package-too-large',
    );
  });
  test('a file that swells', async () => {
    const zip = await zipOf([file('a', '0'.repeat(30 * 1024 * 1024))]);
    expect(zip.length).toBeLessThan(100_000);
    expect(await problemOf(zip)).toBe('package-too-large');
  });
  test('a file that is larger than it says', async () => {
    const zip = patched(await zipOf([file('a', 'x'.repeat(5000))]), centralHeader, (record) => {
      record.writeUInt32LE(10, 24);
    });
    expect(await problemOf(zip)).toBe('package-damaged');
  });
  test('a way of packing that nobody knows', async () => {
    const zip = patched(await zipOf([file('a')]), centralHeader, (record) => {
      record.writeUInt16LE(99, 10);
    });
    expect(await problemOf(zip)).toBe('package-damaged');
  });
  test('another content than its checksum', async () => {
    const plain = new yazl.ZipFile();
    plain.addBuffer(Buffer.from('inhoud'), 'a', { compress: false });
    plain.end();
    const zip = await buffer(plain.outputStream as NodeJS.ReadableStream & AsyncIterable<Buffer>);
    expect(await problemOf(zip)).toBe('none');
    expect(await problemOf(replaced(zip, 'inhoud', 'INHOUD'))).toBe('package-damaged');
  });
  test.each<[string, (zip: Buffer) => Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'package-unreadable'],
    ['a text', () => Buffer.from('geen zip'), 'package-unreadable'],
    ['half a zip', (zip) => zip.subarray(0, zip.length / 2), 'package-unreadable'],
    ['a zip without its beginning', (zip) => zip.subarray(40), 'package-damaged'],
    [
      'a file whose own header is gone',
      (zip) => patched(zip, localHeader, (record) => record.fill(0, 0, 30)),
      'package-damaged',
    ],
  ])('%s', async (_, change, code) => {
    const zip = await zipOf([file('a', 'x'.repeat(500)), file('b', 'y'.repeat(500))]);
    expect(await problemOf(change(zip))).toBe(code);
  });
});
