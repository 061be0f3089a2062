import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnLookView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { copyText } from '../../state/copy-text.ts';
import { useCall } from '../../state/use-call.ts';
import { TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import styles from './OwnScreen.module.css';

/** The findings for whoever wrote the file: a line each, as compilers and editors know them. */
export function GiveFindings({ look }: { look: OwnLookView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { send, failure, busy } = useCall();
  const [told, setTold] = useState('');
  const copy = (): void => {
    const lines = [...look.findings, ...look.draftFindings].map(
      ({ line, column, level, code, message }) =>
        `${look.file}:${String(line)}:${String(column)}: ${level}: ${code}: ${text(message)}`,
    );
    if (copyText(lines.join('\n'))) setTold(t('own.look.copied'));
  };
  const save = async (): Promise<void> => {
    const reply = await send('own.save-findings', { look: look.id });
    if (reply.ok && reply.value.file !== '') setTold(t('own.saved', { file: reply.value.file }));
  };
  return (
    <div className={styles['actions']}>
      <TextButton onClick={copy}>{t('own.look.copy')}</TextButton>
      <TextButton off={busy} onClick={() => void save()}>
        {t('own.look.save')}
      </TextButton>
      <span role="status">{told}</span>
      {failure && <FailureCard failure={failure} />}
    </div>
  );
}
