import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadPart } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { duration } from '../../i18n/time.ts';
import { visible } from '../../ui/visible.ts';
import styles from './Steps.module.css';

type Spans = Extract<ReadPart, { is: 'link' }>['spans'];

/** What the kind of step adds: command, document, answers with where they lead, things to tick. */
export function Part({ part }: { part: ReadPart }) {
  const { t } = useTranslation();
  const { lang, text } = useText();
  switch (part.is) {
    case 'lines':
      return (
        <pre className={styles['script']}>
          {part.lines.map((spans, line) => (
            <Fragment key={line}>
              {line > 0 && '\n'}
              <Holes spans={spans} />
            </Fragment>
          ))}
        </pre>
      );
    case 'answers':
      return (
        <ul className={styles['answers']}>
          {part.answers.map(({ label, safe, to }) => (
            <li key={label.en}>
              <span>
                {text(label)}
                {safe && <span className={styles['dim']}> · {t('player.ask.safe')}</span>}
              </span>
              <span className={styles['dim']}>
                {typeof to === 'number'
                  ? t('reader.to.step', { number: to })
                  : t(`reader.to.${to}`)}
              </span>
            </li>
          ))}
        </ul>
      );
    case 'items':
    case 'fields':
    case 'tracks':
      return (
        <ul className={styles['bullets']}>
          {part.items.map((item, index) => (
            <li key={index}>{text(item)}</li>
          ))}
        </ul>
      );
    case 'link':
      return (
        <>
          <code className={styles['any']}>
            <Holes spans={part.spans} />
          </code>
          {part.needsSso && <p className={styles['attention']}>{t('player.link.sso')}</p>}
        </>
      );
    case 'wait':
      return (
        <>
          {duration(part.seconds, lang)}
          {part.until && ` · ${t('player.wait.until')}: ${text(part.until)}`}
        </>
      );
    case 'evidence':
    case 'approve':
      return text(part.text);
    case 'document':
    case 'targets':
    case 'region':
    case 'instance':
    case 'secret':
    case 'revokes':
    case 'playbook':
    case 'parameter':
      return (
        <code className={styles['any']}>
          <Holes spans={part.spans} />
        </code>
      );
  }
}

/** Text with its holes marked: what stands there comes from the run. */
function Holes({ spans }: { spans: Spans }) {
  const { t } = useTranslation();
  return spans.map(({ text, variable }, index) =>
    variable === undefined ? (
      <Fragment key={index}>{visible(text)}</Fragment>
    ) : (
      <mark key={index} className={styles['hole']} title={t('reader.hole', { name: variable })}>
        {text}
      </mark>
    ),
  );
}
