import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalLookView, LookView, MessageView } from '../../../main/contract/views.ts';
import { GiveMessage } from '../../frame/GiveMessage.tsx';
import { TakeMessage } from '../../frame/TakeMessage.tsx';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextField } from '../../ui/Field.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Look } from './Look.tsx';
import { LookApproval } from './LookApproval.tsx';
import { OwnKey } from './OwnKey.tsx';
import styles from './WitnessScreen.module.css';

/** The other side: read a colleague's request, see what it is, sign or not, give the answer back. */
export function WitnessScreen() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { settings } = useView();
  const { send, busy, failure } = useCall();
  const [person, setPerson] = useState(settings.person ?? '');
  const [missing, setMissing] = useState(false);
  const [look, setLook] = useState<LookView>();
  const [approval, setApproval] = useState<ApprovalLookView>();
  const [answer, setAnswer] = useState<MessageView>();
  const stage = answer ? 'answer' : look ? 'look' : approval ? 'approval' : 'take';
  const take = async (given: string): Promise<void> => {
    const asked = await send('approval.look', { given });
    if (!asked.ok) return;
    if (asked.value) {
      setApproval(asked.value);
      return;
    }
    const reply = await send('witness.look', { given });
    if (reply.ok) setLook(reply.value);
  };
  const sign = async (call: 'witness.sign' | 'approval.sign', id: string): Promise<void> => {
    setMissing(person.trim() === '');
    if (person.trim() === '') return;
    const reply = await send(call, { id, person: person.trim() });
    if (reply.ok) setAnswer(reply.value);
  };
  const anew = (): void => {
    setLook(undefined);
    setApproval(undefined);
    setAnswer(undefined);
  };
  const name = (
    <div className={styles['name']}>
      <TextField
        label={t('witness.name')}
        help={t('witness.nameHint')}
        value={person}
        problem={missing ? t('witness.nameMissing') : undefined}
        onChange={(event) => setPerson(event.target.value)}
      />
    </div>
  );
  return (
    <div className={styles['witness']}>
      <TextButton icon={ArrowLeft} onClick={() => desk.go({ at: 'log' })}>
        {t('anchor.back')}
      </TextButton>
      <PageTitle of={stage}>
        {stage === 'answer'
          ? t('witness.answer')
          : stage === 'approval'
            ? t('approval.look.title')
            : look?.is === 'ready'
              ? t('witness.sure')
              : t('witness.title')}
      </PageTitle>
      {failure && <FailureCard failure={failure} focus />}
      {stage === 'take' && (
        <>
          <p className={styles['lead']}>{t('witness.lead')}</p>
          <div className={styles['two']}>
            <section>
              <h2>{t('witness.take')}</h2>
              <TakeMessage busy={busy} onGiven={(given) => void take(given)} />
            </section>
            <section>
              <h2>{t('witness.key')}</h2>
              {name}
              <OwnKey person={person.trim()} onMissing={() => setMissing(true)} />
            </section>
          </div>
        </>
      )}
      {look && !answer && (
        <Look
          look={look}
          busy={busy}
          onSign={() => void sign('witness.sign', look.id)}
          onCancel={anew}
        >
          {name}
        </Look>
      )}
      {approval && !answer && (
        <LookApproval
          look={approval}
          busy={busy}
          onSign={() => void sign('approval.sign', approval.id)}
          onCancel={anew}
        >
          {name}
        </LookApproval>
      )}
      {answer && (
        <>
          <p className={styles['lead']}>
            {t(approval ? 'approval.look.answer' : 'witness.answerText')}
          </p>
          <div className={styles['two']}>
            <GiveMessage message={answer} />
            <section>
              <h2>{t('witness.key')}</h2>
              <OwnKey person={person.trim()} shown onMissing={() => setMissing(true)} />
            </section>
          </div>
          <SecondButton onClick={anew}>{t('witness.another')}</SecondButton>
        </>
      )}
    </div>
  );
}
