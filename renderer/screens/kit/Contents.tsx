import { useTranslation } from 'react-i18next';
import type { KitContentView } from '../../../main/contract/views.ts';
import { Access } from './Access.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { PartTable } from './PartTable.tsx';
import styles from './KitScreen.module.css';

/** All that a kit holds, in the order it is needed: whom to call, where, as whom, by which way. */
export function Contents({ kit }: { kit: KitContentView }) {
  const { t } = useTranslation();
  const column = (name: 'name' | 'contact' | 'kind' | 'id' | 'alias' | 'environment') =>
    t(`kit.columns.${name}`);
  const { proxy, authorities = [], fips = false, dualStack = false } = kit.network ?? {};
  const network = [
    proxy !== undefined && `${t('kitDraft.proxy')}: ${proxy}`,
    authorities.length > 0 && `${t('kitDraft.authorities')}: ${String(authorities.length)}`,
    fips && t('kitDraft.fips'),
    dualStack && t('kitDraft.dualStack'),
  ].filter((words) => words !== false);
  return (
    <>
      <PartTable
        title={t('kit.people')}
        columns={[column('name'), column('contact'), column('id')]}
        rows={kit.people.map(({ id, name, contact }) => ({
          id,
          cells: [name, contact, <code key="id">{id}</code>],
        }))}
      />
      <PartTable
        title={t('kit.contacts')}
        columns={[column('name'), column('kind'), column('contact')]}
        rows={kit.contacts.map(({ id, kind, name, reach }) => ({
          id,
          cells: [name, t(`kit.contactKind.${kind}`), reach],
        }))}
      />
      <PartTable
        title={t('kit.accounts')}
        columns={[column('id'), column('alias'), column('environment')]}
        rows={kit.accounts.map(({ id, alias, environment }) => ({
          id,
          cells: [<code key="id">{id}</code>, alias, t(`kit.environment.${environment}`)],
        }))}
      />
      <Access kit={kit} />
      {network.length > 0 && (
        <section className={styles['part']}>
          <h2>{t('kitDraft.network')}</h2>
          <p>{network.join(' · ')}</p>
        </section>
      )}
      <DocumentTable documents={kit.documents} />
      <PartTable
        title={t('kit.publishers')}
        columns={[column('name'), column('id'), t('kit.publisherKey')]}
        rows={kit.publishers.map(({ id, name, vkey }) => ({
          id,
          cells: [name, <code key="id">{id}</code>, <code key="key">{vkey}</code>],
        }))}
      />
      {kit.pinned && (
        <section className={styles['part']}>
          <h2>{t('kit.pinned')}</h2>
          <p>{kit.pinned.join(' · ')}</p>
        </section>
      )}
      <section className={styles['part']}>
        <h2>{t('kit.lanes')}</h2>
        <p>{kit.lanes.map((lane) => t(`kit.lane.${lane}`)).join(' · ')}</p>
      </section>
      <section className={styles['part']}>
        <h2>{t('kit.signInHosts')}</h2>
        {kit.signInHosts.length === 0 ? (
          <p className={styles['dim']}>{t('kit.noSignInHosts')}</p>
        ) : (
          <p>
            <code>{kit.signInHosts.join(' → ')}</code>
          </p>
        )}
      </section>
    </>
  );
}
