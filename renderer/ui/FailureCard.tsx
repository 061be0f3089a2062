import { CircleX } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../main/contract/failure.ts';
import { Icon } from './Icon.tsx';
import styles from './FailureCard.module.css';

/**
 * A failure in the place of the answer: what happened, what it means, what next; AWS's own words
 * and the request id folded. `children` are the buttons of the next action.
 */
export function FailureCard({
  failure,
  children,
  focus = false,
}: {
  failure: Failure;
  children?: ReactNode;
  focus?: boolean;
}) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) title.current?.focus();
  }, [focus, failure.code]);
  const given = Object.entries(failure.params ?? {});
  const params = {
    expected: '',
    found: '',
    seconds: '',
    needed: '',
    free: '',
    verdict: '',
    name: '',
    most: '',
    region: '',
    log: '',
    other: '',
    count: '',
    issuer: '?',
    wanted: '',
    version: '?',
    role: '',
    ...failure.params,
  };
  return (
    <section className={styles['card']} role="alert" aria-labelledby={`failure-${failure.code}`}>
      <Icon of={CircleX} size={20} className={styles['icon']} />
      <div>
        <h2 id={`failure-${failure.code}`} className={styles['happened']} ref={title} tabIndex={-1}>
          {t(`failure.${failure.code}.happened`, params)}
        </h2>
        <p className={styles['means']}>{t(`failure.${failure.code}.means`, params)}</p>
        <p className={styles['next']}>{t(`failure.${failure.code}.next`, params)}</p>
        {children !== undefined && <div className={styles['actions']}>{children}</div>}
        <details className={styles['raw']}>
          <summary>{t('failureCard.raw')}</summary>
          <dl>
            <dt>{t('failureCard.code')}</dt>
            <dd>
              <code>{failure.code}</code>
            </dd>
            {given.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <code>{String(value)}</code>
                </dd>
              </div>
            ))}
            {failure.requestId !== undefined && (
              <>
                <dt>{t('failureCard.requestId')}</dt>
                <dd>
                  <code>{failure.requestId}</code>
                </dd>
              </>
            )}
          </dl>
          {failure.raw !== undefined && <pre>{failure.raw}</pre>}
        </details>
      </div>
    </section>
  );
}
