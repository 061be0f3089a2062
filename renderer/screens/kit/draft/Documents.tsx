import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../state/use-call.ts';
import { SecondButton, TextButton } from '../../../ui/Button.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { DocumentTable } from '../DocumentTable.tsx';
import type { PartProps } from './part.ts';
import styles from './Draft.module.css';

/** Documents taken in as AWS has them now, or from a file; the newest of a name stays. */
export function Documents({ draft, change, problem }: PartProps) {
  const { t } = useTranslation();
  const calling = useCall();
  const [name, setName] = useState('');
  const documents = draft.documents ?? [];
  const take = async (from: { name: string } | { from: 'file' }): Promise<void> => {
    const reply = await calling.send('kit-draft.take-document', from);
    if (!reply.ok || reply.value === null) return;
    const taken = reply.value;
    setName('');
    change({ documents: [...documents.filter((one) => one.name !== taken.name), taken] });
  };
  return (
    <section className={styles['part']} aria-label={t('kit.documents')}>
      <h2>{t('kit.documents')}</h2>
      <p>{problem('documents') ?? t('kitDraft.documentsLead')}</p>
      <DocumentTable documents={documents} />
      {documents.map((document) => (
        <TextButton
          key={document.name}
          onClick={() => change({ documents: documents.filter((one) => one !== document) })}
        >
          {t('kitDraft.dropDocument', { name: document.name })}
        </TextButton>
      ))}
      <div className={styles['fields']}>
        <TextField
          data-field="documents"
          label={t('kitDraft.documentName')}
          help={t('kitDraft.documentNameHelp')}
          value={name}
          onChange={(event) => setName(event.target.value.trim())}
        />
      </div>
      <SecondButton
        off={calling.busy || name === ''}
        offBecause={t('kitDraft.documentNameFirst')}
        onClick={() => void take({ name })}
      >
        {t('kitDraft.takeFromAws')}
      </SecondButton>
      <TextButton off={calling.busy} onClick={() => void take({ from: 'file' })}>
        {t('kitDraft.takeFromFile')}
      </TextButton>
      {calling.failure && <FailureCard failure={calling.failure} />}
    </section>
  );
}
