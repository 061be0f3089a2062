import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CliView, SignInView } from '../../../main/contract/views.ts';
import type { useCall } from '../../state/use-call.ts';
import { useNow } from '../../state/use-now.ts';
import { LinkButton, PrimaryButton, SecondButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { useElapsed } from '../../ui/use-elapsed.ts';
import styles from './SignInScreen.module.css';

interface Waiting {
  readonly signIn: SignInView;
  readonly cli: CliView;
  readonly calling: ReturnType<typeof useCall>;
}

/** The person is in the browser now: how long it has been, the address again, and the way out. */
export function CliWaiting({ signIn, cli, calling }: Waiting) {
  const { t } = useTranslation();
  const now = useNow();
  const elapsed = useElapsed(signIn.pending?.since ?? now, now);
  const running = cli.elsewhere
    ? t(cli.entered ? 'awsLogin.elsewhere.entered' : 'awsLogin.elsewhere.running')
    : t('awsLogin.running');
  return (
    <>
      <p className={styles['running']} role="status">
        <Status is="running">{cli.address ? running : t('awsLogin.starting')}</Status>
        <code>{signIn.pending?.region}</code>
        <span aria-live="off">{elapsed}</span>
      </p>
      {cli.elsewhere ? <There cli={cli} calling={calling} /> : <Here cli={cli} calling={calling} />}
    </>
  );
}

type Side = Omit<Waiting, 'signIn'>;

function Here({ cli, calling }: Side) {
  const { t } = useTranslation();
  const none = cli.opened === 'none';
  return (
    <>
      {cli.opened && !none && <p className={styles['hint']}>{t(`awsLogin.${cli.opened}`)}</p>}
      {none && (
        <p role="alert">
          <Status is="attention">{t('awsLogin.noBrowser')}</Status>
        </p>
      )}
      <p className={styles['hint']}>{t('awsLogin.asked')}</p>
      <div className={styles['form']}>
        {none && <Turn calling={calling} />}
        <Stop calling={calling} />
        {cli.address && (
          <p className={styles['links']}>
            <LinkButton onClick={() => void calling.send('aws-login.address', { how: 'open' })}>
              {t('awsLogin.open')}
            </LinkButton>
            <Copy calling={calling} />
            {!none && (
              <LinkButton onClick={() => void calling.send('aws-login.elsewhere', {})}>
                {t('awsLogin.turn')}
              </LinkButton>
            )}
          </p>
        )}
      </div>
    </>
  );
}

/** Three things to do, and then the window for the code: what is typed there this window never has. */
function There({ cli, calling }: Side) {
  const { t } = useTranslation();
  if (!cli.address || cli.entered) {
    return (
      <div className={styles['form']}>
        <Stop calling={calling} />
      </div>
    );
  }
  return (
    <>
      <ol className={styles['steps']}>
        <li>{t('awsLogin.elsewhere.address')}</li>
        <li>{t('awsLogin.elsewhere.sign')}</li>
        <li>{t('awsLogin.elsewhere.bring')}</li>
      </ol>
      <p className={styles['links']}>
        <Copy calling={calling} />
        <LinkButton onClick={() => void calling.send('aws-login.address', { how: 'open' })}>
          {t('awsLogin.elsewhere.open')}
        </LinkButton>
      </p>
      <div className={styles['form']}>
        <PrimaryButton
          data-primary=""
          data-autofocus=""
          keys="↵"
          onClick={() => void calling.send('aws-login.code', {})}
        >
          {t('awsLogin.elsewhere.code')}
        </PrimaryButton>
        <Stop calling={calling} />
      </div>
    </>
  );
}

function Turn({ calling }: Pick<Side, 'calling'>) {
  const { t } = useTranslation();
  return (
    <PrimaryButton
      data-primary=""
      data-autofocus=""
      keys="↵"
      onClick={() => void calling.send('aws-login.elsewhere', {})}
    >
      {t('awsLogin.turn')}
    </PrimaryButton>
  );
}

function Stop({ calling }: Pick<Side, 'calling'>) {
  const { t } = useTranslation();
  return (
    <SecondButton onClick={() => void calling.send('aws-login.stop', {})}>
      {t('awsLogin.stop')}
    </SecondButton>
  );
}

function Copy({ calling }: Pick<Side, 'calling'>) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const done = await calling.send('aws-login.address', { how: 'copy' });
    setCopied(done.ok);
  };
  return (
    <>
      <LinkButton onClick={() => void copy()}>{t('awsLogin.copy')}</LinkButton>
      <span role="status">{copied && t('awsLogin.copied')}</span>
    </>
  );
}
