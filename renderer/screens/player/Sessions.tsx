import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../main/contract/views.ts';
import { keysOf } from '../../commands/keys.ts';
import { countdown } from '../../i18n/time.ts';
import { codesOf } from '../../state/renewal.ts';
import { canHandOff } from '../../state/sessions.ts';
import { useCall } from '../../state/use-call.ts';
import { useNow } from '../../state/use-now.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { Bar } from '../../ui/Bar.tsx';
import { LinkButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Status } from '../../ui/Status.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { SessionFacts } from './SessionFacts.tsx';
import styles from './Side.module.css';

const SOON_MS = 10 * 60_000;

/** The session that expires first stands first. */
export function byExpiry(sessions: readonly SessionView[]): readonly SessionView[] {
  return [...sessions].sort((one, two) => one.expiresAt - two.expiresAt);
}

export function Sessions({ sessions }: { sessions: readonly SessionView[] }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const view = useView();
  const { send, failure } = useCall();
  const kept = useFocusKept<HTMLElement>();
  return (
    <section className={styles['held']} ref={kept}>
      <header>
        <h2>{t('dock.sessions')}</h2>
        <span>{sessions.length}</span>
      </header>
      {sessions.length === 0 && <p className={styles['dim']}>{t('dock.none')}</p>}
      <ul className={styles['sessions']}>
        {byExpiry(sessions).map((session) => (
          <Session
            key={session.id}
            session={session}
            onHandOff={() => desk.open({ is: 'hand-off', session: session.id })}
            onRenew={() => void send('session.renew', { session: session.id })}
            onEnd={() => void send('session.end', { session: session.id })}
          />
        ))}
      </ul>
      {failure && <FailureCard failure={failure} />}
      {sessions.length > 0 && (
        <TextButton
          keys={keysOf('sessions.end-all', view.platform)}
          onClick={() => desk.open({ is: 'end-all' })}
        >
          {t('dock.endAll')}
        </TextButton>
      )}
      {sessions.some(({ kind }) => kind === 'role') && (
        <TextButton onClick={() => desk.open({ is: 'terminals' })}>{t('terminals.see')}</TextButton>
      )}
    </section>
  );
}

function Session({
  session,
  onRenew,
  onHandOff,
  onEnd,
}: {
  session: SessionView;
  onRenew: () => void;
  onHandOff: () => void;
  onEnd: () => void;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const left = session.expiresAt - now;
  const whole = session.expiresAt - session.startedAt;
  const soon = left < SOON_MS;
  const codes = codesOf(session, now);
  const inBrowser = session.kind === 'console';
  const name =
    session.kind === 'base'
      ? t('dock.base')
      : session.kind === 'cli'
        ? t('awsLogin.session', { name: session.name })
        : inBrowser
          ? t('browser.session.user', { name: session.name })
          : session.name;
  const time = inBrowser ? t('browser.session.until', { time: countdown(left) }) : countdown(left);
  const words = left > 0 ? time : t('dock.expired');
  return (
    <li title={session.arn}>
      <p>
        <span>{name}</span>
        {soon ? (
          <Status is="attention" size={16}>
            {words}
          </Status>
        ) : (
          <span>{words}</span>
        )}
      </p>
      <Bar share={whole > 0 ? left / whole : 0} look={soon ? 'attention' : 'plain'} />
      <p className={styles['where']}>
        <span>
          {session.alias} <code>{session.region}</code>
        </span>
      </p>
      {session.insteadOf !== undefined && (
        <p className={styles['dim']}>{t('dock.insteadOf', { region: session.insteadOf })}</p>
      )}
      <SessionFacts session={session} now={now} />
      <p className={styles['acts']}>
        {codes !== undefined && (
          <LinkButton
            aria-label={t(codes === 0 ? 'renewal.oneFree' : 'renewal.oneCosts', { name })}
            onClick={onRenew}
          >
            {t('renewal.renew')}{' '}
            <span className={styles['cost']}>
              {t(codes === 0 ? 'renewal.noCode' : 'renewal.oneCode')}
            </span>
          </LinkButton>
        )}
        {canHandOff(session) && (
          <LinkButton aria-label={t('handoff.openOne', { name })} onClick={onHandOff}>
            {t('handoff.open')}
          </LinkButton>
        )}
        <LinkButton aria-label={t('dock.endOne', { name })} onClick={onEnd}>
          {t(inBrowser ? 'browser.session.ended' : 'dock.end')}
        </LinkButton>
      </p>
    </li>
  );
}
