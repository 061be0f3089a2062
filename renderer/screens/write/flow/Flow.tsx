import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadedLater } from '../../../loaded-later.tsx';
import { useLoad } from '../../../state/use-load.ts';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { RadioList } from '../../../ui/RadioList.tsx';
import { Status } from '../../../ui/Status.tsx';
import { Outline } from './Outline.tsx';
import styles from './Flow.module.css';
import { deadEnds } from './step-rows.ts';

const Diagram = loadedLater(() => import('./Diagram.tsx').then((m) => m.Diagram));

/** The ways through the draft: as a list and as a drawing, both leading into the text. */
export function Flow({
  text,
  onJump,
  onMove,
}: {
  /** As it was checked last. */
  text: string;
  onJump: (offset: number) => void;
  onMove: (offset: number, by: 'up' | 'down') => void;
}) {
  const { t } = useTranslation();
  const [as, setAs] = useState<'list' | 'drawing'>('list');
  const { value: flow, failure } = useLoad('draft.flow', { text });
  if (failure) return <FailureCard failure={failure} />;
  if (!flow) return null;
  const dead = deadEnds(flow).length;
  return (
    <>
      <RadioList
        row
        hideLegend
        legend={t('write.flow.as')}
        value={as}
        onChange={setAs}
        choices={[
          { value: 'list', label: t('write.flow.list') },
          { value: 'drawing', label: t('write.flow.drawing') },
        ]}
      />
      <p role="status">
        <Status is={dead > 0 ? 'attention' : 'done'} size={16}>
          {t('write.flow.dead', { count: dead })}
        </Status>
      </p>
      {as === 'list' ? (
        <Outline flow={flow} onJump={onJump} onMove={onMove} />
      ) : (
        <Suspense>
          <Diagram flow={flow} onJump={onJump} onMove={onMove} />
          <p className={styles['hint']}>{t('write.flow.hint')}</p>
        </Suspense>
      )}
    </>
  );
}
