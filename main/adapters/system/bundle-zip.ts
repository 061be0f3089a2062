import { inflateRaw } from 'node:zlib';
import type { Refusal, ZipRefusalCode } from '../../core/bundle/refusal.ts';
import { crc32 } from '../../core/bundle/zip/crc32.ts';
import { zipLayout, type PackedFile } from '../../core/bundle/zip/layout.ts';
import { isNested } from '../../core/bundle/zip/plain.ts';
import type { BundleFile, BundleZip } from '../../core/ports/bundle-file.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** The first moment that a zip file can name. */
const NO_TIME = { year: 1980, month: 0, day: 1 };

/**
 * What the headers say is checked before anything is unpacked; then each file may become as many bytes
 * as they said and no more, so that a lie costs no memory. One file after the other, off the main loop.
 */
export const bundleZip: BundleZip = {
  unpack: async (bytes) => {
    const layout = zipLayout(bytes);
    if (!layout.ok) return layout;
    const files: BundleFile[] = [];
    for (const file of layout.value) {
      const unpacked = await unpack(file);
      if (!unpacked.ok) return err({ ...unpacked.error, file: file.name });
      files.push({ name: file.name, bytes: unpacked.value });
    }
    return ok(files);
  },
  pack: async (files) => {
    const { zipSync } = await import('fflate');
    const mtime = new Date(NO_TIME.year, NO_TIME.month, NO_TIME.day);
    const named = files.map(({ name, bytes }) => [name, bytes] as const);
    return zipSync(Object.fromEntries(named), { level: 9, mtime });
  },
};

async function unpack({
  name,
  stored,
  packed,
  size,
  crc,
}: PackedFile): Promise<Result<Uint8Array, Refusal<ZipRefusalCode>>> {
  // A copy: what is handed on as part of the whole would take the whole with it.
  const bytes = stored ? ok(packed.slice()) : await inflated(packed, size);
  if (!bytes.ok) return bytes;
  if (bytes.value.length !== size) return err({ code: 'zip-size-wrong' });
  if (crc32(bytes.value) !== crc) return err({ code: 'zip-checksum-wrong' });
  return isNested(name, bytes.value) ? err({ code: 'zip-nested' }) : ok(bytes.value);
}

function inflated(
  packed: Uint8Array,
  size: number,
): Promise<Result<Uint8Array, Refusal<ZipRefusalCode>>> {
  return new Promise((resolve) => {
    // Node takes no limit of 0.
    const options = { maxOutputLength: Math.max(1, size), info: true };
    inflateRaw(packed, options, (error, answer: unknown) => {
      if (error) {
        const long = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
        resolve(err({ code: long ? 'zip-size-wrong' : 'zip-damaged', detail: error.message }));
        return;
      }
      const { buffer, engine } = answer as {
        readonly buffer: Uint8Array;
        readonly engine: { readonly bytesWritten: number };
      };
      // Bytes behind the end of what was packed are read by nobody, and may be anything.
      const all = engine.bytesWritten === packed.length;
      resolve(all ? ok(new Uint8Array(buffer)) : err({ code: 'zip-size-wrong' }));
    });
  });
}
