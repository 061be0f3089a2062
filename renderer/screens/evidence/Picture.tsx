import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceContentView } from '../../../main/contract/views.ts';
import styles from './EvidenceScreen.module.css';

/** Longest side drawn, pixels: enough to read a screenshot. */
const LONGEST = 2000;

/**
 * Draws the pixels onto a canvas: the page's content policy lets no picture in by address, and none
 * is needed. Main has read its size from the header, so that none is decoded that fills the memory.
 */
export function Picture({ content, name }: { content: EvidenceContentView; name: string }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  const { bytes, mediaType, image } = content;
  useEffect(() => {
    let wanted = true;
    const draw = async (): Promise<void> => {
      const { width, height } = image ?? { width: 1, height: 1 };
      const scale = Math.min(1, LONGEST / Math.max(width, height));
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
      if (wanted) setBroken(true);
    });
    return () => {
      wanted = false;
    };
  }, [bytes, mediaType, image]);
  return (
    <>
      <p className={styles['dim']}>
        {mediaType}
        {image && ` · ${t('evidence.picture', image)}`}
      </p>
      {broken ? (
        <p>{t('evidence.broken')}</p>
      ) : (
        <canvas ref={canvas} role="img" aria-label={name} className={styles['picture']} />
      )}
    </>
  );
}
