import { useEffect, useState } from 'react';
import styles from './Qr.module.css';

/** The quiet zone of ISO/IEC 18004, in modules. */
const QUIET = 4;

interface Drawing {
  readonly of: string;
  readonly side: number;
  readonly path: string;
}

/**
 * One QR code, dark on white in every theme, for a screen-to-camera distance: as little error
 * correction as there is, so that the modules are large.
 */
export function Qr({ text, label }: { text: string; label: string }) {
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    let wanted = true;
    void import('qrcode').then(({ create }) => {
      const { size, data } = create(text, { errorCorrectionLevel: 'L' }).modules;
      if (wanted) setDrawing({ of: text, side: size + QUIET * 2, path: pathOf(size, data) });
    });
    return () => {
      wanted = false;
    };
  }, [text]);
  const shown = drawing?.of === text ? drawing : undefined;
  return (
    <svg
      className={styles['qr']}
      role="img"
      aria-label={label}
      aria-busy={shown === undefined || undefined}
      viewBox={`0 0 ${shown?.side ?? 1} ${shown?.side ?? 1}`}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      {shown && <path d={shown.path} fill="#000" />}
    </svg>
  );
}

/** Runs of dark modules, a row at a time. */
function pathOf(size: number, data: ArrayLike<number | boolean>): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let from = 0; from < size; from += 1) {
      if (!data[row * size + from]) continue;
      let to = from;
      while (to < size && data[row * size + to]) to += 1;
      runs.push(`M${from + QUIET} ${row + QUIET}h${to - from}v1h${from - to}z`);
      from = to;
    }
  }
  return runs.join('');
}
