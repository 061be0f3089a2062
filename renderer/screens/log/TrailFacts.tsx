import { useTranslation } from 'react-i18next';
import type { ReconciliationView } from '../../../main/contract/views.ts';
import { accountNumber } from '../../i18n/digits.ts';
import { bothClocks, date } from '../../i18n/time.ts';
import styles from './TrailPane.module.css';

const KNOWN = [
  'not-cloudtrail',
  'not-json',
  'not-an-event',
  'cut-off',
  'too-large',
  'unreadable',
  'not-a-file',
  'too-many-files',
  'event-differs',
  'too-many-others',
] as const;

/** What the comparison rests on: the files with their hashes, what they cover, what was not read. */
export function TrailFacts({ result }: { result: ReconciliationView }) {
  const { t, i18n } = useTranslation();
  const n = new Intl.NumberFormat(i18n.language);
  const { findings, covered, inputs } = result;
  const time = (text: string): string => {
    const at = Date.parse(text);
    return `${date(at)} ${bothClocks(at)}`;
  };
  return (
    <div className={styles['facts']}>
      {findings.length > 0 && (
        <details open>
          <summary>{t('trail.findings', { n: n.format(findings.length) })}</summary>
          <ul>
            {findings.slice(0, 100).map(({ file, code, record = 1, line, column = 1, count }) => {
              const known = KNOWN.find((one) => one === code) ?? 'unreadable';
              return (
                <li key={`${file} ${code}`}>
                  <code>{line === undefined ? file : `${file}:${line}:${column}`}</code>{' '}
                  {t(`trail.finding.${known}`, { record, count })}
                </li>
              );
            })}
          </ul>
        </details>
      )}
      <details>
        <summary>{t('trail.covered')}</summary>
        <ul>
          {covered.map(({ account, region, from, to, events }) => (
            <li key={`${account} ${region}`}>
              {t('trail.coveredRow', {
                account: accountNumber(account),
                region,
                from: time(from),
                to: time(to),
                events: n.format(events),
              })}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t('trail.inputs')}</summary>
        <ul>
          {inputs.slice(0, 500).map(({ name, sha256, events }) => (
            <li key={name}>
              {name} · {n.format(events)} <code>{sha256}</code>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
