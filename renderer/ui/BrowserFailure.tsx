import { useTranslation } from 'react-i18next';
import type { Failure } from '../../main/contract/failure.ts';
import { SecondButton } from './Button.tsx';
import { FailureCard } from './FailureCard.tsx';

/** What went wrong in the browser; in another account, with the button that signs out there. */
export function BrowserFailure({
  failure,
  onSignOut,
  byHand,
  focus = false,
}: {
  failure: Failure;
  onSignOut: () => void;
  byHand?: () => void;
  focus?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <FailureCard failure={failure} focus={focus} {...(byHand ? { byHand } : {})}>
      {failure.code === 'wrong-account' ? (
        <SecondButton onClick={onSignOut}>{t('browser.readBack.signOut')}</SecondButton>
      ) : undefined}
    </FailureCard>
  );
}
