import { useTranslation } from 'react-i18next';
import type { UploadLogView, UploadTargetView } from '../../../main/contract/views.ts';
import { fileSize } from '../../i18n/size.ts';
import { duration } from '../../i18n/time.ts';
import { useNow } from '../../state/use-now.ts';
import { useView } from '../../state/window.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './UploadsScreen.module.css';

/** A hyphen that a date does not break at. */
const NO_BREAK = '\u2011';

/** The log that matters most now, in words: what is there, what waits, and until when. */
export function Sentences({ target }: { target: UploadTargetView }) {
  const { t } = useTranslation();
  const { lang } = useView();
  const now = useNow();
  const [log] = target.logs;
  const waiting = target.logs.reduce((sum, one) => sum + one.waiting, 0);
  const bytes = target.logs.reduce((sum, one) => sum + one.waitingBytes, 0);
  const left = [
    waiting > 0 && target.kind !== 'logs'
      ? t('uploads.more', { count: waiting, size: fileSize(bytes) })
      : undefined,
    waiting > 0 && target.kind === 'logs' ? t('uploads.behind', { count: waiting }) : undefined,
    target.nextTryAt === undefined
      ? undefined
      : t('uploads.next', {
          time: duration((target.nextTryAt - now) / 1000, lang),
          attempt: target.attempt + 1,
        }),
  ].filter((part) => part !== undefined);
  return (
    <>
      {log && <Sentence target={target} log={log} />}
      {left.length > 0 && <p className={styles['left']}>{left.join(' · ')}</p>}
      {target.sending && (
        <p className={styles['left']}>
          {t('uploads.sending', { key: target.sending.key.split('/').slice(-2).join('/') })}{' '}
          {fileSize(target.sending.size)},{' '}
          {t('uploads.since', { time: duration((now - target.sending.since) / 1000, lang) })}
        </p>
      )}
      {target.logs.flatMap((one) =>
        one.missed.map(({ first, last, why }) => (
          <p key={`${one.logId} ${String(first)}`} className={styles['missed']}>
            <Status is="attention" size={16}>
              {t(`uploads.missed.${why}`, { first, last })}
            </Status>
          </p>
        )),
      )}
    </>
  );
}

function Sentence({ target, log }: { target: UploadTargetView; log: UploadLogView }) {
  const { t } = useTranslation();
  const named = t(`uploads.log.${target.mode}`, { id: log.logId.slice(0, 8) });
  const { place } = target;
  const last = Math.max(0, log.upTo - 1);
  const until = log.lockedUntil?.slice(0, 10).replaceAll('-', NO_BREAK);
  if (log.upTo === 0)
    return <p className={styles['sentence']}>{t('uploads.nothing', { log: named })}</p>;
  if (target.kind === 'logs') {
    return <p className={styles['sentence']}>{t('uploads.mirrored', { log: named, last })}</p>;
  }
  return (
    <p className={styles['sentence']}>
      {until === undefined
        ? t('uploads.upTo', { log: named, last, place })
        : t('uploads.upToLocked', { log: named, last, place, until })}
    </p>
  );
}
