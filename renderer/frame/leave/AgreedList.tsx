import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreedView } from '../../../main/contract/views.ts';
import { clockShort } from '../../i18n/time.ts';

/** Promises that are open, what was decided and by whom, and who was told: for the next person. */
export function AgreedList({ agreed }: { agreed: readonly AgreedView[] }) {
  const { t } = useTranslation();
  const parts = [
    ['promise', agreed.filter(({ is, settled }) => is === 'promise' && settled === undefined)],
    ['decision', agreed.filter(({ is }) => is === 'decision')],
    ['told', agreed.filter(({ is }) => is === 'told')],
  ] as const;
  const timeOf = ({ is, at, saidAt }: AgreedView): string => {
    if (is !== 'promise') return clockShort(at ?? saidAt);
    return at === undefined ? '' : t('handover.until', { time: clockShort(at) });
  };
  return parts
    .filter(([, list]) => list.length > 0)
    .map(([is, list]) => (
      <Fragment key={is}>
        <h3>{t(`agreed.list.${is}`)}</h3>
        <ul>
          {list.map((one) => (
            <li key={one.seq}>{[timeOf(one), one.what, one.who].filter(Boolean).join(' · ')}</li>
          ))}
        </ul>
      </Fragment>
    ));
}
