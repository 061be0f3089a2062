import { useTranslation } from 'react-i18next';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { RadioList } from '../../../ui/RadioList.tsx';
import styles from './Export.module.css';
import type { Form, Kind, Problem } from './wish.ts';

const KINDS: readonly Kind[] = ['acts', 'sessions', 'decisions', 'notes'];

/** The whole log, or records picked by range, kind and number; and the languages of the reports. */
export function WhatPart({
  form,
  problem,
  change,
}: {
  form: Form;
  problem: Problem | undefined;
  change: (change: Partial<Form>) => void;
}) {
  const { t } = useTranslation();
  const toggled = <T,>(list: readonly T[], item: T, on: boolean): readonly T[] =>
    on ? [...list, item] : list.filter((one) => one !== item);
  return (
    <>
      <RadioList
        legend={t('export.what')}
        value={form.what}
        onChange={(what) => change({ what })}
        choices={[
          { value: 'whole', label: t('export.whole'), hint: t('export.wholeHint') },
          { value: 'some', label: t('export.some'), hint: t('export.someHint') },
        ]}
      />
      {form.what === 'some' && (
        <div className={styles['inset']}>
          <div className={styles['pair']}>
            <TextField
              label={t('export.from')}
              inputMode="numeric"
              value={form.from}
              onChange={(event) => change({ from: event.target.value.replace(/\D/g, '') })}
            />
            <TextField
              label={t('export.to')}
              inputMode="numeric"
              value={form.to}
              onChange={(event) => change({ to: event.target.value.replace(/\D/g, '') })}
            />
          </div>
          <fieldset className={styles['group']}>
            <legend>{t('export.kinds')}</legend>
            {KINDS.map((kind) => (
              <CheckBox
                key={kind}
                checked={form.kinds.includes(kind)}
                onChange={(on) => change({ kinds: toggled(form.kinds, kind, on) })}
              >
                {t(`export.kind.${kind}`)}
              </CheckBox>
            ))}
          </fieldset>
          <TextField
            label={t('export.single')}
            help={t('export.singleHelp')}
            problem={problem === 'singleProblem' ? t('export.singleProblem') : undefined}
            value={form.numbers}
            onChange={(event) => change({ numbers: event.target.value })}
          />
        </div>
      )}
      <fieldset className={styles['row']}>
        <legend>{t('export.languages')}</legend>
        {(['en', 'ja'] as const).map((lang) => (
          <CheckBox
            key={lang}
            checked={form.languages.includes(lang)}
            onChange={(on) => change({ languages: toggled(form.languages, lang, on) })}
          >
            {t(lang === 'en' ? 'export.english' : 'export.japanese')}
          </CheckBox>
        ))}
        <CheckBox checked={form.pdf} onChange={(pdf) => change({ pdf })}>
          {t('export.pdf')}
        </CheckBox>
      </fieldset>
    </>
  );
}
