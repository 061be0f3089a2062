import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../i18n/size.ts';
import { useRuleNames } from '../i18n/rule-names.ts';
import { LinkButton, SecondButton, TextButton } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Status } from '../ui/Status.tsx';
import styles from './EvidenceDialog.module.css';
import type { EvidenceItem, How } from './use-evidence.ts';

/** One file: its name, its size, what became of it, and the ways on where it was stopped. */
export function EvidenceLine({
  item,
  busy,
  onRemove,
  onTake,
}: {
  item: EvidenceItem;
  busy: boolean;
  onRemove: () => void;
  onTake: (how: How) => void;
}) {
  const { t } = useTranslation();
  return (
    <li className={styles['line']}>
      <span className={styles['name']}>{item.name}</span>
      <span className={styles['size']}>{fileSize(item.size)}</span>
      <ItemState item={item} />
      {item.state === 'waiting' || item.state === 'failed' ? (
        <LinkButton
          aria-label={t('evidence.remove', { name: item.name })}
          off={busy}
          onClick={onRemove}
        >
          {t('evidence.removeShort')}
        </LinkButton>
      ) : (
        <span />
      )}
      {item.packed === true && (
        <div className={styles['ask']} role="status">
          <p>{t('evidence.packed')}</p>
        </div>
      )}
      {item.failure && <Stopped item={item} busy={busy} onTake={onTake} />}
    </li>
  );
}

function ItemState({ item }: { item: EvidenceItem }) {
  const { t } = useTranslation();
  switch (item.state) {
    case 'waiting':
      return <span className={styles['size']}>{t('evidence.waiting')}</span>;
    case 'taking': {
      const percent = item.size === 0 ? 0 : Math.floor((item.done / item.size) * 100);
      return (
        <Status is="running" size={16}>
          {t('evidence.taking', { percent })}
        </Status>
      );
    }
    case 'kept':
      return (
        <Status is="done" size={16}>
          {t('evidence.kept')}
        </Status>
      );
    case 'failed':
      return (
        <Status is="attention" size={16}>
          {t('evidence.waiting')}
        </Status>
      );
  }
}

/** Why a file was stopped, in words; and for one with secrets, a masked copy or a reason. */
function Stopped({
  item,
  busy,
  onTake,
}: {
  item: EvidenceItem;
  busy: boolean;
  onTake: (how: How) => void;
}) {
  const { t } = useTranslation();
  const names = useRuleNames();
  const [reason, setReason] = useState<string>();
  const { failure } = item;
  if (!failure) return null;
  const params = {
    name: item.name,
    most: '',
    expected: '',
    found: '',
    seconds: '',
    ...failure.params,
  };
  const asks = failure.code === 'evidence-suspicious';
  if (!asks && failure.code !== 'evidence-holds-secret') {
    return (
      <div className={styles['ask']} role="alert">
        <p>
          {t(`failure.${failure.code}.happened`, params)}{' '}
          {t(`failure.${failure.code}.next`, params)}
        </p>
      </div>
    );
  }
  const rules = names(String(failure.params?.['rules'] ?? '').split(', '));
  return (
    <div className={styles['ask']} role="alert">
      <p>{asks ? t('evidence.suspicious', { rules }) : t('evidence.held')}</p>
      <p>{t('evidence.maskedHint')}</p>
      {reason !== undefined && (
        <TextField
          label={t('evidence.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <div className={styles['ways']}>
        <SecondButton off={busy} onClick={() => onTake({ treat: 'masked' })}>
          {t('evidence.masked')}
        </SecondButton>
        {asks && (
          <TextButton
            off={busy || reason?.trim() === ''}
            onClick={() =>
              reason === undefined
                ? setReason('')
                : onTake({ treat: 'as-is', reason: reason.trim() })
            }
          >
            {t('evidence.asIs')}
          </TextButton>
        )}
      </div>
    </div>
  );
}
