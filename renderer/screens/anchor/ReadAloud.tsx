import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnchorView } from '../../../main/contract/views.ts';
import { spelled } from '../../i18n/spelling.ts';
import { useText } from '../../i18n/text.ts';
import { useCall } from '../../state/use-call.ts';
import { useView } from '../../state/window.tsx';
import { SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './AnchorScreen.module.css';

/** The short code, large, in groups, with the words to spell it; and who has read it back. */
export function ReadAloud({ anchor, onDone }: { anchor: AnchorView; onDone: () => void }) {
  const { t } = useTranslation();
  const { lang } = useText();
  const { kit } = useView();
  const { send, busy, failure } = useCall();
  const [by, setBy] = useState('');
  const [missing, setMissing] = useState(false);
  const groups = anchor.shortCode.split(' @ ')[1]?.split('-') ?? [];
  const heard = anchor.anchors.find(({ kind, size }) => kind === 'heard' && size === anchor.size);
  const save = async (): Promise<void> => {
    setMissing(by.trim() === '');
    if (by.trim() === '') return;
    const { logId, shortCode: code } = anchor;
    const reply = await send('anchor.heard', { logId, code, by: by.trim() });
    if (reply.ok) onDone();
  };
  return (
    <section className={styles['way']}>
      <h2>{t('anchor.read.title')}</h2>
      <p>{t('anchor.read.text')}</p>
      <dl className={styles['code']}>
        <dt>{t('anchor.read.size')}</dt>
        <dd className={styles['size']}>{anchor.size}</dd>
        <dt>{t('anchor.read.code')}</dt>
        <dd>
          {groups.map((group, at) => (
            <code key={`${at} ${group}`}>{group}</code>
          ))}
        </dd>
      </dl>
      <details className={styles['spell']}>
        <summary>{t('anchor.read.spell')}</summary>
        <ol>
          {groups.map((group, at) => (
            <li key={`${at} ${group}`}>
              {[...group].map((one) => spelled(one, lang)).join(lang === 'ja' ? '、' : ', ')}
            </li>
          ))}
        </ol>
      </details>
      {heard ? (
        <Status is="done">{t('anchor.read.done', { name: heard.by, last: heard.size - 1 })}</Status>
      ) : (
        <>
          <TextField
            label={t('anchor.read.who')}
            list="anchor-people"
            value={by}
            problem={missing ? t('player.input.bad.required') : undefined}
            onChange={(event) => setBy(event.target.value)}
          />
          <datalist id="anchor-people">
            {kit?.people.map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
          <SecondButton off={busy} onClick={() => void save()}>
            {t('anchor.read.heard')}
          </SecondButton>
        </>
      )}
      {failure && <FailureCard failure={failure} />}
    </section>
  );
}
