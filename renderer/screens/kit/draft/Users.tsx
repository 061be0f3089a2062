import { useTranslation } from 'react-i18next';
import type { KitDraftView } from '../../../../main/contract/views.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { SelectField, TextField } from '../../../ui/Field.tsx';
import { Devices } from './Devices.tsx';
import { GameDay, replaced } from './GameDay.tsx';
import { Rows } from './Rows.tsx';
import type { PartProps } from './part.ts';

type User = KitDraftView['users'][number];

const FRESH: User = {
  name: '',
  person: '',
  account: '',
  arn: '',
  mfa: [{ serial: '', kind: 'totp', label: '' }],
};

/** Sign-in users made beforehand, one for each person, with the devices that give their codes. */
export function Users({ draft, change, problem, field }: PartProps) {
  const { t } = useTranslation();
  const people = draft.people.filter(({ id }) => id !== '');
  return (
    <Rows<User>
      least={1}
      title={t('kit.users')}
      lead={t('kitDraft.usersLead')}
      add={t('kitDraft.addUser')}
      rows={draft.users}
      fresh={FRESH}
      nameOf={({ name }, index) => name || t('kitDraft.nth', { n: index + 1 })}
      onChange={(users) => change({ users })}
    >
      {(row, set, index) => {
        const at = `users.${index}`;
        const { vault } = row;
        const except = (part: Partial<NonNullable<User['vault']>>): void =>
          set({ vault: { reason: '', approvedBy: '', until: '', ...vault, ...part } });
        return (
          <>
            <SelectField
              label={t('kit.columns.person')}
              value={row.person}
              onChange={(event) => set({ person: event.target.value })}
              {...field(`${at}.person`)}
            >
              <option value="">{t('kitDraft.choose')}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name || id}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t('kitDraft.userName')}
              value={row.name}
              onChange={(event) => set({ name: event.target.value })}
              {...field(`${at}.name`)}
            />
            <SelectField
              label={t('kit.columns.account')}
              value={row.account}
              onChange={(event) => set({ account: event.target.value })}
              {...field(`${at}.account`)}
            >
              <option value="">{t('kitDraft.choose')}</option>
              {draft.accounts.map(({ id, alias }) => (
                <option key={id} value={id}>
                  {`${id} ${alias}`}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t('kitDraft.userArn')}
              note={t('kitDraft.optional')}
              help={t('kitDraft.userArnHelp')}
              value={row.arn}
              onChange={(event) => set({ arn: event.target.value.trim() })}
              {...field(`${at}.arn`)}
            />
            <Devices
              at={`${at}.mfa`}
              devices={row.mfa}
              onChange={(mfa) => set({ mfa })}
              problem={problem}
              field={field}
            />
            <GameDay
              row={row}
              set={(user) => change({ users: replaced(draft.users, index, user) })}
            />
            <CheckBox
              checked={vault !== undefined}
              hint={t('kitDraft.exceptionHint')}
              onChange={(on) => {
                const { vault: _, ...user } = row;
                change({ users: replaced(draft.users, index, user) });
                if (on) except({});
              }}
            >
              {t('kitDraft.exception')}
            </CheckBox>
            {vault && (
              <>
                <TextField
                  label={t('kitDraft.why')}
                  value={vault.reason}
                  onChange={(event) => except({ reason: event.target.value })}
                  {...field(`${at}.vault.reason`)}
                />
                <SelectField
                  label={t('kitDraft.approvedBy')}
                  value={vault.approvedBy}
                  onChange={(event) => except({ approvedBy: event.target.value })}
                  {...field(`${at}.vault.approvedBy`)}
                >
                  <option value="">{t('kitDraft.choose')}</option>
                  {people
                    .filter(({ id }) => id !== row.person)
                    .map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name || id}
                      </option>
                    ))}
                </SelectField>
                <TextField
                  label={t('kitDraft.until')}
                  placeholder="2026-12-31"
                  value={vault.until}
                  onChange={(event) => except({ until: event.target.value })}
                  {...field(`${at}.vault.until`)}
                />
              </>
            )}
          </>
        );
      }}
    </Rows>
  );
}
