import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../main/contract/failure.ts';
import { TextButton } from './Button.tsx';
import type { CardOffer } from './card-offers.ts';
import { useFailureFacts } from './use-failure-texts.ts';
import styles from './FailureCard.module.css';

/** Code, Region, request id and AWS's own words: folded, and copied whole. */
export function FailureDetails({
  failure,
  copy,
  copied,
  onCopy,
}: {
  failure: Failure;
  copy: CardOffer | undefined;
  copied: boolean;
  onCopy: (offer: CardOffer) => void;
}) {
  const { t } = useTranslation();
  const facts = useFailureFacts(failure);
  return (
    <details className={styles['raw']}>
      <summary>{t('failureCard.raw')}</summary>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
      {failure.raw !== undefined && <pre>{failure.raw}</pre>}
      {copy && (
        <p>
          <TextButton icon={Copy} onClick={() => onCopy(copy)}>
            {t('failureCard.copyDetails')}
          </TextButton>
          {copied && <span role="status">{t('failureCard.copied')}</span>}
        </p>
      )}
    </details>
  );
}
