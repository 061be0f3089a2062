import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedHostView } from '../../../main/contract/views/connection-view.ts';
import { wayState } from '../../i18n/way-state.ts';
import { Status } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './Connection.module.css';

const COLUMNS = ['host', 'state', 'latency', 'clock', 'certificate'] as const;

/** Every host, with its state in words, how long it took, its clock, and who vouches for it. */
export function Hosts({ hosts }: { hosts: readonly CheckedHostView[] }) {
  const { t } = useTranslation();
  if (hosts.length === 0) return <p>{t('connection.never')}</p>;
  return (
    <Table
      title={t('connection.hosts')}
      columns={COLUMNS.map((column) => t(`connection.column.${column}`))}
      rows={hosts.map((host) => ({
        id: `${host.what} ${host.host}`,
        cells: [
          <Name key="host" of={host} />,
          <State key="state" of={host} />,
          <span key="latency" className={styles['figure']}>
            {t('connection.ms', { ms: host.ms })}
          </span>,
          <span key="clock" className={styles['figure']}>
            {clockOf(host)}
          </span>,
          host.certificate ? <Certificate key="certificate" of={host.certificate} /> : '–',
        ],
      }))}
    />
  );
}

/** A name breaks after a dot, and never within `ap-northeast-1`. */
function atDots(host: string): ReactNode {
  return host.split(/(?<=\.)/).map((label, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      <span className={styles['figure']}>{label}</span>
    </Fragment>
  ));
}

function Name({ of: { host, what, region } }: { of: CheckedHostView }) {
  const { t } = useTranslation();
  return (
    <>
      <code>{atDots(host)}</code>
      <small>
        {t(`connection.what.${what}`)}
        {region !== undefined && (
          <>
            {' '}
            · <span className={styles['figure']}>{region}</span>
          </>
        )}
      </small>
    </>
  );
}

function State({ of: host }: { of: CheckedHostView }) {
  const { t } = useTranslation();
  const state = wayState(host);
  return (
    <Status is={host.ok ? (state === 'slow' ? 'attention' : 'done') : 'failed'} size={16}>
      {t(`connection.state.${state}`)}
    </Status>
  );
}

function clockOf({ skewMs, skewUncertaintyMs = 0 }: CheckedHostView): string {
  if (skewMs === undefined) return '–';
  const seconds = (value: number): string => (value / 1000).toFixed(1);
  const sign = skewMs >= 0 ? '+' : '−';
  return `${sign}${seconds(Math.abs(skewMs))} ± ${seconds(skewUncertaintyMs)} s`;
}

function Certificate({ of }: { of: NonNullable<CheckedHostView['certificate']> }) {
  const { t } = useTranslation();
  const date = new Date(of.until).toISOString().slice(0, 10);
  if (of.intercepted !== true) return t('connection.until', { issuer: of.issuer, date });
  return (
    <Status is="attention" size={16}>
      {t('connection.intercepted', { issuer: of.issuer })}
    </Status>
  );
}
