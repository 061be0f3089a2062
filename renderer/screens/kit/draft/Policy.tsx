import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_POLICY, NEAR_LIMIT } from '../../../../main/contract/limits.ts';
import type { KitDraftView } from '../../../../main/contract/views.ts';
import { TextArea } from '../../../ui/Field.tsx';
import type { PartProps } from './part.ts';
import styles from './Draft.module.css';

type Role = KitDraftView['roles'][number];

/** More than STS takes, so that what is pasted is seen whole and blamed. */
const MOST_TYPED = 8_192;

/** The inline policy that narrows sessions of a role, and how much of the limit is taken. */
export function Policy({
  at,
  role,
  set,
  field,
}: {
  at: string;
  role: Role;
  set: (part: Partial<Role>) => void;
  field: PartProps['field'];
}) {
  const { t } = useTranslation();
  const meter = useId();
  const { sessionPolicy = '', policyArns = [] } = role;
  const characters = policyArns.reduce((sum, arn) => sum + arn.length, sessionPolicy.trim().length);
  return (
    <div className={styles['policy']}>
      <TextArea
        label={t('kitDraft.sessionPolicy')}
        note={t('kitDraft.optional')}
        help={t('kitDraft.sessionPolicyHelp')}
        rows={sessionPolicy === '' ? 2 : 6}
        maxLength={MOST_TYPED}
        value={sessionPolicy}
        onChange={(event) => set({ sessionPolicy: event.target.value })}
        {...field(`${at}.sessionPolicy`)}
      />
      {characters > 0 && (
        <p className={styles['meter']}>
          <meter
            aria-labelledby={meter}
            max={LONGEST_POLICY}
            high={Math.floor((LONGEST_POLICY * NEAR_LIMIT) / 100)}
            optimum={0}
            value={Math.min(characters, LONGEST_POLICY)}
          />
          <span id={meter}>{t('kitDraft.policySize', { characters, most: LONGEST_POLICY })}</span>
        </p>
      )}
    </div>
  );
}
