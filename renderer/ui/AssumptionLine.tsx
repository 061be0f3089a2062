import { useTranslation } from 'react-i18next';
import type { AssumptionMark } from '../../main/contract/views.ts';
import { useText } from '../i18n/text.ts';
import { date } from '../i18n/time.ts';
import { LinkButton } from './Button.tsx';
import { Status, type StatusKind } from './Status.tsx';
import styles from './AssumptionLine.module.css';

const KINDS = {
  predicted: 'unknown',
  proved: 'done',
  disproved: 'failed',
} as const satisfies Readonly<Record<AssumptionMark['is'], StatusKind>>;

/** How far one assumption is proved, in icon and words. */
export function AssumptionStanding({ mark }: { mark: AssumptionMark }) {
  const { t } = useTranslation();
  const day = mark.at === undefined ? '' : date(Date.parse(mark.at));
  return (
    <Status is={KINDS[mark.is]} size={16}>
      {t(`assumptions.is.${mark.is}`, { date: day, by: mark.by ?? '' })}
    </Status>
  );
}

/** Beside what rests on assumptions: which, and how far each is proved. Nothing where none is known. */
export function AssumptionLine({
  of,
  all,
  onOpen,
}: {
  of: readonly AssumptionMark['id'][];
  all: readonly AssumptionMark[];
  onOpen: (id: AssumptionMark['id']) => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const marks = all.filter(({ id }) => of.includes(id));
  if (marks.length === 0) return null;
  return (
    <ul className={styles['lines']} aria-label={t('assumptions.restsOn')}>
      {marks.map((mark) => (
        <li key={mark.id}>
          <span>{t('assumptions.restsOn')}</span>
          <LinkButton onClick={() => onOpen(mark.id)}>{text(mark.title)}</LinkButton>
          <AssumptionStanding mark={mark} />
        </li>
      ))}
    </ul>
  );
}
