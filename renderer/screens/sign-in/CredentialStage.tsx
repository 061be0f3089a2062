import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useView } from '../../state/window.tsx';
import { LinkButton, PrimaryButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextField } from '../../ui/Field.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { typedIn } from '../../ui/typed.ts';
import { FromVault } from './FromVault.tsx';
import { Who } from './Who.tsx';
import styles from './SignInScreen.module.css';

/**
 * The long-term key, for this run only. The fields are never React state: what they hold goes to
 * main once and is wiped from the page at once.
 */
export function CredentialStage({ signIn }: { signIn: SignInView }) {
  const { t } = useTranslation();
  const { drill } = useView();
  const { send, failure, busy } = useCall();
  const form = useRef<HTMLFormElement>(null);
  const [own, setOwn] = useState(!signIn.practice);
  const onSubmit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    event.currentTarget.reset();
    await send('secret.submit', {
      accessKeyId: typedIn(typed, 'accessKeyId').normalize('NFKC').trim(),
      secretAccessKey: typedIn(typed, 'secretAccessKey').trim(),
    });
  };
  const shown = signIn.failure ?? failure;
  return (
    <>
      <PageTitle>{t('signIn.credential.title')}</PageTitle>
      <p className={styles['lead']}>
        {own
          ? t('signIn.credential.text')
          : t('signIn.credential.practiceText', { user: drill?.user ?? signIn.user })}
      </p>
      {shown && <FailureCard failure={shown} />}
      <Who signIn={signIn} />
      <FromVault signIn={signIn} send={send} />
      {own ? (
        <form ref={form} className={styles['form']} onSubmit={(event) => void onSubmit(event)}>
          <TextField
            label={t('signIn.credential.id')}
            name="accessKeyId"
            required
            data-autofocus=""
            autoCapitalize="off"
            maxLength={128}
          />
          <TextField
            label={t('signIn.credential.secret')}
            name="secretAccessKey"
            type="password"
            required
            maxLength={128}
          />
          <PrimaryButton type="submit" data-primary="" keys="↵" off={busy}>
            {t('signIn.credential.submit')}
          </PrimaryButton>
        </form>
      ) : (
        <div className={styles['form']}>
          <PrimaryButton
            data-primary=""
            keys="↵"
            data-autofocus=""
            off={busy || drill?.ready === false}
            offBecause={t('signIn.practice.waiting')}
            onClick={() => void send('sign-in.practice-key', {})}
          >
            {t('signIn.credential.practice')}
          </PrimaryButton>
          <LinkButton onClick={() => setOwn(true)}>{t('signIn.credential.own')}</LinkButton>
        </div>
      )}
    </>
  );
}
