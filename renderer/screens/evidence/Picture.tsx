import { useTranslation } from 'react-i18next';
import type { EvidenceContentView } from '../../../main/contract/views.ts';
import { Canvas } from '../../ui/Canvas.tsx';
import styles from './EvidenceScreen.module.css';

/** A picture that was kept, with what it is. */
export function Picture({ content, name }: { content: EvidenceContentView; name: string }) {
  const { t } = useTranslation();
  const { bytes, mediaType, image } = content;
  return (
    <>
      <p className={styles['dim']}>
        {mediaType}
        {image && ` · ${t('evidence.picture', image)}`}
      </p>
      <Canvas
        bytes={bytes}
        mediaType={mediaType}
        size={image}
        name={name}
        className={styles['picture']}
        broken={<p>{t('evidence.broken')}</p>}
      />
    </>
  );
}
