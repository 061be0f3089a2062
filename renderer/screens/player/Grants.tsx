import { useTranslation } from 'react-i18next';
import type { GrantView } from '../../../main/contract/views.ts';
import { keysOf } from '../../commands/keys.ts';
import { clockShort } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useView } from '../../state/window.tsx';
import { LinkButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Status } from '../../ui/Status.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import styles from './Side.module.css';

/** Who may fetch a session, who asked last, and the way to stop it. */
export function Grants({ grants }: { grants: readonly GrantView[] }) {
  const { t } = useTranslation();
  const { platform } = useView();
  const { send, failure } = useCall();
  const kept = useFocusKept<HTMLElement>();
  const open = grants.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  if (grants.length === 0) return null;
  return (
    <section className={styles['handed']} ref={kept}>
      <header>
        <h2 id="handed-out">{t('handoff.list')}</h2>
        <span>{grants.length}</span>
      </header>
      <ul className={styles['grants']} aria-labelledby="handed-out">
        {grants.map((grant) => (
          <Grant
            key={grant.id}
            grant={grant}
            onWithdraw={() => void send('handoff.withdraw', { grant: grant.id })}
          />
        ))}
      </ul>
      {failure && <FailureCard failure={failure} />}
      {open.length > 0 && (
        <TextButton
          keys={keysOf('handoff.withdraw-all', platform)}
          onClick={() => void send('handoff.withdraw-all', {})}
        >
          {t('handoff.withdrawAll')}
        </TextButton>
      )}
    </section>
  );
}

function Grant({ grant, onWithdraw }: { grant: GrantView; onWithdraw: () => void }) {
  const { t } = useTranslation();
  const { to, sessionName, withdrawnAt } = grant;
  const name = to === 'terminal' ? t('handoff.terminalName') : grant.name;
  return (
    <li>
      <p>
        <span>
          {name} · {sessionName}
        </span>
        {withdrawnAt === undefined && (
          <LinkButton aria-label={t('handoff.withdrawOne', { name })} onClick={onWithdraw}>
            {t('handoff.withdraw')}
          </LinkButton>
        )}
      </p>
      {withdrawnAt === undefined ? <Usage grant={grant} /> : <Left grant={grant} />}
    </li>
  );
}

/** What the tool still has, once it can fetch no more. */
function Left({ grant: { livesUntil, revokedAt } }: { grant: GrantView }) {
  const { t } = useTranslation();
  if (livesUntil === undefined) return <p className={styles['dim']}>{t('handoff.over')}</p>;
  if (revokedAt !== undefined) {
    return <p className={styles['dim']}>{t('handoff.revoked', { at: clockShort(revokedAt) })}</p>;
  }
  return (
    <Status is="attention" size={16}>
      {t('handoff.living', { until: clockShort(livesUntil) })}
    </Status>
  );
}

/** Since when, how often, and by whom last. */
function Usage({ grant }: { grant: GrantView }) {
  const { t } = useTranslation();
  const { fetched, lastAt, lastBy } = grant;
  const since = clockShort(grant.since);
  return (
    <p className={styles['dim']}>
      {lastAt === undefined
        ? t('handoff.never', { since })
        : t('handoff.fetched', { since, count: fetched, last: clockShort(lastAt) })}
      {lastBy && ` ${t('handoff.by', { ...lastBy })}`}
    </p>
  );
}
