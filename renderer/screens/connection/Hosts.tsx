import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedHostView } from '../../../main/contract/views/connection-view.ts';
import { wayState } from '../../i18n/way-state.ts';
import { Status } from '../../ui/Status.tsx';
import styles from './Connection.module.css';

const COLUMNS = ['host', 'state', 'latency', 'clock', 'certificate'] as const;

/** Every host, with its state in words, how long it took, its clock, and who vouches for it. */
export function Hosts({ hosts }: { hosts: readonly CheckedHostView[] }) {
  const { t } = useTranslation();
  if (hosts.length === 0) return <p>{t('connection.never')}</p>;
  return (
    <table className={styles['table']}>
      <caption>{t('connection.hosts')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`connection.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hosts.map((host) => (
          <Row key={`${host.what} ${host.host}`} host={host} />
        ))}
      </tbody>
    </table>
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

function Row({ host }: { host: CheckedHostView }) {
  const { t } = useTranslation();
  const { ok, ms, skewMs, skewUncertaintyMs = 0, certificate } = host;
  const state = wayState(host);
  const seconds = (value: number): string => (value / 1000).toFixed(1);
  return (
    <tr>
      <th scope="row">
        <code>{atDots(host.host)}</code>
        <small>
          {t(`connection.what.${host.what}`)}
          {host.region !== undefined && ` · ${host.region}`}
        </small>
      </th>
      <td>
        <Status is={ok ? (state === 'slow' ? 'attention' : 'done') : 'failed'} size={16}>
          {t(`connection.state.${state}`)}
        </Status>
      </td>
      <td className={styles['figure']}>{t('connection.ms', { ms })}</td>
      <td className={styles['figure']}>
        {skewMs === undefined
          ? '–'
          : `${skewMs >= 0 ? '+' : '−'}${seconds(Math.abs(skewMs))} ± ${seconds(skewUncertaintyMs)} s`}
      </td>
      <td>{certificate ? <Certificate of={certificate} /> : '–'}</td>
    </tr>
  );
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
