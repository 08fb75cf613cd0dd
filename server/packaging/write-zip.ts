/** Files as a zip, as a stream: each file is made, compressed and forgotten before the next one. */
import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { PackageFile } from '#packages/package.ts';

/** An ordinary file that its owner may change and all may read. */
const mode = 0o100644;

/**
 * The zip of these files, in this order. The same files and moment (ISO 8601) give the same bytes on
 * every machine. An error in writing a file destroys the stream with it.
 */
export function zipStream(files: readonly PackageFile[], moment: string): Readable {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  const options = { mtime: dayOf(moment), mode, forceDosTimestamp: true };
  for (const file of files) {
    zip.addReadStreamLazy(file.path, options, (give) => {
      try {
        give(null, Readable.from([Buffer.from(file.bytes)], { objectMode: false }));
      } catch (error) {
        output.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }
  zip.end();
  return output;
}

/**
 * The day in universal time, at noon of this machine's own time: a zip holds local time, and noon
 * exists on every day in every time zone.
 */
function dayOf(moment: string): Date {
  const day = new Date(moment);
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);
}
