import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CliView, SignInView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useNow } from '../../state/use-now.ts';
import { LinkButton, PrimaryButton, SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { Status } from '../../ui/Status.tsx';
import { useElapsed } from '../../ui/use-elapsed.ts';
import { Who } from './Who.tsx';
import styles from './SignInScreen.module.css';

/** Which AWS CLI is here, what its session may lack, and then `aws login` until it is through. */
export function CliStage({ signIn, cli }: { signIn: SignInView; cli: CliView }) {
  const { t } = useTranslation();
  const calling = useCall();
  const waits = signIn.pending?.region !== undefined;
  const looks = signIn.pending !== undefined && !waits;
  const usable = cli.found.some((one) => one.usable);
  const own = signIn.pending ? undefined : signIn.failure;
  const shown = own ?? calling.failure;
  return (
    <>
      <PageTitle of={waits ? 'waits' : looks ? 'looks' : String(usable)}>
        {t('awsLogin.title')}
      </PageTitle>
      <p className={styles['lead']}>{t('awsLogin.lead')}</p>
      {shown && <FailureCard failure={shown} />}
      {waits ? (
        <Waiting signIn={signIn} cli={cli} calling={calling} />
      ) : (
        <>
          <Who signIn={signIn} devices={false} />
          <Found signIn={signIn} cli={cli} />
          {usable && <Caveat />}
          {!looks && <Begin usable={usable} cli={cli} calling={calling} />}
        </>
      )}
    </>
  );
}

type Calling = ReturnType<typeof useCall>;

/** Said before it is chosen, and again before it is begun. */
export function Caveat() {
  const { t } = useTranslation();
  return (
    <section className={styles['caveat']}>
      <h2>
        <Status is="attention">{t('awsLogin.caveat.title')}</Status>
      </h2>
      <p>{t('awsLogin.caveat.text')}</p>
      <p>{t('awsLogin.caveat.way')}</p>
    </section>
  );
}

function Found({ signIn, cli }: { signIn: SignInView; cli: CliView }) {
  const { t } = useTranslation();
  if (signIn.pending) {
    return (
      <p className={styles['running']} role="status">
        <Status is="running">{t('awsLogin.looking')}</Status>
      </p>
    );
  }
  if (cli.found.length === 0) return <p className={styles['lead']}>{t('awsLogin.none')}</p>;
  return (
    <ul className={styles['regions']} aria-label={t('awsLogin.found')}>
      {cli.found.map(({ path, version, usable }) => (
        <li key={path}>
          <code>{path}</code>
          <Status is={usable ? 'done' : 'failed'} size={16}>
            {version !== undefined && `${t('awsLogin.version', { version })}: `}
            {usable
              ? t('awsLogin.fits')
              : version === undefined
                ? t('awsLogin.silent')
                : t('awsLogin.old', { wanted: cli.wanted })}
          </Status>
        </li>
      ))}
    </ul>
  );
}

function Begin({ usable, cli, calling }: { usable: boolean; cli: CliView; calling: Calling }) {
  const { t } = useTranslation();
  const [region, setRegion] = useState(cli.regions[0] ?? '');
  const off = calling.busy;
  if (!usable) {
    return (
      <div className={styles['form']}>
        <PrimaryButton
          data-primary=""
          data-autofocus=""
          keys="↵"
          off={off}
          onClick={() => void calling.send('aws-login.find', {})}
        >
          {t('awsLogin.again')}
        </PrimaryButton>
      </div>
    );
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!off) void calling.send('aws-login.start', region === '' ? {} : { region });
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      {cli.regions.length > 1 && (
        <RadioList
          row
          legend={t('awsLogin.region')}
          value={region}
          onChange={setRegion}
          choices={cli.regions.map((value) => ({ value, label: value }))}
        />
      )}
      <PrimaryButton type="submit" data-primary="" data-autofocus="" keys="↵" off={off}>
        {t('awsLogin.submit')}
      </PrimaryButton>
      <ul className={styles['notes']}>
        {cli.regions.length > 1 && <li>{t('awsLogin.regionHelp')}</li>}
        <li>{t('awsLogin.kept')}</li>
      </ul>
    </form>
  );
}

/** The person is in the browser now: how long it has been, the address again, and the way out. */
function Waiting({ signIn, cli, calling }: { signIn: SignInView; cli: CliView; calling: Calling }) {
  const { t } = useTranslation();
  const now = useNow();
  const elapsed = useElapsed(signIn.pending?.since ?? now, now);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const done = await calling.send('aws-login.address', { how: 'copy' });
    setCopied(done.ok);
  };
  return (
    <>
      <p className={styles['running']} role="status">
        <Status is="running">{t(cli.address ? 'awsLogin.running' : 'awsLogin.starting')}</Status>
        <code>{signIn.pending?.region}</code>
        <span aria-live="off">{elapsed}</span>
      </p>
      {cli.opened && <p className={styles['hint']}>{t(`awsLogin.${cli.opened}`)}</p>}
      <p className={styles['hint']}>{t('awsLogin.asked')}</p>
      <div className={styles['form']}>
        <SecondButton onClick={() => void calling.send('aws-login.stop', {})}>
          {t('awsLogin.stop')}
        </SecondButton>
        {cli.address && (
          <p className={styles['links']}>
            <LinkButton onClick={() => void calling.send('aws-login.address', { how: 'open' })}>
              {t('awsLogin.open')}
            </LinkButton>
            <LinkButton onClick={() => void copy()}>{t('awsLogin.copy')}</LinkButton>
            <span role="status">{copied && t('awsLogin.copied')}</span>
          </p>
        )}
      </div>
    </>
  );
}
