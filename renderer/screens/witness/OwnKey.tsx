import { Copy, KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnWitnessView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { TextButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './WitnessScreen.module.css';

/** The key signatures are made with: to read aloud, and whole for auditors. */
export function OwnKey({
  person,
  shown = false,
  onMissing,
}: {
  person: string;
  /** Shown at once: a signature was just made with it. */
  shown?: boolean;
  onMissing: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy } = useCall();
  const [key, setKey] = useState<OwnWitnessView>();
  const [told, setTold] = useState('');
  useEffect(() => {
    let wanted = true;
    if (shown) {
      void send('witness.key', { person }).then((reply) => {
        if (wanted && reply.ok) setKey(reply.value);
      });
    }
    return () => {
      wanted = false;
    };
  }, [shown, person, send]);
  const show = async (): Promise<void> => {
    if (person === '') {
      onMissing();
      return;
    }
    const reply = await send('witness.key', { person });
    if (reply.ok) setKey(reply.value);
  };
  if (!key) {
    return (
      <TextButton icon={KeyRound} off={busy} onClick={() => void show()}>
        {t('witness.keyShow')}
      </TextButton>
    );
  }
  return (
    <dl className={styles['key']}>
      <dt>{t('witness.keyFor')}</dt>
      <dd>
        <code className={styles['big']}>{key.fingerprint}</code>
      </dd>
      <dt>{t('witness.keyWhole')}</dt>
      <dd>
        <code className={styles['whole']}>{key.vkey}</code>
        <TextButton
          icon={Copy}
          onClick={() =>
            void send('message.copy', { text: key.vkey }).then(({ ok }) => {
              if (ok) setTold(t('log.copied'));
            })
          }
        >
          {t('witness.keyCopy')}
        </TextButton>
        <span role="status">{told}</span>
      </dd>
      <dd>
        <Status is={key.kept ? 'done' : 'attention'}>
          {t(key.kept ? 'witness.kept' : 'witness.notKept')}
        </Status>
      </dd>
    </dl>
  );
}
