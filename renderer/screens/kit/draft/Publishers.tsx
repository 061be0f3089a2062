import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/Field.tsx';
import { Rows } from './Rows.tsx';
import type { PartProps } from './part.ts';
import { publisherFrom } from './publisher-line.ts';
import styles from './Draft.module.css';

/** A key file is a few hundred bytes; what is longer is none. */
const LARGEST_KEY_FILE = 8_192;

/** Whose signed playbooks count as the organisation's own. */
export function Publishers({ draft, change, field }: PartProps) {
  const { t } = useTranslation();
  const file = useId();
  const rows = draft.publishers ?? [];
  const readFile = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const text = chosen.size > LARGEST_KEY_FILE ? '' : await chosen.text().catch(() => '');
    const found = publisherFrom(text);
    const fresh = { id: '', name: found.id ?? '', vkey: '' };
    change({ publishers: [...rows, { ...fresh, ...found }] });
  };
  return (
    <>
      <Rows
        title={t('kit.publishers')}
        lead={t('kitDraft.publishersLead')}
        add={t('kitDraft.addPublisher')}
        rows={rows}
        fresh={{ id: '', name: '', vkey: '' }}
        nameOf={({ name, id }, index) => name || id || t('kitDraft.nth', { n: index + 1 })}
        onChange={(publishers) => change({ publishers })}
      >
        {(row, set, index) => (
          <>
            <TextField
              label={t('kit.publisherKey')}
              help={t('kitDraft.publisherKeyHelp')}
              value={row.vkey}
              onChange={(event) => {
                const { name, ...found } = publisherFrom(event.target.value);
                set({ ...found, ...(row.name === '' && name !== undefined ? { name } : {}) });
              }}
              {...field(`publishers.${index}.vkey`)}
            />
            <TextField
              label={t('kit.columns.name')}
              value={row.name}
              onChange={(event) => set({ name: event.target.value })}
              {...field(`publishers.${index}.name`)}
            />
            <TextField
              label={t('kit.columns.id')}
              value={row.id}
              onChange={(event) => set({ id: event.target.value })}
              {...field(`publishers.${index}.id`)}
            />
          </>
        )}
      </Rows>
      <div className={styles['fields']}>
        <label htmlFor={file}>{t('kitDraft.publisherFile')}</label>
        <input
          id={file}
          type="file"
          accept=".publisher-key"
          onChange={(event) => {
            void readFile(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
    </>
  );
}
