import { useTranslation } from 'react-i18next';
import type { OwnLookView } from '../../../main/contract/views.ts';
import { Status } from '../../ui/Status.tsx';

/** Whose word stands for it, and what it is good for. */
export function Standing({
  word: { is, signers },
}: {
  word: Pick<OwnLookView['word'], 'is' | 'signers'>;
}) {
  const { t, i18n } = useTranslation();
  if (is !== 'trusted') return <Status is="attention">{t(`own.look.standing.${is}`)}</Status>;
  const names = signers.map(({ name }) => name).join(i18n.language === 'ja' ? '、' : ', ');
  return (
    <Status is="done">
      {names === '' ? t('own.look.standing.trusted') : t('own.look.standing.trustedBy', { names })}
    </Status>
  );
}
