import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrailList, TrailRow } from '../../../main/contract/views.ts';
import { accountNumber } from '../../i18n/digits.ts';
import { clock, clockUtc, date } from '../../i18n/time.ts';
import { useLoad } from '../../state/use-load.ts';
import { LinkButton, TextButton } from '../../ui/Button.tsx';
import { numbered } from './broken.ts';
import styles from './TrailPane.module.css';

const PAGE = 200;

/** One of the lists, with what is known of each row in words. */
export function TrailTable({
  logId,
  list,
  onShow,
}: {
  logId: string;
  list: TrailList;
  onShow: (place: number) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [count, setCount] = useState(PAGE);
  const asked = { logId, list, from: 0, count: Math.min(count, 1000), text: text.trim() };
  const { value } = useLoad('trail.rows', asked);
  const rows = value?.rows ?? [];
  const left = (value?.total ?? 0) - rows.length;
  return (
    <>
      <input
        type="search"
        className={styles['find']}
        aria-label={t('trail.find')}
        placeholder={t('trail.find')}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      {value && rows.length === 0 && <p className={styles['dim']}>{t('trail.empty')}</p>}
      {rows.length > 0 && (
        <table className={styles['table']} aria-label={t(`trail.list.${list}`)}>
          <thead>
            <tr>
              <th scope="col">{t('trail.when')}</th>
              <th scope="col">{t('trail.what')}</th>
              <th scope="col">{t('trail.where')}</th>
              <th scope="col">
                {t(
                  list === 'notSeen'
                    ? 'trail.reason'
                    : list === 'seen'
                      ? 'trail.matched'
                      : 'trail.why',
                )}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td className={styles['time']}>
                  {date(row.at)} {clock(row.at)}
                  <small>{clockUtc(row.at)}</small>
                </td>
                <td>
                  <code>{row.call}</code>
                  <small>
                    <What row={row} />
                  </small>
                </td>
                <td>
                  {accountNumber(row.account)}
                  <small>{row.region}</small>
                </td>
                <td>
                  <Why row={row} list={list} />
                  {row.seq !== undefined && (
                    <small>
                      {row.log === undefined || row.log === logId ? (
                        <LinkButton onClick={() => onShow(row.seq ?? 0)}>
                          {t('trail.record', { seq: numbered(row.seq) })}
                        </LinkButton>
                      ) : (
                        t('trail.recordElsewhere', {
                          seq: numbered(row.seq),
                          log: row.log.slice(0, 8),
                        })
                      )}
                    </small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && (
        <p className={styles['dim']}>
          {t('trail.shown', { n: rows.length, total: value?.total ?? 0 })}{' '}
          {count < 1000 && (
            <TextButton onClick={() => setCount((shown) => shown + PAGE)}>
              {t('trail.more', { n: Math.min(left, PAGE) })}
            </TextButton>
          )}
        </p>
      )}
    </>
  );
}

/** Who, from where, with what; in one dim line. */
function What({ row }: { row: TrailRow }) {
  const { t } = useTranslation();
  const parts = [
    row.kind && t(`trail.kind.${row.kind}`),
    row.errorCode === undefined ? undefined : t('trail.failed', { code: row.errorCode }),
    row.who,
    row.sourceIp === undefined ? undefined : t('trail.from', { ip: row.sourceIp }),
    row.userAgent,
  ];
  return <>{parts.filter((part) => part !== undefined).join(' · ')}</>;
}

function Why({ row, list }: { row: TrailRow; list: TrailList }) {
  const { t } = useTranslation();
  return (
    <>
      {list === 'unlogged' && row.by && <>{t(`trail.by.${row.by}`)}</>}
      {row.because && <>{t(`trail.because.${row.because}`)}</>}
      {row.events?.map(({ id, by }) => (
        <span key={id} className={styles['match']}>
          {t(`trail.match.${by}`)}
          <small>{t('trail.event', { id })}</small>
        </span>
      ))}
      {row.afterEnd === true && <strong className={styles['bad']}>{t('trail.afterEnd')}</strong>}
      {row.during && (
        <small>{t('trail.during', { path: row.during.path, seq: numbered(row.during.seq) })}</small>
      )}
      {(list === 'unlogged' || list === 'appReads') && (
        <small>{t('trail.event', { id: row.key })}</small>
      )}
    </>
  );
}
