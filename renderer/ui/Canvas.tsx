import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Longest side drawn, pixels, unless more is wanted: enough to read a screenshot. */
const LONGEST = 2000;

/**
 * Draws a picture's pixels onto a canvas: the page's content policy lets no picture in by address, and
 * none is needed. Main has read its size from the header, so that none is decoded that fills the memory.
 */
export function Canvas({
  bytes,
  mediaType,
  size,
  name,
  longest = LONGEST,
  className,
  broken,
}: {
  bytes: Uint8Array;
  mediaType: string;
  size: { readonly width: number; readonly height: number } | undefined;
  name: string;
  /** Pixels of the longest side that is drawn. */
  longest?: number;
  className: string | undefined;
  /** Where it cannot be drawn. */
  broken: ReactNode;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    const draw = async (): Promise<void> => {
      const { width, height } = size ?? { width: 1, height: 1 };
      const scale = Math.min(1, longest / Math.max(width, height));
      const bitmap = await createImageBitmap(new Blob([bytes.slice()], { type: mediaType }), {
        resizeWidth: Math.max(1, Math.round(width * scale)),
        resizeHeight: Math.max(1, Math.round(height * scale)),
        resizeQuality: 'high',
      });
      const on = canvas.current;
      if (wanted && on) {
        on.width = bitmap.width;
        on.height = bitmap.height;
        on.getContext('2d')?.drawImage(bitmap, 0, 0);
        on.dataset['drawn'] = 'true';
      }
      bitmap.close();
    };
    draw().catch(() => {
      if (wanted) setFailed(true);
    });
    return () => {
      wanted = false;
    };
  }, [bytes, longest, mediaType, size]);
  if (failed) return <>{broken}</>;
  return <canvas ref={canvas} role="img" aria-label={name} className={className} />;
}
