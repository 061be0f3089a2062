import { useTranslation } from 'react-i18next';
import type { Args } from '../../main/contract/calls.ts';
import type { Failure } from '../../main/contract/failure.ts';
import type { SwitchRoleView } from '../../main/contract/views.ts';
import { accountNumber } from '../i18n/digits.ts';
import { AccountReadBack } from './AccountReadBack.tsx';
import { BrowserFailure } from './BrowserFailure.tsx';
import { LinkButton } from './Button.tsx';
import { CopyValue } from './CopyValue.tsx';
import { Status } from './Status.tsx';
import styles from './SwitchRole.module.css';

type Used = 'console.open' | 'console.copy' | 'console.confirm' | 'console.sign-out';

export interface SwitchCalling {
  readonly send: <C extends Used>(call: C, args: Args<C>) => Promise<{ readonly ok: boolean }>;
  readonly failure: Failure | undefined;
  readonly busy: boolean;
}

/** One role in the browser: its link, what to type where the link cannot carry it, and the read-back. */
export function SwitchRole({
  role,
  user,
  calling: { send, failure, busy },
  path,
  headed = false,
  formId,
}: {
  role: SwitchRoleView;
  /** Whose sign-in it is switched from. */
  user: string;
  calling: SwitchCalling;
  /** The assume-role step it is for. */
  path?: string;
  headed?: boolean;
  /** Of the read-back, where the screen's main action sends it. */
  formId?: string;
}) {
  const { t } = useTranslation();
  const { id, name, account, alias, url, whole, opened, switched } = role;
  const where = { role: id, ...(path === undefined ? {} : { path }) };
  return (
    <div className={styles['role']}>
      {headed && (
        <h2>
          {name} · {alias} <code>{accountNumber(account)}</code>
        </h2>
      )}
      {switched && (
        <Status is="done" size={16}>
          {t('browser.roles.switched')}
        </Status>
      )}
      {failure && (
        <BrowserFailure failure={failure} onSignOut={() => void send('console.sign-out', {})} />
      )}
      <dl>
        <CopyValue
          name={t('browser.roles.one', { name })}
          value={url}
          copy={{
            text: t('browser.copy'),
            label: t('browser.copyOf', { what: t('browser.roles.one', { name }) }),
          }}
          copied={t('browser.copied')}
          onCopy={() => send('console.copy', { ...where, what: 'address' })}
        />
      </dl>
      {!whole && (
        <p>
          {t('browser.roles.typed')} {t('browser.roles.account')} <code>{account}</code>,{' '}
          {t('browser.roles.role')} <code>{name}</code>
        </p>
      )}
      {opened !== undefined && <p role="status">{t(`browser.open.${opened}`)}</p>}
      {headed && (
        <LinkButton onClick={() => void send('console.open', where)}>
          {t(opened === undefined ? 'browser.work.open' : 'browser.open.again')}
        </LinkButton>
      )}
      {opened !== undefined && (
        <AccountReadBack
          name={`${name.split('/').pop() ?? ''}/${user}`}
          count={role.digits}
          busy={busy}
          id={formId}
          focus={formId !== undefined}
          onRead={(digits) => send('console.confirm', { ...where, digits, nameSeen: true })}
        />
      )}
    </div>
  );
}
