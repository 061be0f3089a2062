/** Longest side a picture is looked at with, pixels: enough for a code, and quick. */
const LONGEST = 1600;

/** The text of the QR code in a picture or video frame; undefined when there is none to be read. */
export async function readPicture(
  picture: CanvasImageSource,
  width: number,
  height: number,
): Promise<string | undefined> {
  if (width === 0 || height === 0) return undefined;
  const { default: jsQr } = await import('jsqr');
  const share = Math.min(1, LONGEST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * share);
  canvas.height = Math.round(height * share);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const found = jsQr(data, canvas.width, canvas.height);
  return found === null || found.data === '' ? undefined : found.data;
}

/** The same for a picture file; undefined also when it is no picture. */
export async function readPictureFile(file: Blob): Promise<string | undefined> {
  try {
    const picture = await createImageBitmap(file);
    try {
      return await readPicture(picture, picture.width, picture.height);
    } finally {
      picture.close();
    }
  } catch {
    return undefined;
  }
}
