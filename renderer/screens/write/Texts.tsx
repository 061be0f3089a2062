import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftTextPair } from '../../../main/contract/views.ts';
import { useLoad } from '../../state/use-load.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './Write.module.css';

export interface Translation {
  readonly path: DraftTextPair['path'];
  readonly lang: 'en' | 'ja';
  readonly value: string;
}

/** Every text in both languages, beside each other; what is missing is listed, and written here. */
export function Texts({
  text,
  onJump,
  onTranslate,
}: {
  text: string;
  onJump: (offset: number) => void;
  onTranslate: (wish: Translation) => void;
}) {
  const { t } = useTranslation();
  const [onlyMissing, setOnlyMissing] = useState(false);
  const { value: pairs, failure } = useLoad('draft.texts', { text });
  if (failure) return <FailureCard failure={failure} />;
  if (!pairs) return null;
  const missing = pairs.filter((pair) => pair.missing).length;
  const shown = onlyMissing ? pairs.filter((pair) => pair.missing) : pairs;
  return (
    <>
      <p role="status">
        <Status is={missing > 0 ? 'attention' : 'done'} size={16}>
          {t('write.texts.missing', { count: missing })}
        </Status>
      </p>
      <CheckBox checked={onlyMissing} onChange={setOnlyMissing}>
        {t('write.texts.onlyMissing')}
      </CheckBox>
      <ul className={styles['findings']}>
        {shown.map((pair) => (
          <li key={pair.path.join('.')} className={styles['pair']}>
            <LinkButton onClick={() => onJump(pair.offset)}>{pair.name}</LinkButton>
            <div className={styles['halves']}>
              {(['en', 'ja'] as const).map((lang) => (
                <Half
                  key={`${lang} ${pair[lang] ?? ''}`}
                  lang={lang}
                  pair={pair}
                  onWrite={(value) => onTranslate({ path: pair.path, lang, value })}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Half({
  lang,
  pair,
  onWrite,
}: {
  lang: 'en' | 'ja';
  pair: DraftTextPair;
  onWrite: (value: string) => void;
}) {
  const { t } = useTranslation();
  const before = pair[lang] ?? '';
  const [value, setValue] = useState(before);
  return (
    <TextArea
      label={t(`write.texts.${lang}`)}
      note={before === '' ? t('write.texts.none') : undefined}
      aria-label={`${pair.name} · ${t(`write.texts.${lang}`)}`}
      lang={lang}
      rows={2}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => {
        if (value !== before && value.trim() !== '') onWrite(value);
      }}
    />
  );
}
