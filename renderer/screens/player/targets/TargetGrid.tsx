import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepResult, TargetView } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
import { took } from '../../../i18n/time.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useVirtualRows } from '../../../ui/use-virtual-rows.ts';
import { VirtualGrid } from '../../../ui/VirtualGrid.tsx';
import { isFailed, STATES } from './counts.ts';
import { Counts } from './Counts.tsx';
import { TargetOutput } from './TargetOutput.tsx';
import styles from './targets.module.css';

const ROW = 44;
const HEAD = 36;

/**
 * Hundreds of servers while they change: what is counted above, one row each below, and the output
 * of the chosen one. Only the rows in sight are drawn.
 */
export function TargetGrid({ result, path }: { result: StepResult; path: string }) {
  const { t } = useTranslation();
  const [failedOnly, setFailedOnly] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const targets = result.targets ?? [];
  const shown = failedOnly ? targets.filter(isFailed) : targets;
  const [attach, rows] = useVirtualRows(shown.length, ROW, HEAD);
  const current = shown.findIndex(({ id }) => id === chosen);
  const target = shown[current];
  const choose = (index: number): void => {
    setChosen(shown[index]?.id);
    rows.show(index);
  };
  return (
    <section className={styles['targets']}>
      <Counts result={result} targets={targets} />
      <div className={styles['filter']}>
        <CheckBox checked={failedOnly} onChange={setFailedOnly}>
          {t('runCommand.failedOnly')}
        </CheckBox>
        {result.part && <span className={styles['part']}>{t('runCommand.part', result.part)}</span>}
      </div>
      {shown.length === 0 ? (
        <p className={styles['none']}>{t('runCommand.noneFailed')}</p>
      ) : (
        <VirtualGrid
          {...{ attach, rows, current }}
          count={shown.length}
          onCurrent={choose}
          label={t('runCommand.list')}
          look={styles['grid']}
          columns={[
            t('runCommand.column.server'),
            t('runCommand.column.id'),
            t('runCommand.column.state'),
            t('runCommand.column.exit'),
            t('runCommand.column.took'),
          ]}
          cellsOf={(index) => shown[index] && <Cells target={shown[index]} />}
        />
      )}
      {target && <TargetOutput key={target.id} target={target} path={path} />}
    </section>
  );
}

function Cells({ target }: { target: TargetView }) {
  const { t } = useTranslation();
  const { lang } = useText();
  const { id, name, state, exitCode, ms } = target;
  return (
    <>
      <span role="gridcell" className={styles['clip']}>
        <strong>{name}</strong>
      </span>
      <span role="gridcell">
        <code>{id}</code>
      </span>
      <span role="gridcell">
        <Status is={STATES[state]} size={16}>
          {t(`runCommand.state.${state}`)}
        </Status>
      </span>
      <span role="gridcell" className={styles['number']}>
        {exitCode ?? ''}
      </span>
      <span role="gridcell" className={styles['number']}>
        {ms === undefined ? '' : took(ms, lang)}
      </span>
    </>
  );
}
