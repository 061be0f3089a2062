import { create } from 'qrcode';
import { writeFileSync } from 'node:fs';

const WIDTH = 640;
const HEIGHT = 480;
/** Each code stands this many frames before the next comes; the file runs over and over. */
const STAND = 10;

/** A film of QR codes as a camera would see them: YUV4MPEG2, for Chromium's fake camera. */
export function writeVideo(file: string, codes: readonly string[]): void {
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)];
  for (const code of codes) {
    const frame = frameOf(code);
    for (let count = 0; count < STAND; count += 1) parts.push(Buffer.from('FRAME\n'), frame);
  }
  writeFileSync(file, Buffer.concat(parts));
}

function frameOf(code: string): Buffer {
  const { size, data } = create(code, { errorCorrectionLevel: 'L' }).modules;
  const scale = Math.floor((HEIGHT - 20) / (size + 8));
  const left = Math.floor((WIDTH - size * scale) / 2);
  const top = Math.floor((HEIGHT - size * scale) / 2);
  const frame = Buffer.alloc((WIDTH * HEIGHT * 3) / 2, 128);
  frame.fill(235, 0, WIDTH * HEIGHT);
  for (let y = 0; y < size * scale; y += 1) {
    for (let x = 0; x < size * scale; x += 1) {
      const dark = data[Math.floor(y / scale) * size + Math.floor(x / scale)];
      if (dark) frame[(top + y) * WIDTH + left + x] = 16;
    }
  }
  return frame;
}
