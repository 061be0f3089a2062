import { useTranslation } from 'react-i18next';
import type { ConsoleView, SignInView } from '../../../main/contract/views.ts';
import { accountNumber } from '../../i18n/digits.ts';
import { useCall } from '../../state/use-call.ts';
import { AccountReadBack } from '../../ui/AccountReadBack.tsx';
import { BrowserFailure } from '../../ui/BrowserFailure.tsx';
import { LinkButton, PrimaryButton } from '../../ui/Button.tsx';
import { CopyValue } from '../../ui/CopyValue.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Who } from './Who.tsx';
import styles from './Browser.module.css';

/**
 * Signing in with the browser, in the order it happens: open, type, answer MFA, read back. Nothing
 * secret is typed here.
 */
export function BrowserStage({ signIn, browser }: { signIn: SignInView; browser: ConsoleView }) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const opened = browser.opened !== undefined;
  return (
    <>
      <PageTitle of={String(opened)}>{t('browser.title')}</PageTitle>
      {failure && (
        <BrowserFailure failure={failure} onSignOut={() => void send('console.sign-out', {})} />
      )}
      <Who signIn={signIn} devices={false} />
      <ol className={styles['steps']} aria-label={t('browser.steps')}>
        <li>
          <h2>{t('browser.open.title')}</h2>
          <Open browser={browser} send={send} busy={busy} />
        </li>
        <li>
          <h2>{t('browser.type.title')}</h2>
          <Values browser={browser} send={send} />
          <p>{t('browser.type.password')}</p>
        </li>
        <li>
          <h2>{t('browser.mfa.title')}</h2>
          <ul>
            {browser.devices.map(({ label, kind }, index) => (
              <li key={`${kind} ${index}`}>
                {t(`browser.mfa.${kind}`, { label: label || t('browser.mfa.unnamed') })}
              </li>
            ))}
          </ul>
        </li>
        <li>
          <h2>{t('browser.readBack.title')}</h2>
          <p>{t('browser.readBack.text')}</p>
          <AccountReadBack
            name={browser.user}
            count={browser.digits}
            busy={busy}
            primary={opened}
            focus={opened}
            onRead={(digits) => send('console.confirm', { digits, nameSeen: true })}
          />
        </li>
      </ol>
    </>
  );
}

type Send = ReturnType<typeof useCall>['send'];

function Open({ browser, send, busy }: { browser: ConsoleView; send: Send; busy: boolean }) {
  const { t } = useTranslation();
  const { address, opened } = browser;
  const { kind, region = '', number, of } = address;
  const open = (own: boolean): void => void send('console.open', own ? { own } : {});
  return (
    <>
      <dl>
        <CopyValue
          key={address.url}
          name={`${t('browser.open.number', { number, of })}, ${t(`browser.open.${kind}`, { region })}`}
          value={address.url}
          copy={{
            text: t('browser.copy'),
            label: t('browser.copyOf', { what: t('browser.open.number', { number, of }) }),
          }}
          copied={t('browser.copied')}
          onCopy={() => send('console.copy', { what: 'address' })}
        />
      </dl>
      {opened !== undefined && <p role="status">{t(`browser.open.${opened}`)}</p>}
      {opened === undefined && (
        <PrimaryButton data-primary="" data-autofocus="" off={busy} onClick={() => open(false)}>
          {t('browser.open.submit')}
        </PrimaryButton>
      )}
      <p className={styles['more']}>
        {opened !== undefined && (
          <LinkButton onClick={() => open(false)}>{t('browser.open.again')}</LinkButton>
        )}
        {of > 1 && (
          <LinkButton onClick={() => void send('console.next', {})}>
            {t('browser.open.next')}
          </LinkButton>
        )}
        <LinkButton onClick={() => open(true)}>{t('browser.open.own')}</LinkButton>
      </p>
    </>
  );
}

function Values({ browser, send }: { browser: ConsoleView; send: Send }) {
  const { t } = useTranslation();
  const { account, user } = browser;
  const values = [
    { what: 'account', name: t('browser.type.account'), value: accountNumber(account.id) },
    { what: 'user', name: t('browser.type.user'), value: user },
  ] as const;
  return (
    <dl>
      {values.map(({ what, name, value }) => (
        <CopyValue
          key={what}
          name={name}
          value={value}
          copy={{ text: t('browser.copy'), label: t('browser.copyOf', { what: name }) }}
          copied={t('browser.copied')}
          onCopy={() => send('console.copy', { what })}
        />
      ))}
    </dl>
  );
}
