import { useTranslation } from 'react-i18next';
import type { SubmitEvent } from 'react';
import type { UploadTargetView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextField } from '../../ui/Field.tsx';
import { typedIn } from '../../ui/typed.ts';
import styles from './UploadsScreen.module.css';

/**
 * The uploader's key, for this app run only. The fields are never React state: what they hold goes
 * to main once and is wiped from the page at once.
 */
export function Keys({ target }: { target: UploadTargetView }) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const onSubmit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    event.currentTarget.reset();
    const token = typedIn(typed, 'sessionToken').trim();
    await send('secret.submit', {
      for: { upload: target.id },
      accessKeyId: typedIn(typed, 'accessKeyId').normalize('NFKC').trim(),
      secretAccessKey: typedIn(typed, 'secretAccessKey').trim(),
      ...(token === '' ? {} : { sessionToken: token }),
    });
  };
  const shown = failure ?? target.failure;
  return (
    <form className={styles['keys']} onSubmit={(event) => void onSubmit(event)}>
      {shown && <FailureCard failure={shown} />}
      <h3>{t('uploads.keysTitle')}</h3>
      <p>{t('uploads.keysText')}</p>
      <TextField
        label={t('uploads.keyId')}
        name="accessKeyId"
        required
        autoCapitalize="off"
        maxLength={128}
      />
      <TextField
        label={t('uploads.secret')}
        name="secretAccessKey"
        type="password"
        required
        maxLength={128}
      />
      <TextField
        label={t('uploads.token')}
        note={t('uploads.tokenNote')}
        name="sessionToken"
        type="password"
        maxLength={4096}
      />
      <SecondButton type="submit" off={busy}>
        {t('uploads.giveKeys')}
      </SecondButton>
    </form>
  );
}
