import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KitGateView } from '../../../main/contract/views.ts';
import { grouped } from '../../i18n/digits.ts';
import { useText } from '../../i18n/text.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk } from '../../state/window.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status } from '../../ui/Status.tsx';
import { Alone } from './Alone.tsx';
import { SecondPerson } from './SecondPerson.tsx';
import styles from './Gate.module.css';

/** An incident whose kit or playbook nobody's word stands for: who agrees to it, or why it begins all the same. */
export function GateScreen({ gate }: { gate: KitGateView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  const call = useCall();
  const { begins, kit, concerns, playbooks } = gate;
  const what = whatHolds(gate);
  const begin = (): void => {
    if ('playbook' in begins) {
      void call.send('run.start', { ...begins, mode: begins.kind ? 'drill' : 'incident' });
    } else void call.send('run.resume', begins);
  };
  const leave = async (): Promise<void> => {
    await call.send('gate.leave', {});
    desk.go('playbook' in begins ? { at: 'reader', id: begins.playbook } : { at: 'home' });
  };
  return (
    <div className={styles['screen']}>
      <div className={styles['top']}>
        <TextButton icon={ArrowLeft} onClick={() => void leave()}>
          {t('gate.leave')}
        </TextButton>
        <p>{t('gate.begins', { title: text(gate.title) })}</p>
      </div>
      <PageTitle>{t(`gate.title.${what}`)}</PageTitle>
      <p className={styles['lead']}>{t(`gate.lead.${what}`)}</p>
      <ul className={styles['concerns']}>
        {concerns.map((concern) => (
          <li key={concern}>
            <Status is={concern === 'broken' ? 'failed' : 'attention'}>
              <strong>
                {what === 'both' && `${t('gate.kit')}: `}
                {t(`gate.concern.${concern}`)}:
              </strong>{' '}
              {t(`gate.means.${concern}`)}
            </Status>
          </li>
        ))}
        {playbooks.map(({ id, standing }) => (
          <li key={id}>
            <Status is={standing === 'broken' ? 'failed' : 'attention'}>
              <strong>
                {id}: {t(`gate.playbook.${standing}`)}:
              </strong>{' '}
              {t(`gate.playbookMeans.${standing}`)}
            </Status>
          </li>
        ))}
      </ul>
      <dl className={styles['facts']}>
        {kit && <KitFacts kit={kit} />}
        {playbooks.map((playbook) => (
          <PlaybookFacts key={playbook.id} playbook={playbook} />
        ))}
      </dl>
      {call.failure && <FailureCard failure={call.failure} focus />}
      <div className={styles['ways']}>
        <SecondPerson gate={gate} call={call} onAgreed={begin} />
        <Alone gate={gate} call={call} onBegin={begin} />
      </div>
    </div>
  );
}

/** Which of the two holds it: the words name it. */
function whatHolds({ kit, playbooks }: KitGateView): 'kit' | 'playbook' | 'both' {
  if (!kit) return 'playbook';
  return playbooks.length > 0 ? 'both' : 'kit';
}

function KitFacts({ kit }: { kit: NonNullable<KitGateView['kit']> }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t('gate.kit')}</dt>
      <dd>
        {kit.name} · {kit.prepared}
      </dd>
      {kit.signers.map(({ fingerprint, name }) => (
        <div key={fingerprint}>
          <dt>{t('kit.fingerprint')}</dt>
          <dd>
            <code>{fingerprint}</code> {name}
          </dd>
        </div>
      ))}
      <dt>{t('kit.sha256')}</dt>
      <dd>
        <code>{grouped(kit.sha256)}</code>
      </dd>
    </>
  );
}

function PlaybookFacts({ playbook }: { playbook: KitGateView['playbooks'][number] }) {
  const { t } = useTranslation();
  const { id, version, signers, sha256 } = playbook;
  return (
    <>
      <dt>{t('gate.playbookName')}</dt>
      <dd>
        {id} · {version}
      </dd>
      {signers.map(({ name, key }) => (
        <div key={key}>
          <dt>{t('gate.signedAs')}</dt>
          <dd>{t('gate.signedAsUnproved', { name })}</dd>
        </div>
      ))}
      <dt>{t('kit.sha256')}</dt>
      <dd>
        <code>{grouped(sha256)}</code>
      </dd>
    </>
  );
}
