import { useTranslation } from 'react-i18next';
import type { AppView, ResumeCard } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { clockShort } from '../../i18n/time.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton, PrimaryButton, SecondButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './Resumable.module.css';

/** Runs to go on with: the open one, or those whose log was never closed. The newest comes first. */
export function Resumable({
  view,
  busy,
  onResume,
}: {
  view: AppView;
  busy: boolean;
  onResume: (logId: string) => void;
}) {
  const { run } = view;
  if (run && run.phase !== 'closed') return <OpenRun run={run} />;
  return (
    <>
      {view.resumable.some(({ closed }) => !closed) &&
        view.vault.is === 'locked' &&
        view.vault.count > 0 && <UnlockFirst />}
      {view.resumable.map((card, index) => (
        <Card key={card.logId} card={card} first={index === 0} busy={busy} onResume={onResume} />
      ))}
    </>
  );
}

/** The vault may hold the log's key; without it a new log is opened that names the old one. */
function UnlockFirst() {
  const { t } = useTranslation();
  const { api } = useDesk();
  return (
    <p className={styles['detail']}>
      {t('vault.resume')}{' '}
      <LinkButton onClick={() => void api.call['vault.ask']({ what: 'unlock' })}>
        {t('vault.unlock')}
      </LinkButton>
    </p>
  );
}

function Card({
  card,
  first,
  busy,
  onResume,
}: {
  card: ResumeCard;
  first: boolean;
  busy: boolean;
  onResume: (logId: string) => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const Button = first ? PrimaryButton : SecondButton;
  return (
    <section className={styles['card']} aria-label={text(card.playbook.title)}>
      <div>
        <p className={styles['eyebrow']}>
          <Status is="running" size={16}>
            {t(card.mode === 'drill' ? 'home.resumeDrill' : 'home.resume')} ·{' '}
            {card.kind && `${t(`reader.drillKind.${card.kind}`)} · `}
            {t('home.interrupted', { time: clockShort(card.lastAt) })}
          </Status>
          {card.incident !== undefined && <code>{card.incident}</code>}
        </p>
        <h2>
          {t('home.resumeTitle', {
            title: text(card.playbook.title),
            number: card.stepNumber,
            total: card.steps,
          })}
        </h2>
        <p className={styles['detail']}>{t('home.resumeAt', { step: text(card.stepTitle) })}</p>
        <p className={styles['detail']}>
          {card.unknown > 0
            ? t('home.resumeUnknown', { count: card.unknown })
            : t('home.resumeNone')}
        </p>
      </div>
      <Button
        off={busy}
        keys={first ? '↵' : undefined}
        {...(first ? { 'data-primary': '' } : {})}
        onClick={() => onResume(card.logId)}
      >
        {t('home.resumeButton', { number: card.stepNumber })}
      </Button>
    </section>
  );
}

function OpenRun({ run }: { run: NonNullable<AppView['run']> }) {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  const number = run.current?.number ?? 0;
  return (
    <section className={styles['card']} aria-label={text(run.playbook.title)}>
      <div>
        <p className={styles['eyebrow']}>
          <Status is="running" size={16}>
            {t(run.mode === 'drill' ? 'home.resumeDrill' : 'home.resume')}
            {run.kind && ` · ${t(`reader.drillKind.${run.kind}`)}`}
          </Status>
        </p>
        <h2>{text(run.playbook.title)}</h2>
        {run.current && <p className={styles['detail']}>{text(run.current.title)}</p>}
      </div>
      <PrimaryButton keys="↵" data-primary="" onClick={() => desk.go({ at: 'run' })}>
        {run.current ? t('home.resumeButton', { number }) : t('reader.toRun')}
      </PrimaryButton>
    </section>
  );
}
