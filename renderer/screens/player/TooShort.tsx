import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { countdown, duration } from '../../i18n/time.ts';
import { codesOf } from '../../state/renewal.ts';
import { useNow } from '../../state/use-now.ts';
import { useView } from '../../state/window.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import type { Act } from './act.ts';
import { AnywayDialog } from './AnywayDialog.tsx';
import { Dock } from './Dock.tsx';
import styles from './kinds/kinds.module.css';

export type StepSession = NonNullable<StepView['session']>;

/** Whether the step is one to begin now, with a session that ends before it usually does. */
export function isTooShort(
  step: StepView,
  now: number,
): step is StepView & { readonly session: StepSession } {
  const { session, detail } = step;
  if (!session || session.expiresAt <= now) return false;
  if (detail.kind === 'terminal' && detail.over) return false;
  if (detail.kind === 'secret' && detail.read !== undefined) return false;
  return session.expiresAt - now < session.needsMs;
}

/** The step takes longer than its session has left: renewed first, or begun for a reason. */
export function TooShort({ act, session }: { act: Act; session: StepSession }) {
  const { t } = useTranslation();
  const { lang } = useText();
  const now = useNow();
  const { sessions } = useView();
  const [asking, setAsking] = useState(false);
  const { id, name, expiresAt, needsMs } = session;
  const held = sessions.find((one) => one.id === id);
  const codes = held ? codesOf(held, now) : undefined;
  const note = (
    <div className={styles['hint']}>
      <Status is="attention">
        {t('renewal.short', {
          name,
          left: countdown(expiresAt - now),
          needs: duration(needsMs / 1000, lang),
        })}
      </Status>
      <p>
        {[
          t('renewal.shortExplain'),
          ...(codes === undefined
            ? []
            : [t(codes === 0 ? 'renewal.costsNone' : 'renewal.costsOne')]),
        ].join(lang === 'ja' ? '' : ' ')}
      </p>
    </div>
  );
  const anyway = <TextButton onClick={() => setAsking(true)}>{t('renewal.anyway')}</TextButton>;
  return (
    <>
      <Dock
        act={act}
        note={note}
        main={{
          label: t('renewal.first', { name }),
          onPress: () => void act.calling.send('session.renew', { session: id }),
        }}
        extra={anyway}
        ways={['by-hand', 'skip']}
      />
      {asking && <AnywayDialog act={act} onClose={() => setAsking(false)} />}
    </>
  );
}
