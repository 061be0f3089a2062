import { useTranslation } from 'react-i18next';
import type { EvidenceContentView, EvidenceRow } from '../../../main/contract/views.ts';
import { useLoad } from '../../state/use-load.ts';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Output } from '../../ui/Output.tsx';
import { visible } from '../../ui/visible.ts';
import styles from './EvidenceScreen.module.css';
import { hexLines } from './hex.ts';
import { Picture } from './Picture.tsx';

/** What is in it: a picture drawn pixel by pixel, text as text, else its first bytes. Markup is text. */
export function Content({ row }: { row: EvidenceRow }) {
  const { t } = useTranslation();
  const { value, failure } = useLoad('evidence.open', { logId: row.logId, sha256: row.sha256 });
  return (
    <section>
      <h3>{t('evidence.content')}</h3>
      {failure && <FailureCard failure={failure} />}
      {value && <Shown content={value} name={row.name} />}
    </section>
  );
}

function Shown({ content, name }: { content: EvidenceContentView; name: string }) {
  const { t } = useTranslation();
  switch (content.as) {
    case 'image':
      return <Picture content={content} name={name} />;
    case 'text': {
      const text = decoded(content);
      const cut = content.bytes.length < content.size;
      const shown = visible(text);
      return (
        <>
          <p className={styles['dim']}>
            {content.mediaType} ·{' '}
            {t('evidence.encoding', { encoding: content.encoding ?? 'utf-8' })}
            {shown.includes('⟨U+') && ` · ${t('evidence.invisible')}`}
          </p>
          {cut && <Cut content={content} />}
          <Output label={t('evidence.content')}>{shown}</Output>
        </>
      );
    }
    case 'bytes':
      return (
        <>
          <p className={styles['dim']}>
            {content.mediaType}
            {content.image && ` · ${t('evidence.picture', content.image)}`}
          </p>
          {content.image ? <p>{t('evidence.notDrawn')}</p> : <Cut content={content} />}
          <Output label={t('evidence.content')}>{hexLines(content.bytes)}</Output>
        </>
      );
  }
}

function Cut({ content }: { content: EvidenceContentView }) {
  const { t } = useTranslation();
  if (content.bytes.length >= content.size) return null;
  return (
    <p className={styles['dim']}>
      {t('evidence.cut', { shown: content.bytes.length, size: content.size })}
    </p>
  );
}

function decoded({ bytes, encoding }: EvidenceContentView): string {
  try {
    return new TextDecoder(encoding, { ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
