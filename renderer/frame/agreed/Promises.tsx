import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreedView } from '../../../main/contract/views.ts';
import { clockShort } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { useNow } from '../../state/use-now.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from '../Notices.module.css';

/**
 * Promises that are due, under the band until somebody says what became of them. Each is said once;
 * while a step is read aloud none is, until that is over.
 */
export function Promises({ agreed, quiet }: { agreed: readonly AgreedView[]; quiet: boolean }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const now = useNow();
  const { send, failure, busy } = useCall();
  const box = useFocusKept<HTMLElement>();
  const said = useRef(new Set<string>());
  const due = agreed.flatMap((one) => {
    const { is, id, at, settled } = one;
    const open = is === 'promise' && settled === undefined && at !== undefined && at <= now;
    return open && id !== undefined ? [{ ...one, id, at }] : [];
  });
  useEffect(() => {
    if (quiet) return;
    const fresh = due.filter(({ id }) => !said.current.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) said.current.add(id);
    desk.say(t('agreed.dueSaid', { what: fresh.map(({ what }) => what).join(' · ') }));
  });
  if (due.length === 0) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={styles['notices']}
      aria-label={t('agreed.dueLabel')}
    >
      <ul>
        {due.map(({ id, at, what, who }) => (
          <li key={id}>
            <Icon of={CircleAlert} size={16} />
            <span>
              {t('agreed.due', { time: clockShort(at) })}{' '}
              <strong>
                {[what, who].filter((part) => part !== undefined && part !== '').join(' · ')}
              </strong>{' '}
              <LinkButton
                aria-label={`${t('agreed.kept')}: ${what}`}
                off={busy}
                onClick={() => void send('agreed.settle', { id, kept: true })}
              >
                {t('agreed.kept')}
              </LinkButton>{' '}
              <LinkButton
                aria-label={`${t('agreed.dropped')}: ${what}`}
                off={busy}
                onClick={() => void send('agreed.settle', { id, kept: false })}
              >
                {t('agreed.dropped')}
              </LinkButton>
            </span>
          </li>
        ))}
      </ul>
      {failure && <FailureCard failure={failure} />}
    </section>
  );
}
