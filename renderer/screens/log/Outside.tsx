import { useTranslation } from 'react-i18next';
import { useLoad } from '../../state/use-load.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { numbered } from './broken.ts';
import styles from './OneLog.module.css';

/** Who vouches for the log from outside, as far as it is known without a whole check; and the way to more. */
export function Outside({ logId, again }: { logId: string; again: number }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { value: anchors } = useLoad('anchor.list', { logId }, again);
  const counted = anchors?.filter(({ kind }) => kind !== 'stamp') ?? [];
  const size = Math.max(0, ...counted.map((anchor) => anchor.size));
  const by = counted.filter((anchor) => anchor.size === size).map((anchor) => anchor.by);
  return (
    <p className={styles['code']}>
      {size > 0 &&
        `${t('anchor.upTo', { seq: numbered(size - 1), by: [...new Set(by)].join(', ') })} · `}
      <LinkButton onClick={() => desk.go({ at: 'anchor', logId })}>{t('anchor.now')}</LinkButton>
    </p>
  );
}
