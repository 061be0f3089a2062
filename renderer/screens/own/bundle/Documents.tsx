import { useTranslation } from 'react-i18next';
import type { BundleLookView } from '../../../../main/contract/views.ts';
import styles from '../OwnScreen.module.css';

/** Systems Manager documents with their steps. A document of the kit goes before one of a bundle. */
export function Documents({ documents }: { documents: BundleLookView['documents'] }) {
  const { t } = useTranslation();
  if (documents.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h2>{t('bundle.look.documents')}</h2>
      <p className={styles['dim']}>{t('bundle.look.documentsText')}</p>
      <ul>
        {documents.map(({ name, kind, description, is, inKit, steps }) => (
          <li key={name}>
            <div className={styles['change']}>
              <strong>{t(`bundle.look.is.${is}`)}</strong>
              <span>
                <code>{name}</code>
                {description !== '' && (
                  <>
                    <br />
                    {description}
                  </>
                )}
                {inKit && (
                  <>
                    <br />
                    <small className={styles['dim']}>{t('bundle.look.inKit')}</small>
                  </>
                )}
              </span>
              <span className={styles['dim']}>{t(`bundle.look.kind.${kind}`)}</span>
            </div>
            <details>
              <summary>{t('bundle.look.documentSteps', { name })}</summary>
              <ol>
                {steps.map((step) => (
                  <li key={step.name}>
                    {step.name} <code>{step.action}</code>
                  </li>
                ))}
              </ol>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
