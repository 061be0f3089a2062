import { Copy, Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../main/contract/views.ts';
import { useCall } from '../state/use-call.ts';
import { TextButton } from '../ui/Button.tsx';
import { FailureCard } from '../ui/FailureCard.tsx';
import { QrCodes } from '../ui/QrCodes.tsx';
import styles from './TakeMessage.module.css';

/** Hands a message to another copy of the app: as QR codes, as text, as a file. */
export function GiveMessage({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const { send, failure } = useCall();
  const [told, setTold] = useState('');
  return (
    <div className={styles['take']}>
      <QrCodes key={message.text} codes={message.codes} />
      <div className={styles['ways']}>
        <TextButton
          icon={Copy}
          onClick={() =>
            void send('message.copy', { text: message.text }).then(({ ok }) => {
              if (ok) setTold(t('anchor.ask.copied'));
            })
          }
        >
          {t('anchor.ask.copy')}
        </TextButton>
        <TextButton
          icon={Save}
          onClick={() =>
            void send('message.save', { text: message.text }).then((reply) => {
              if (reply.ok && reply.value.file !== '') {
                setTold(t('anchor.ask.saved', { file: reply.value.file }));
              }
            })
          }
        >
          {t('anchor.ask.save')}
        </TextButton>
      </div>
      <p role="status" className={styles['good']}>
        {told}
      </p>
      {failure && <FailureCard failure={failure} />}
    </div>
  );
}
