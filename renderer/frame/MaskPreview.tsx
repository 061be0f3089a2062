import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaskView } from '../../main/contract/views.ts';
import { useRuleNames } from '../i18n/rule-names.ts';
import { LinkButton } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Status } from '../ui/Status.tsx';
import type { Harmless } from './use-masks.ts';
import styles from './MaskPreview.module.css';

/** What of a text will be masked, while it is being typed; each with a way to say it is no secret. */
export function MaskPreview({
  text,
  masks,
  harmless,
  onHarmless,
}: {
  text: string;
  masks: readonly MaskView[];
  harmless: readonly Harmless[];
  onHarmless: (harmless: readonly Harmless[]) => void;
}) {
  const { t } = useTranslation();
  const names = useRuleNames();
  if (masks.length === 0) return null;
  const masked = masks.filter(
    (mask) =>
      !harmless.some(({ value, reason }) => value === valueOf(text, mask) && reason.trim() !== ''),
  );
  return (
    <div className={styles['masks']} role="status">
      <Status is="attention" size={16}>
        {t('evidence.masks.title', { count: masked.length })}
      </Status>
      <ul>
        {masks.map((mask) => {
          const value = valueOf(text, mask);
          const told = harmless.find((one) => one.value === value);
          const others = harmless.filter((one) => one.value !== value);
          return (
            <li key={mask.start}>
              <code>{shortened(value)}</code>
              <span className={styles['rule']}>{names([mask.rule])}</span>
              {mask.fixed ? (
                <span className={styles['rule']}>{t('evidence.masks.fixed')}</span>
              ) : (
                <LinkButton
                  aria-label={
                    told
                      ? t('evidence.masks.cancel')
                      : t('evidence.masks.harmlessOf', { value: shortened(value) })
                  }
                  onClick={() => onHarmless(told ? others : [...others, { value, reason: '' }])}
                >
                  {t(told ? 'evidence.masks.cancel' : 'evidence.masks.harmless')}
                </LinkButton>
              )}
              {told && (
                <Reason
                  value={told.reason}
                  onChange={(reason) => onHarmless([...others, { value, reason }])}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Reason({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  return (
    <div className={styles['reason']}>
      <TextField
        label={t('evidence.masks.reason')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(event.target.value);
        }}
      />
    </div>
  );
}

function valueOf(text: string, { start, end }: MaskView): string {
  return text.slice(start, end);
}

/** Enough to know which one is meant. */
function shortened(value: string): string {
  return value.length <= 12 ? value : `${value.slice(0, 4)}…${value.slice(-2)}`;
}
