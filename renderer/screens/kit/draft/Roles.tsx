import { useTranslation } from 'react-i18next';
import type { KitDraftView } from '../../../../main/contract/views.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { SelectField, TextField } from '../../../ui/Field.tsx';
import { GameDay, replaced } from './GameDay.tsx';
import { Rows } from './Rows.tsx';
import { Sessions } from './Sessions.tsx';
import type { PartProps } from './part.ts';

type Role = KitDraftView['roles'][number];

const FRESH: Role = {
  id: '',
  arn: '',
  account: '',
  maxSessionSeconds: 3600,
  trust: { mfaRequired: true, mfaMaxAgeSeconds: 3600, sourceIdentity: true, incidentTag: true },
};
/** Hours a role may allow (IAM, MaxSessionDuration). */
const HOURS = [1, 2, 4, 8, 12] as const;
const STAMPS = ['mfaRequired', 'sourceIdentity', 'incidentTag'] as const;

/** Roles playbooks ask for by id, and what their trust policies allow. */
export function Roles({ draft, change, problem, field }: PartProps) {
  const { t } = useTranslation();
  return (
    <Rows<Role>
      least={1}
      title={t('kit.roles')}
      lead={t('kitDraft.rolesLead')}
      add={t('kitDraft.addRole')}
      rows={draft.roles}
      fresh={FRESH}
      nameOf={({ id }, index) => id || t('kitDraft.nth', { n: index + 1 })}
      onChange={(roles) => change({ roles })}
    >
      {(row, set, index) => {
        const at = `roles.${index}`;
        const trust = (part: Partial<Role['trust']>): void =>
          set({ trust: { ...row.trust, ...part } });
        return (
          <>
            <TextField
              label={t('kitDraft.roleId')}
              help={t('kitDraft.roleIdHelp')}
              value={row.id}
              onChange={(event) => set({ id: event.target.value })}
              {...field(`${at}.id`)}
            />
            <TextField
              label={t('kitDraft.roleArn')}
              value={row.arn}
              onChange={(event) => set({ arn: event.target.value.trim(), account: '' })}
              {...field(`${at}.arn`)}
              problem={problem(`${at}.arn`) ?? problem(`${at}.account`)}
            />
            <GameDay
              row={row}
              set={(role) => change({ roles: replaced(draft.roles, index, role) })}
            />
            <SelectField
              label={t('kit.columns.longest')}
              value={String(row.maxSessionSeconds)}
              onChange={(event) => set({ maxSessionSeconds: Number(event.target.value) })}
              {...field(`${at}.maxSessionSeconds`)}
            >
              {[...new Set([...HOURS.map((hours) => hours * 3600), row.maxSessionSeconds])].map(
                (seconds) => (
                  <option key={seconds} value={seconds}>
                    {t('kitDraft.minutes', { count: Math.round(seconds / 60) })}
                  </option>
                ),
              )}
            </SelectField>
            <div>
              {STAMPS.map((stamp) => (
                <CheckBox
                  key={stamp}
                  checked={row.trust[stamp]}
                  onChange={(on) => trust({ [stamp]: on })}
                >
                  {t(`kitDraft.trust.${stamp}`)}
                </CheckBox>
              ))}
            </div>
            <TextField
              label={t('kitDraft.mfaAge')}
              help={t('kitDraft.mfaAgeHelp')}
              inputMode="numeric"
              value={row.trust.mfaMaxAgeSeconds === 0 ? '' : String(row.trust.mfaMaxAgeSeconds)}
              onChange={(event) =>
                trust({ mfaMaxAgeSeconds: Number(event.target.value.replaceAll(/\D/g, '')) })
              }
              {...field(`${at}.trust.mfaMaxAgeSeconds`)}
            />
            <Sessions at={at} role={row} set={set} problem={problem} field={field} />
          </>
        );
      }}
    </Rows>
  );
}
