import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundleImageView, BundleLookView } from '../../../../main/contract/views.ts';
import { useCall } from '../../../state/use-call.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { Canvas } from '../../../ui/Canvas.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import styles from '../OwnScreen.module.css';

/** Pictures by name; each is drawn when it is asked for. */
export function Images({ look: { id, images } }: { look: BundleLookView }) {
  const { t } = useTranslation();
  if (images.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h2>{t('bundle.look.images')}</h2>
      <ul>
        {images.map((image) => (
          <One key={image.path} look={id} image={image} />
        ))}
      </ul>
    </section>
  );
}

function One({ look, image }: { look: string; image: BundleLookView['images'][number] }) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const [shown, setShown] = useState<BundleImageView>();
  const { path, width, height } = image;
  const name = path.replace(/^images\//, '');
  const show = async (): Promise<void> => {
    const reply = await send('bundle.image', { look, path });
    if (reply.ok) setShown(reply.value);
  };
  return (
    <li>
      <TextButton off={busy} onClick={() => void show()}>
        {t('bundle.look.show', { name })}
      </TextButton>{' '}
      <small className={styles['dim']}>{t('evidence.picture', { width, height })}</small>
      {failure && <FailureCard failure={failure} />}
      {shown && (
        <Canvas
          bytes={shown.bytes}
          mediaType={shown.mediaType}
          size={shown}
          name={name}
          className={styles['picture']}
          broken={<p>{t('bundle.look.broken')}</p>}
        />
      )}
    </li>
  );
}
