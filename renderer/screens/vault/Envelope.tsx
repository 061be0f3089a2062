import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SecondButton } from '../../ui/Button.tsx';
import { readPictureFile } from '../../ui/read-picture.ts';
import type { Send } from './send.ts';
import styles from './VaultScreen.module.css';

/** A larger file is not read at all, bytes: a photo of a sheet is a few MB. */
const LARGEST = 30_000_000;

/**
 * The sealed envelope: making one, and opening it by its text or by a picture of its code. The text
 * is no secret; the passphrases and what is inside are main's own window's.
 */
export function Envelope({ send }: { send: Send }) {
  const { t } = useTranslation();
  const [told, setTold] = useState<string>();
  const chooser = useRef<HTMLInputElement>(null);

  const read = async (file: File): Promise<void> => {
    setTold(undefined);
    if (file.size > LARGEST) {
      setTold(t('vault.envelopeTooBig'));
      return;
    }
    const text = await readPictureFile(file);
    if (text === undefined) setTold(t('vault.envelopeNoCode'));
    else await send('vault.envelope', { text });
  };
  return (
    <section className={styles['part']}>
      <h2>{t('vault.envelope')}</h2>
      <div>
        <p className={styles['dim']}>{t('vault.envelopeText')}</p>
        <div className={styles['row']}>
          <SecondButton onClick={() => void send('vault.ask', { what: 'envelope-make' })}>
            {t('vault.envelopeMake')}
          </SecondButton>
          <SecondButton onClick={() => void send('vault.ask', { what: 'envelope-read' })}>
            {t('vault.envelopeOpen')}
          </SecondButton>
          <SecondButton onClick={() => chooser.current?.click()}>
            {t('vault.envelopePicture')}
          </SecondButton>
          <input
            ref={chooser}
            type="file"
            hidden
            aria-label={t('vault.envelopePicture')}
            accept="image/*"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void read(file);
              event.target.value = '';
            }}
          />
        </div>
        <p role="status" className={styles['told']}>
          {told}
        </p>
      </div>
    </section>
  );
}
