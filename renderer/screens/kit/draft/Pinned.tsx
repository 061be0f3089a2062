import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_PINNED } from '../../../../main/contract/limits.ts';
import { TextField } from '../../../ui/Field.tsx';
import type { PartProps } from './part.ts';
import styles from './Draft.module.css';

const PLACES = Array.from({ length: MOST_PINNED }, (_, at) => `pinned.${String(at)}`);

/** Playbooks that everybody with this kit finds on the first screen; one too many is seen, and said. */
export function Pinned({ draft, change, problem, field }: PartProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState((draft.pinned ?? []).join(' '));
  const set = (text: string): void => {
    setTyped(text);
    change({
      pinned: text
        .toUpperCase()
        .split(/[\s,、]+/)
        .filter((id) => id !== ''),
    });
  };
  const at = PLACES.find((place) => problem(place) !== undefined) ?? 'pinned';
  return (
    <section className={styles['part']}>
      <h2>{t('kit.pinned')}</h2>
      <div className={styles['fields']}>
        <TextField
          label={t('kitDraft.pinned')}
          note={t('kitDraft.optional')}
          help={t('kitDraft.pinnedHelp', { most: MOST_PINNED })}
          placeholder="PB-01 PB-08"
          value={typed}
          onChange={(event) => set(event.target.value)}
          {...field(at)}
        />
      </div>
    </section>
  );
}
