import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { spelledGroup } from '../../i18n/spelling.ts';
import { useText } from '../../i18n/text.ts';
import { visible } from '../../ui/visible.ts';
import { readBack } from './read-back.ts';
import styles from './Aloud.module.css';

/** Lines in the groups they are read back in, and below them how each group is said. */
export function ReadBack({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation();
  const said = lines.map((line) => readBack(line));
  /* Digits alone are said as they are seen. */
  const codes = said.flat().flatMap((one) => ('groups' in one && /\D/.test(one.text) ? [one] : []));
  const once = codes.filter(({ text }, at) => codes.findIndex((one) => one.text === text) === at);
  return (
    <>
      <div className={styles['lines']}>
        {lines.map((line, at) => (
          <p key={at}>
            <code>
              <Line line={line} />
            </code>
          </p>
        ))}
      </div>
      {once.length > 0 && (
        <details className={styles['spell']}>
          <summary>{t('aloud.spell')}</summary>
          {once.map(({ text, groups }) => (
            <Spelled key={text} code={text} groups={groups ?? []} />
          ))}
        </details>
      )}
    </>
  );
}

export function Line({ line }: { line: string }) {
  const { t } = useTranslation();
  return readBack(line).map((one, at) => {
    if ('missing' in one) {
      return (
        <em key={at} className={styles['missing']}>
          {t('aloud.missing', { name: one.missing })}
        </em>
      );
    }
    if (!one.groups) return <Fragment key={at}>{visible(one.text)}</Fragment>;
    return (
      <span key={at} className={styles['code']}>
        {one.groups.map((group, place) => (
          <span key={place}>{group}</span>
        ))}
      </span>
    );
  });
}

/** One line for each group: read a line, wait until it is read back, go on. */
function Spelled({ code, groups }: { code: string; groups: readonly string[] }) {
  const { lang } = useText();
  const mixed = /[a-z]/.test(code);
  return (
    <ol>
      {groups.map((group, at) => (
        <li key={at}>
          <code>{group}</code> <span>{spelledGroup(group, lang, mixed)}</span>
        </li>
      ))}
    </ol>
  );
}
