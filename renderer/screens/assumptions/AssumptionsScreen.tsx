import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssumptionView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status } from '../../ui/Status.tsx';
import { All } from './All.tsx';
import { One } from './One.tsx';
import page from '../../ui/Page.module.css';

/** What is built on without proof: all of it, or one after the other to be settled. */
export function AssumptionsScreen({ id }: { id?: AssumptionView['id'] }) {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  const { run } = useView();
  const [at, setAt] = useState(id);
  const [told, setTold] = useState('');
  const [settled, setSettled] = useState(0);
  const { value, failure } = useLoad('assumptions.open', {}, settled);
  const all = value?.all ?? [];
  const number = all.findIndex((one) => one.id === at);
  const one = all[number];
  const open = run && run.phase !== 'closed';
  const next = (from: number): AssumptionView['id'] | undefined =>
    [...all.slice(from + 1), ...all.slice(0, from)].find(({ is }) => is === 'predicted')?.id;
  return (
    <div className={page['page']}>
      {one ? (
        <LinkButton onClick={() => setAt(undefined)}>{t('assumptions.toList')}</LinkButton>
      ) : (
        <LinkButton onClick={() => desk.go({ at: open ? 'run' : 'kit' })}>
          {open ? t('nav.run') : t('assumptions.back')}
        </LinkButton>
      )}
      <PageTitle of={one?.id ?? ''}>{one ? text(one.title) : t('assumptions.title')}</PageTitle>
      <p role="status">{told}</p>
      {failure && <FailureCard failure={failure} />}
      {value?.damaged !== undefined && (
        <Status is="attention">{t('assumptions.damaged', { file: value.damaged })}</Status>
      )}
      {open && run.kind !== undefined && run.kind !== 'probe' && run.kind !== 'game-day' && (
        <Status is="attention">{t('assumptions.drill')}</Status>
      )}
      {open && run.mode === 'incident' && <Status is="none">{t('assumptions.recorded')}</Status>}
      {one ? (
        <One
          key={one.id}
          one={one}
          number={number + 1}
          total={all.length}
          onLater={() => {
            setTold('');
            setAt(next(number));
          }}
          onKept={() => {
            setTold(t('assumptions.kept', { title: text(one.title) }));
            setSettled(settled + 1);
            setAt(next(number));
          }}
        />
      ) : (
        value && <All all={all} onOpen={setAt} />
      )}
    </div>
  );
}
