import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KitDraftView } from '../../../../main/contract/views.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { SelectField, TextArea, TextField } from '../../../ui/Field.tsx';
import { Policy } from './Policy.tsx';
import type { PartProps } from './part.ts';
import styles from './Draft.module.css';

type Role = KitDraftView['roles'][number];
type Tag = NonNullable<Role['tags']>[number];

/** Lengths that are offered where the role allows them, seconds. */
const LENGTHS = [900, 1800, 3600, 7200, 14_400, 28_800] as const;
/** STS: session tags besides the incident's. */
const MOST_TAGS = 49;
/** More than STS takes, so that the eleventh is seen and blamed; and STS's characters in all. */
const MOST_LINES = 20;
const LONGEST_ARNS = 2048;
const INCIDENT = 'Incident';

/** What sessions of a role are asked with: their length, what narrows them, and their tags. */
export function Sessions({
  at,
  role,
  set,
  problem,
  field,
}: {
  at: string;
  role: Role;
  set: (part: Partial<Role>) => void;
  problem: PartProps['problem'];
  field: PartProps['field'];
}) {
  const { t } = useTranslation();
  const { policyArns = [], sessionSeconds = 0, tags = [], transitiveTagKeys: goOn = [] } = role;
  const lengths = LENGTHS.filter((seconds) => seconds < role.maxSessionSeconds);
  const arnProblem = [`${at}.policyArns`, ...policyArns.map((_, n) => `${at}.policyArns.${n}`)]
    .map(problem)
    .find((words) => words !== undefined);
  const retag = (index: number, part: Partial<Tag>): void => {
    const before = tags[index]?.key;
    set({
      tags: tags.map((tag, n) => (n === index ? { ...tag, ...part } : tag)),
      transitiveTagKeys: goOn.map((key) => (key === before ? (part.key ?? key) : key)),
    });
  };
  const marked = role.trust.incidentTag || goOn.includes(INCIDENT) ? [INCIDENT] : [];
  const keys = [...new Set([...marked, ...tags.map(({ key }) => key).filter((key) => key !== '')])];
  return (
    <>
      <SelectField
        label={t('kitDraft.sessionLength')}
        value={String(sessionSeconds)}
        onChange={(event) => set({ sessionSeconds: Number(event.target.value) })}
        {...field(`${at}.sessionSeconds`)}
      >
        {[...new Set([0, ...lengths, sessionSeconds])].map((seconds) => (
          <option key={seconds} value={seconds}>
            {seconds === 0
              ? t('kitDraft.asLong')
              : t('kitDraft.minutes', { count: Math.round(seconds / 60) })}
          </option>
        ))}
      </SelectField>
      <Policy at={at} role={role} set={set} field={field} />
      <TextArea
        label={t('kitDraft.policyArns')}
        note={t('kitDraft.optional')}
        help={t('kitDraft.policyArnsHelp')}
        rows={2}
        maxLength={LONGEST_ARNS}
        value={policyArns.join('\n')}
        onChange={({ target: { value } }) =>
          set({
            policyArns: value === '' ? [] : value.split('\n', MOST_LINES).map((arn) => arn.trim()),
          })
        }
        data-field={`${at}.policyArns`}
        problem={arnProblem}
      />
      <div className={styles['devices']}>
        {tags.map(({ key, value }, index) => (
          <div key={index} className={styles['device']}>
            <TextField
              label={t('kitDraft.tagKey', { n: index + 1 })}
              value={key}
              onChange={(event) => retag(index, { key: event.target.value })}
              {...field(`${at}.tags.${index}.key`)}
            />
            <TextField
              label={t('kitDraft.tagValue', { n: index + 1 })}
              value={value}
              maxLength={256}
              onChange={(event) => retag(index, { value: event.target.value })}
              {...field(`${at}.tags.${index}.value`)}
            />
            <TextButton
              icon={Trash2}
              onClick={() =>
                set({
                  tags: tags.filter((_, n) => n !== index),
                  transitiveTagKeys: goOn.filter((one) => one !== key),
                })
              }
            >
              {t('kitDraft.removeTag', { n: index + 1 })}
            </TextButton>
          </div>
        ))}
        <TextButton
          icon={Plus}
          off={tags.length >= MOST_TAGS}
          onClick={() => set({ tags: [...tags, { key: '', value: '' }] })}
        >
          {t('kitDraft.addTag')}
        </TextButton>
        {keys.map((key) => (
          <CheckBox
            key={key}
            checked={goOn.includes(key)}
            onChange={(on) =>
              set({
                transitiveTagKeys: [...goOn.filter((one) => one !== key), ...(on ? [key] : [])],
              })
            }
          >
            {t('kitDraft.tagGoesOn', { key })}
          </CheckBox>
        ))}
      </div>
    </>
  );
}
