import { useTranslation } from 'react-i18next';
import type { KitDraftView } from '../../../../main/contract/views.ts';
import { SelectField, TextField } from '../../../ui/Field.tsx';
import { Rows } from './Rows.tsx';
import type { PartProps } from './part.ts';

const ENVIRONMENTS = ['security', 'production', 'non-production'] as const;

/** The accounts an incident may reach, and which of them hurt. */
export function Accounts({ draft, change, field }: PartProps) {
  const { t } = useTranslation();
  return (
    <Rows<KitDraftView['accounts'][number]>
      least={1}
      title={t('kit.accounts')}
      lead={t('kitDraft.accountsLead')}
      add={t('kitDraft.addAccount')}
      rows={draft.accounts}
      fresh={{ id: '', alias: '', environment: 'production' }}
      nameOf={({ alias, id }, index) => alias || id || t('kitDraft.nth', { n: index + 1 })}
      onChange={(accounts) => change({ accounts })}
    >
      {(row, set, index) => (
        <>
          <TextField
            label={t('kitDraft.accountId')}
            inputMode="numeric"
            value={row.id}
            onChange={(event) => set({ id: event.target.value.replaceAll(/[\s-]/g, '') })}
            {...field(`accounts.${index}.id`)}
          />
          <TextField
            label={t('kit.columns.alias')}
            value={row.alias}
            onChange={(event) => set({ alias: event.target.value })}
            {...field(`accounts.${index}.alias`)}
          />
          <SelectField
            label={t('kit.columns.environment')}
            value={row.environment}
            onChange={(event) =>
              set({ environment: ENVIRONMENTS.find((one) => one === event.target.value)! })
            }
          >
            {ENVIRONMENTS.map((one) => (
              <option key={one} value={one}>
                {t(`kit.environment.${one}`)}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </Rows>
  );
}
