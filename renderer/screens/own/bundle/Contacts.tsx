import { useTranslation } from 'react-i18next';
import type { BundleLookView } from '../../../../main/contract/views.ts';
import { Status } from '../../../ui/Status.tsx';
import { Table } from '../../../ui/Table.tsx';
import styles from '../OwnScreen.module.css';

/** Contacts beside the kit's: for whoever keeps the kit, which stays the truth. */
export function Contacts({ contacts }: { contacts: BundleLookView['contacts'] }) {
  const { t } = useTranslation();
  if (contacts.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h2>{t('bundle.look.contacts')}</h2>
      <p className={styles['dim']}>{t('bundle.look.contactsText')}</p>
      <Table
        label={t('bundle.look.contacts')}
        columns={[
          t('bundle.look.contactColumns.name'),
          t('bundle.look.contactColumns.reach'),
          t('bundle.look.contactColumns.kit'),
        ]}
        rows={contacts.map(({ id, kind, name, reach, kit }) => ({
          id,
          cells: [
            <>
              {name}
              <br />
              <small className={styles['dim']}>{t(`kit.contactKind.${kind}`)}</small>
            </>,
            reach,
            <Status key="kit" is={kit === 'same' ? 'done' : 'attention'} size={16}>
              {t(`bundle.look.contact.${kit}`)}
            </Status>,
          ],
        }))}
      />
    </section>
  );
}
