import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView, StepDetailView } from '../../../../main/contract/views.ts';
import { GiveMessage } from '../../../frame/GiveMessage.tsx';
import { TakeMessage } from '../../../frame/TakeMessage.tsx';
import { countdown } from '../../../i18n/time.ts';
import { useRunNow } from '../../../state/use-run-now.ts';
import { useDesk, useView } from '../../../state/window.tsx';
import { SecondButton, TextButton } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import type { Act } from '../act.ts';
import { Acts } from '../../../ui/Acts.tsx';
import { Dock } from '../Dock.tsx';
import styles from './kinds.module.css';

type ApproveDetail = Extract<StepDetailView, { kind: 'approve' }>;

/** As short as main takes it. */
const SHORTEST = 5;

/**
 * A second person signs exactly what is shown here, on their own computer. Whoever is alone gives a
 * reason and waits; nothing goes on by itself when the wait is over.
 */
export function ApproveWork({ act, detail }: { act: Act; detail: ApproveDetail }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const { path } = step;
  const [message, setMessage] = useState<MessageView>();
  const ask = async (): Promise<void> => {
    const reply = await calling.send('approval.request', { path });
    if (reply.ok) setMessage(reply.value);
  };
  return (
    <>
      <Acts request={detail.request} acts={detail.acts} />
      {message && (
        <section className={styles['form']} aria-label={t('approval.hand.title')}>
          <h2>{t('approval.hand.title')}</h2>
          <p>{t('approval.hand.text')}</p>
          <GiveMessage message={message} />
          <h2>{t('approval.take.title')}</h2>
          <TakeMessage
            busy={calling.busy}
            onGiven={(given) => void calling.send('approval.take', { path, given })}
          />
        </section>
      )}
      <Alone act={act} detail={detail} />
      <Dock
        act={act}
        {...(message ? {} : { main: { label: t('approval.ask'), onPress: () => void ask() } })}
        extra={
          message && (
            <TextButton off={calling.busy} onClick={() => void ask()}>
              {t('approval.askAgain')}
            </TextButton>
          )
        }
        ways={['differ', 'skip']}
      />
    </>
  );
}

function Alone({ act: { calling, step }, detail }: { act: Act; detail: ApproveDetail }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const now = useRunNow(useView().run ?? {});
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { until, seconds } = detail;
  const { path } = step;
  const over = until !== undefined && now >= until;
  // Once, when it is over: a voice that counts each second drowns all else.
  const said = over ? t('approval.alone.over') : '';
  useEffect(() => {
    if (said !== '') desk.say(said);
  }, [desk, said]);
  const short = [...reason.trim().normalize('NFKC')].length < SHORTEST;
  if (until === undefined) {
    return (
      <details className={styles['limits']}>
        <summary>{t('approval.alone.title')}</summary>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (short) event.currentTarget.querySelector('input')?.focus();
            else void calling.send('approval.wait', { path, reason: reason.trim() });
          }}
        >
          <p>{t('approval.alone.text', { seconds })}</p>
          <TextField
            label={t('approval.alone.reason')}
            value={reason}
            maxLength={500}
            problem={tried && short ? t('approval.alone.needed') : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
          <SecondButton type="submit" off={calling.busy}>
            {t('approval.alone.wait')}
          </SecondButton>
        </form>
      </details>
    );
  }
  const words = over
    ? t('approval.alone.over')
    : t('approval.alone.left', { time: countdown(until - now) });
  return (
    <section className={styles['form']} aria-label={t('approval.alone.title')}>
      <p>{words}</p>
      <SecondButton
        off={calling.busy || !over}
        offBecause={t('gate.alone.notYet')}
        onClick={() => void calling.send('approval.alone', { path })}
      >
        {t('approval.alone.goOn')}
      </SecondButton>
    </section>
  );
}
