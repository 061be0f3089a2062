import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { KitDraftView } from '../../../../main/contract/views.ts';
import { TextArea } from '../../../ui/Field.tsx';
import type { PartProps } from './part.ts';
import styles from './Draft.module.css';

type Role = KitDraftView['roles'][number];

/** STS AssumeRole: characters of inline policy and ARNs together; from `NEAR` on little is left. */
const MOST = 2_048;
const NEAR = 1_740;
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
            max={MOST}
            high={NEAR}
            optimum={0}
            value={Math.min(characters, MOST)}
          />
          <span id={meter}>{t('kitDraft.policySize', { characters, most: MOST })}</span>
        </p>
      )}
    </div>
  );
}
