import { useTranslation } from 'react-i18next';
import type { PlaybookView } from '../../../main/contract/views.ts';
import { Status } from '../../ui/Status.tsx';

/** Whose word stands for a playbook that was brought in, and what that means for an incident. */
export function Signature({ of }: { of: NonNullable<PlaybookView['brought']> }) {
  const { t } = useTranslation();
  const { standing, signers } = of;
  const signed = t(`reader.standing.${standing}`, {
    name: signers.map(({ name }) => name).join(t('gate.and')),
  });
  if (standing === 'trusted') return <Status is="done">{signed}</Status>;
  return (
    <>
      <Status is={standing === 'broken' ? 'failed' : 'attention'} size={16}>
        {signed}
      </Status>{' '}
      {t('own.viewAndDrill')}
    </>
  );
}
