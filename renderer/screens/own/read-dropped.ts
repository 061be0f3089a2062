/** Bytes. A larger file is only measured: main says so, with what to do. */
const MOST_READ = 8 * 1024 * 1024;

/** A dropped file as main takes it; one that cannot be read any more is sent as an empty one. */
export async function readDropped(
  file: File,
): Promise<{ readonly name: string; readonly size: number; readonly bytes: Uint8Array }> {
  const { name, size } = file;
  if (size > MOST_READ) return { name, size, bytes: new Uint8Array() };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { name, size: bytes.length, bytes };
  } catch {
    return { name, size: 0, bytes: new Uint8Array() };
  }
}
