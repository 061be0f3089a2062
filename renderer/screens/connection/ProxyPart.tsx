import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../main/contract/views/connection-view.ts';
import { useCall } from '../../state/use-call.ts';
import { useView } from '../../state/window.tsx';
import { SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './Connection.module.css';

const ADDRESS = /^https?:\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+):\d{1,5}$/i;

/** The proxy's address, saved; and its login, held in memory only and wiped from the page at once. */
export function ProxyPart({ proxy }: { proxy: ConnectionView['proxy'] }) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const { vault } = useView();
  const [url, setUrl] = useState(proxy?.url ?? '');
  const bad = url !== '' && !ADDRESS.test(url.trim());
  const save = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!bad) void send('settings.change', { proxy: url.trim() });
  };
  const give = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    event.currentTarget.reset();
    const [accessKeyId, secretAccessKey] = [textOf(typed, 'user'), textOf(typed, 'password')];
    void send('secret.submit', { accessKeyId, secretAccessKey, for: { proxy: true } });
  };
  return (
    <section className={styles['part']}>
      <h2 id="connection-proxy" tabIndex={-1}>
        {t('connection.proxy.title')}
      </h2>
      <p>{t('connection.proxy.text')}</p>
      {failure && <FailureCard failure={failure} />}
      <form className={styles['form']} onSubmit={save}>
        <TextField
          label={t('connection.proxy.url')}
          value={url}
          onChange={(event) => setUrl(event.target.value)}
          {...(bad ? { problem: t('connection.proxy.bad') } : {})}
        />
        <SecondButton type="submit" off={busy || bad} offBecause={t('connection.proxy.bad')}>
          {t('connection.proxy.save')}
        </SecondButton>
      </form>
      {proxy && (
        <>
          {proxy.kept && <Status is="done">{t('connection.proxy.kept')}</Status>}
          {vault.is === 'locked' && <p>{t('connection.proxy.locked')}</p>}
          {vault.is === 'locked' && (
            <SecondButton off={busy} onClick={() => void send('vault.ask', { what: 'unlock' })}>
              {t('connection.proxy.unlock')}
            </SecondButton>
          )}
          {vault.is === 'unlocked' && (
            <SecondButton
              off={busy}
              onClick={() => void send('vault.ask', { what: 'proxy-login' })}
            >
              {t(proxy.kept ? 'connection.proxy.replace' : 'connection.proxy.keep')}
            </SecondButton>
          )}
          {vault.is !== 'none' && <p>{t('connection.proxy.once')}</p>}
        </>
      )}
      {proxy && (
        <form className={styles['form']} onSubmit={give}>
          {proxy.login && <Status is="done">{t('connection.proxy.held')}</Status>}
          <TextField label={t('connection.proxy.user')} name="user" />
          <TextField label={t('connection.proxy.password')} name="password" type="password" />
          <SecondButton type="submit" off={busy}>
            {t('connection.proxy.give')}
          </SecondButton>
        </form>
      )}
    </section>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
