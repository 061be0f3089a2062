import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PrimaryButton } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import styles from './Facilitator.module.css';
import type { Lead } from './lead-drill.ts';

/** Nothing is done without a name: it stands in every record. */
export function Join({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const join = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') void lead.act('lead.join', { name });
  };
  return (
    <form className={styles['join']} onSubmit={join}>
      <p>{t('lead.joinText')}</p>
      <TextField
        label={t('lead.name')}
        help={t('lead.nameHelp')}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.target.value)}
      />
      <PrimaryButton type="submit" off={name.trim() === ''} offBecause={t('lead.nameHelp')}>
        {t('lead.join')}
      </PrimaryButton>
    </form>
  );
}
