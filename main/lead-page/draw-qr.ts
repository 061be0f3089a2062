import { create } from 'qrcode';

/** The quiet zone of ISO/IEC 18004, and the side of a module, in pixels of the picture. */
const QUIET = 4;
const SIDE = 4;

/** Dark on white in every theme; drawn, for nothing on this page may be markup from a text. */
export function qrCanvas(text: string, label: string): HTMLCanvasElement {
  const { size, data } = create(text, { errorCorrectionLevel: 'L' }).modules;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  canvas.width = canvas.height = (size + QUIET * 2) * SIDE;
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  for (const [at, dark] of data.entries()) {
    if (!dark) continue;
    const row = Math.floor(at / size);
    pen.fillRect(((at % size) + QUIET) * SIDE, (row + QUIET) * SIDE, SIDE, SIDE);
  }
  return canvas;
}
