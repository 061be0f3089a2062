import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock, date } from '../../i18n/time.ts';
import { fileSize } from '../../i18n/size.ts';
import { useCall } from '../../state/use-call.ts';
import { useLoad } from '../../state/use-load.ts';
import { TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import styles from './Write.module.css';

/** Earlier versions of the draft. One that is taken back becomes the text; the one before stays here. */
export function History({
  id,
  savedAt,
  onTakeBack,
}: {
  id: string;
  /** When the newest was kept: the list is read again then. */
  savedAt: number;
  onTakeBack: (text: string) => void;
}) {
  const { t } = useTranslation();
  const { send, failure: refused, busy } = useCall();
  const [told, setTold] = useState('');
  const { value: versions, failure: unread } = useLoad('draft.versions', { id }, savedAt);
  const failure = refused ?? unread;
  const takeBack = async (version: number, at: string): Promise<void> => {
    const reply = await send('draft.open', { id, version });
    if (!reply.ok) return;
    onTakeBack(reply.value.text);
    setTold(t('write.history.taken', { time: at }));
  };
  return (
    <>
      <p>{t('write.history.lead')}</p>
      {failure && <FailureCard failure={failure} />}
      <p role="status">{told}</p>
      <ul className={styles['findings']}>
        {versions?.map(({ version, at, size }, index) => {
          const time = `${date(at)} ${clock(at)}`;
          return (
            <li key={version} className={styles['version']}>
              <span>
                {time} · {fileSize(size)}
              </span>
              {index === 0 ? (
                <span className={styles['dim']}>{t('write.history.now')}</span>
              ) : (
                <TextButton off={busy} onClick={() => void takeBack(version, time)}>
                  {t('write.history.take')}
                </TextButton>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
