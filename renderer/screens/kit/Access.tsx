import { useTranslation } from 'react-i18next';
import type { KitContentView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { duration } from '../../i18n/time.ts';
import { PartTable } from './PartTable.tsx';

/** Who may sign in, which roles follow, and the Regions that are asked. */
export function Access({ kit }: { kit: KitContentView }) {
  const { t } = useTranslation();
  const { lang } = useText();
  const devices = ({ mfa }: KitContentView['users'][number]) => (
    <ul>
      {mfa.map(({ serial, kind, label }) => (
        <li key={serial}>
          {t(`kit.device.${kind}`)}
          {label !== '' && ` · ${label}`} · <code>{serial}</code>
        </li>
      ))}
    </ul>
  );
  const stamps = ({ trust }: KitContentView['roles'][number]): string => {
    const { mfaRequired, mfaMaxAgeSeconds, sourceIdentity, incidentTag } = trust;
    const age = mfaMaxAgeSeconds === undefined ? '' : ` ≤ ${duration(mfaMaxAgeSeconds, lang)}`;
    return [
      mfaRequired && `${t('kit.stamp.mfa')}${age}`,
      sourceIdentity && t('kit.stamp.sourceIdentity'),
      incidentTag && t('kit.stamp.incidentTag'),
    ]
      .filter(Boolean)
      .join(', ');
  };
  return (
    <>
      <PartTable
        title={t('kit.users')}
        columns={[
          t('kit.columns.user'),
          t('kit.columns.account'),
          t('kit.columns.mfa'),
          t('kit.columns.exception'),
        ]}
        rows={[...kit.users, ...(kit.gameDay?.users ?? [])].map((user) => ({
          id: user.arn,
          cells: [
            <span key="user">
              {user.name}
              {kit.gameDay?.users.includes(user) && <div>{t('kitDraft.gameDay')}</div>}
            </span>,
            <code key="account">{user.account}</code>,
            devices(user),
            user.vault
              ? t('kit.exceptionUntil', { until: user.vault.until, reason: user.vault.reason })
              : '—',
          ],
        }))}
      />
      <PartTable
        title={t('kit.roles')}
        columns={[t('kit.columns.role'), t('kit.columns.longest'), t('kit.columns.stamps')]}
        rows={[...kit.roles, ...(kit.gameDay?.roles ?? [])].map((role) => ({
          id: role.arn,
          cells: [
            <span key="role">
              {role.id}
              <br />
              <code>{role.arn}</code>
              {kit.gameDay?.roles.includes(role) && <div>{t('kitDraft.gameDay')}</div>}
              {(role.policyArns ?? []).map((arn) => (
                <div key={arn}>
                  {t('kit.narrowed')} <code>{arn}</code>
                </div>
              ))}
              {role.sessionPolicy !== undefined && (
                <div>
                  {t('kit.narrowed')} <code>{role.sessionPolicy}</code>
                </div>
              )}
            </span>,
            duration(role.maxSessionSeconds, lang),
            stamps(role),
          ],
        }))}
      />
      <PartTable
        title={t('kit.regions')}
        columns={[t('kit.columns.name'), t('kit.columns.endpoint')]}
        rows={kit.regions.map(({ name, endpoint, endpoints = {} }) => ({
          id: name,
          cells: [
            <code key="name">{name}</code>,
            <span key="endpoints">
              {endpoint ?? t('kit.ownEndpoint')}
              {Object.entries(endpoints).map(([service, url]) => (
                <div key={service}>
                  {service}: <code>{url}</code>
                </div>
              ))}
            </span>,
          ],
        }))}
      />
    </>
  );
}
