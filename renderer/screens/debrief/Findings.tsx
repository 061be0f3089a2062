import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Args } from '../../../main/contract/calls.ts';
import type { DebriefView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { clock, duration } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton, SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { RecordLinks } from '../../ui/RecordLinks.tsx';
import styles from './Debrief.module.css';

type About = Args<'debrief.propose'>['about'];

interface Row {
  readonly key: string;
  readonly about: About;
  readonly what: string;
  readonly step: string;
  readonly when?: string;
  readonly said?: string;
  readonly records: readonly { readonly log: string; readonly seq: number }[];
  readonly item?: string;
  readonly fixed: boolean;
}

/** Where the playbook was left, what was stopped in time, what took too long: each the way to a change. */
export function Findings({ debrief, onChanged }: { debrief: DebriefView; onChanged: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { send, busy, failure } = useCall();
  const [notPut, setNotPut] = useState<string>();
  const rows = useRows(debrief);
  const onShow = useShowRecord();
  const propose = async (about: About): Promise<void> => {
    const begun = await send('debrief.propose', { logId: debrief.logId, about });
    if (!begun.ok) return;
    const { draft, step } = begun.value;
    if (step === undefined) {
      setNotPut(draft);
      onChanged();
    } else desk.go({ at: 'write', id: draft, step });
  };
  return (
    <section className={styles['part']} aria-labelledby="debrief-findings">
      <h2 id="debrief-findings">{t('debrief.findings')}</h2>
      {rows.length === 0 && <p>{t('debrief.findingsNone')}</p>}
      {failure && <FailureCard failure={failure} />}
      {notPut !== undefined && (
        <p role="status">
          {t('debrief.notPut')}{' '}
          <LinkButton onClick={() => desk.go({ at: 'write', id: notPut })}>
            {t('debrief.openDraft')}
          </LinkButton>
        </p>
      )}
      <ul className={styles['list']}>
        {rows.map(({ key, about, what, step, when, said, records, item, fixed }) => (
          <li key={key}>
            <div>
              <p>
                <strong>{what}</strong>
                {step !== '' && ` · ${step}`}
              </p>
              {said !== undefined && <q className={styles['said']}>{said}</q>}
              <div className={styles['foot']}>
                {when !== undefined && <span>{when}</span>}
                <RecordLinks records={records} of={what} onShow={onShow} />
              </div>
            </div>
            {item === undefined
              ? fixed || (
                  <SecondButton
                    off={busy}
                    aria-label={t('debrief.proposeOf', { what: `${what}, ${step}` })}
                    onClick={() => void propose(about)}
                  >
                    {t('debrief.propose')}
                  </SecondButton>
                )
              : t('debrief.proposed')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useRows({ findings, late }: DebriefView): readonly Row[] {
  const { t } = useTranslation();
  const { text, lang } = useText();
  return [
    ...findings.map(({ is, record, at, step, said, item }): Row => ({
      key: `${record.log} ${String(record.seq)}`,
      about: { is: 'record', ...record },
      what: t(`debrief.is.${is}`),
      step: step ? `${String(step.number)} ${text(step.title)}` : '',
      when: clock(at),
      records: [record],
      ...(said === undefined ? {} : { said }),
      ...(item === undefined ? {} : { item }),
      fixed: is === 'put-back' || (is === 'near-miss' && !step),
    })),
    ...late.map(({ path, number, title, seconds, targetSeconds, records, item }): Row => ({
      key: path,
      about: { is: 'late', path },
      what: t('debrief.is.late', {
        value: duration(seconds, lang),
        goal: duration(targetSeconds, lang),
      }),
      step: `${String(number)} ${text(title)}`,
      records,
      ...(item === undefined ? {} : { item }),
      fixed: false,
    })),
  ];
}
