import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CliView, SignInView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { PrimaryButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { Status } from '../../ui/Status.tsx';
import { CliWaiting } from './CliWaiting.tsx';
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
        <CliWaiting signIn={signIn} cli={cli} calling={calling} />
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
      {cli.found.map(({ path, version, usable, sha256, distrust }) => (
        <li key={path}>
          <code>{path}</code>
          {usable && sha256 !== undefined && <code>{`SHA-256 ${sha256.slice(0, 16)}…`}</code>}
          <Status is={usable ? 'done' : 'failed'} size={16}>
            {version !== undefined && `${t('awsLogin.version', { version })}: `}
            {distrust !== undefined
              ? t(`awsLogin.distrust.${distrust}`)
              : usable
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
  const [where, setWhere] = useState<'here' | 'there'>(cli.elsewhere ? 'there' : 'here');
  const elsewhere = where === 'there';
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
    if (!off) {
      const at = region === '' ? {} : { region };
      void calling.send('aws-login.start', { ...at, ...(elsewhere ? { elsewhere } : {}) });
    }
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
      <RadioList
        row
        legend={t('awsLogin.where')}
        value={where}
        onChange={setWhere}
        choices={(['here', 'there'] as const).map((value) => ({
          value,
          label: t(`awsLogin.${value}`),
        }))}
      />
      <PrimaryButton type="submit" data-primary="" data-autofocus="" keys="↵" off={off}>
        {t(elsewhere ? 'awsLogin.submitElsewhere' : 'awsLogin.submit')}
      </PrimaryButton>
      <ul className={styles['notes']}>
        {cli.regions.length > 1 && <li>{t('awsLogin.regionHelp')}</li>}
        <li>{t('awsLogin.kept')}</li>
      </ul>
    </form>
  );
}
