import { MessageSquare, Monitor, Phone } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InjectView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { clockShort } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Icon } from '../../ui/Icon.tsx';
import notices from '../Notices.module.css';

const ICONS = { phone: Phone, chat: MessageSquare, screen: Monitor } as const;

/**
 * Messages of a drill, under the band on whatever screen, until the responder says that they have
 * read them: in an incident somebody would be calling. Each is said once.
 */
export function Messages({ messages, quiet }: { messages: readonly InjectView[]; quiet: boolean }) {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  const { send, failure, busy } = useCall();
  const box = useFocusKept<HTMLElement>();
  const said = useRef(new Set<string>());
  const fresh = messages.filter(({ seen }) => !seen);
  useEffect(() => {
    if (quiet) return;
    const first = fresh.filter(({ id }) => !said.current.has(id));
    if (first.length === 0) return;
    for (const { id } of first) said.current.add(id);
    const lines = first.map(({ from, says }) => `${text(from)}: ${text(says)}`);
    desk.say(t('drill.messageSaid', { text: lines.join(' · ') }));
  });
  if (fresh.length === 0) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={notices['notices']}
      aria-label={t('drill.messages')}
    >
      <ul>
        {fresh.map(({ id, by, from, says, at }) => (
          <li key={id}>
            <Icon of={ICONS[by]} size={16} />
            <span>
              {t(`drill.by.${by}`, { from: text(from), time: clockShort(at) })}{' '}
              <strong>{text(says)}</strong>{' '}
              <LinkButton
                aria-label={`${t('drill.seen')}: ${text(from)}`}
                off={busy}
                onClick={() => void send('drill.see', { id })}
              >
                {t('drill.seen')}
              </LinkButton>
            </span>
          </li>
        ))}
      </ul>
      {failure && <FailureCard failure={failure} />}
    </section>
  );
}
