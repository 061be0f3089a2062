/** Bytes. A larger file is only measured: main says so, with what to do. */
const MOST_READ = 8 * 1024 * 1024;
const MOST_OF_BUNDLE = 2 * MOST_READ;
/** A signature is a few lines; what is longer is none. */
const MOST_OF_SIGNATURE = 8_192;

export function isBundle({ name }: File): boolean {
  return /\.(?:breakglass-bundle|zip)$/i.test(name);
}

/** The signature that was dropped beside a file; one that cannot be read is told as none that holds. */
export async function signatureBeside(
  file: File | undefined,
): Promise<{ readonly signature?: string }> {
  if (!file) return {};
  if (file.size > MOST_OF_SIGNATURE) return { signature: '' };
  return { signature: await file.text().catch(() => '') };
}

/** A dropped file as main takes it; one that cannot be read any more is sent as an empty one. */
export async function readDropped(
  file: File,
): Promise<{ readonly name: string; readonly size: number; readonly bytes: Uint8Array }> {
  const { name, size } = file;
  if (size > (isBundle(file) ? MOST_OF_BUNDLE : MOST_READ))
    return { name, size, bytes: new Uint8Array() };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { name, size: bytes.length, bytes };
  } catch {
    return { name, size: 0, bytes: new Uint8Array() };
  }
}
