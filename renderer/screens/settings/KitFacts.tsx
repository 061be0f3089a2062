import { useTranslation } from 'react-i18next';
import type { KitView } from '../../../main/contract/views.ts';
import { useDesk } from '../../state/window.tsx';
import { useKitName } from '../../state/use-kit-name.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';

/** Which kit this computer holds, and the way to all of it. */
export function KitFacts({ kit }: { kit: KitView | undefined }) {
  const { t } = useTranslation();
  const desk = useDesk();
  return (
    <>
      {kit ? <Name kit={kit} /> : <Status is="none">{t('settings.kitNone')}</Status>}
      <LinkButton onClick={() => desk.go({ at: 'kit' })}>{t('settings.kitOpen')}</LinkButton>
    </>
  );
}

function Name({ kit }: { kit: KitView }) {
  return <p>{useKitName(kit)}</p>;
}
