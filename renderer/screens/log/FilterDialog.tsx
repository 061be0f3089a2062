import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoad } from '../../state/use-load.ts';
import { PrimaryButton, TextButton } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { bothClocks, date } from '../../i18n/time.ts';
import { readGoTo } from './go-to.ts';
import { KINDS } from './kinds.ts';
import styles from './RecordBar.module.css';
import type { Filter } from './use-search-in-log.ts';

/** Who, kind, step and time, together with the words being searched for. */
export function FilterDialog({
  logId,
  near,
  filter,
  onLook,
  onClose,
}: {
  logId: string;
  /** A time of the log, for times typed without a date. */
  near: number;
  filter: Filter;
  onLook: (filter: Filter) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { value: facets } = useLoad('log.facets', { logId });
  /* The ends of a log answer at once; who wrote only in the middle is known once all is read. */
  const { value: everyone, loading } = useLoad('log.people', { logId });
  const people = new Set([...(facets?.who ?? []), ...(everyone ?? []), ...one(filter.who)]);
  const [who, setWho] = useState(filter.who ?? '');
  const [kind, setKind] = useState<string>(filter.types?.[0] ?? '');
  const [step, setStep] = useState(filter.step ?? '');
  const [from, setFrom] = useState(shown(filter.from));
  const [to, setTo] = useState(shown(filter.to));
  const [checked, setChecked] = useState(false);
  const begin = timeIn(from, near);
  const end = timeIn(to, near);
  const apply = (): void => {
    setChecked(true);
    if (begin === 'wrong' || end === 'wrong') return;
    const type = KINDS.find((one) => one === kind);
    onLook({
      ...(filter.text !== undefined && { text: filter.text }),
      ...(who !== '' && { who }),
      ...(type && { types: [type] }),
      ...(step !== '' && { step }),
      ...(begin !== undefined && { from: begin }),
      ...(end !== undefined && { to: end + 999 }),
    });
    onClose();
  };
  const reset = (): void => {
    onLook(filter.text === undefined ? {} : { text: filter.text });
    onClose();
  };
  return (
    <Dialog title={t('records.filterTitle')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <SelectField
          label={t('records.who')}
          value={who}
          help={loading ? t('records.whoLooking') : undefined}
          data-autofocus=""
          onChange={(event) => setWho(event.target.value)}
        >
          <option value="">{t('records.whoAll')}</option>
          {[...people].sort().map((id) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('records.kinds')}
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          <option value="">{t('records.kindsAll')}</option>
          {KINDS.map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('records.step')}
          value={step}
          onChange={(event) => setStep(event.target.value)}
        >
          <option value="">{t('records.stepAll')}</option>
          {facets?.steps.map(({ path, label }) => (
            <option key={path} value={path}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('records.from')}
          value={from}
          help={t('records.timeHelp')}
          problem={checked && begin === 'wrong' ? t('records.timeWrong') : undefined}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          label={t('records.to')}
          value={to}
          problem={checked && end === 'wrong' ? t('records.timeWrong') : undefined}
          onChange={(event) => setTo(event.target.value)}
        />
        <DialogActions>
          <TextButton onClick={onClose}>{t('records.cancel')}</TextButton>
          <TextButton onClick={reset}>{t('records.reset')}</TextButton>
          <PrimaryButton type="submit">{t('records.apply')}</PrimaryButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function one(who: string | undefined): readonly string[] {
  return who === undefined ? [] : [who];
}

function timeIn(typed: string, near: number): number | 'wrong' | undefined {
  if (typed.trim() === '') return undefined;
  const read = readGoTo(typed, near);
  return read?.to === 'time' ? read.time : 'wrong';
}

function shown(time: number | undefined): string {
  return time === undefined ? '' : `${date(time)} ${bothClocks(time).slice(0, 8)}`;
}
