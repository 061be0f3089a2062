import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StuckView, WayOutView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { bothClocks } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { LinkButton, SecondButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status } from '../../ui/Status.tsx';
import { visible } from '../../ui/visible.ts';
import { Guide } from './Guide.tsx';
import styles from './Stuck.module.css';

type Where = StuckView['on'];
const PLACES: readonly Where[] = ['mfa', 'password', 'network', 'ladder'];

/** For whoever cannot sign in: ways on in order, what the kit has for each, what each costs. */
export function StuckScreen({ on }: { on: Where }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { run } = useView();
  const [again, setAgain] = useState(0);
  const { value, failure } = useLoad('stuck.open', { on }, again);
  return (
    <div className={styles['screen']}>
      <TextButton icon={ArrowLeft} onClick={() => desk.go({ at: run ? 'run' : 'home' })}>
        {t('stuck.back')}
      </TextButton>
      <PageTitle of={on}>{t(`stuck.title.${on}`)}</PageTitle>
      <p className={styles['lead']}>{t('stuck.lead')}</p>
      {value && (
        <p className={styles['about']}>
          {value.user !== undefined && <span>{t('stuck.user', { user: value.user })}</span>}
          <span>{t(value.recorded ? 'stuck.recorded' : 'stuck.unrecorded')}</span>
        </p>
      )}
      {failure && <FailureCard failure={failure} />}
      {value?.on === on && (
        <ol className={styles['ways']} aria-label={t(`stuck.title.${on}`)}>
          {value.ways.map((way) => (
            <Way key={way.id} on={on} way={way} onTaken={() => setAgain(again + 1)} />
          ))}
        </ol>
      )}
      <nav className={styles['others']} aria-label={t('stuck.others')}>
        <h2>{t('stuck.others')}</h2>
        {PLACES.filter((place) => place !== on).map((place) => (
          <LinkButton key={place} onClick={() => desk.go({ at: 'stuck', on: place })}>
            {t(`stuck.title.${place}`)}
          </LinkButton>
        ))}
      </nav>
      <Guide />
    </div>
  );
}

function Way({ on, way, onTaken }: { on: Where; way: WayOutView; onTaken: () => void }) {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  const { send, failure, busy } = useCall();
  const title = text(way.title);
  const take = async (): Promise<void> => {
    const taken = await send('stuck.choose', { on, way: way.id });
    if (taken.ok && way.goesOn) desk.go({ at: 'run' });
    else onTaken();
  };
  return (
    <li>
      <h2>{title}</h2>
      <p>{text(way.do)}</p>
      {way.lines.length > 0 && (
        <ul className={styles['lines']}>
          {way.lines.map(({ name, value }) => (
            <li key={`${name} ${value}`}>
              {name !== '' && <span>{visible(name)}</span>} <code>{visible(value)}</code>
            </li>
          ))}
        </ul>
      )}
      {way.bare && <p>{t('stuck.none')}</p>}
      <dl className={styles['facts']}>
        <dt>{t('stuck.cost')}</dt>
        <dd>{text(way.cost)}</dd>
        <dt>{t('stuck.tell')}</dt>
        <dd>{text(way.tell)}</dd>
      </dl>
      {failure && <FailureCard failure={failure} />}
      <div className={styles['actions']}>
        <SecondButton
          off={busy}
          aria-label={t(way.opens ? 'stuck.opensOf' : 'stuck.chooseOf', { way: title })}
          onClick={() => void take()}
        >
          {t(way.opens ? 'stuck.opens' : 'stuck.choose')}
        </SecondButton>
        {way.playbook !== undefined && (
          <LinkButton onClick={() => desk.go({ at: 'reader', id: way.playbook ?? '' })}>
            {t('stuck.playbook')}
          </LinkButton>
        )}
      </div>
      <div className={styles['chosen']} role="status">
        {way.chosenAt !== undefined && (
          <Status is="done" size={16}>
            {t('stuck.chosen', { time: bothClocks(way.chosenAt) })}
          </Status>
        )}
      </div>
    </li>
  );
}
