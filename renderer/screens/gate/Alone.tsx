import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KitGateView } from '../../../main/contract/views.ts';
import { countdown } from '../../i18n/time.ts';
import type { useCall } from '../../state/use-call.ts';
import { useNow } from '../../state/use-now.ts';
import { useDesk } from '../../state/window.tsx';
import { PrimaryButton, SecondButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import styles from './Gate.module.css';

/** As short as main takes it. */
const SHORTEST = 5;

/** A reason, then a wait that main keeps. Nothing begins by itself when it is over. */
export function Alone({
  gate: { id, seconds, until },
  call: { send, busy },
  onBegin,
}: {
  gate: KitGateView;
  call: ReturnType<typeof useCall>;
  onBegin: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const now = useNow();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = [...reason.trim().normalize('NFKC')].length < SHORTEST;
  const over = until !== undefined && now >= until;
  const said = over ? t('gate.alone.over') : '';
  useEffect(() => {
    if (said !== '') desk.say(said);
  }, [desk, said]);
  return (
    <section className={styles['way']} aria-labelledby="gate-alone">
      <h2 id="gate-alone">{t('gate.alone.title')}</h2>
      {until === undefined ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (short) event.currentTarget.querySelector('input')?.focus();
            else void send('gate.wait', { id, reason: reason.trim() });
          }}
        >
          <p>{t('gate.alone.text', { seconds })}</p>
          <TextField
            label={t('gate.alone.reason')}
            help={t('gate.alone.reasonHelp')}
            value={reason}
            maxLength={500}
            problem={tried && short ? t('gate.alone.reasonNeeded') : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
          <SecondButton type="submit" off={busy}>
            {t('gate.alone.wait')}
          </SecondButton>
        </form>
      ) : (
        <>
          <p className={styles['left']}>
            {over ? t('gate.alone.over') : t('gate.alone.left', { time: countdown(until - now) })}
          </p>
          <PrimaryButton
            data-primary=""
            off={busy || !over}
            offBecause={t('gate.alone.notYet')}
            onClick={onBegin}
          >
            {t('gate.alone.begin')}
          </PrimaryButton>
        </>
      )}
    </section>
  );
}
