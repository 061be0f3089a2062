import { useTranslation } from 'react-i18next';
import type { KitContentView } from '../../../main/contract/views.ts';
import { useNow } from '../../state/use-now.ts';
import { PartTable } from './PartTable.tsx';

const DAY = 86_400_000;

/** The documents a kit carries: which version, how old, and the hash AWS is compared by. */
export function DocumentTable({ documents }: { documents: KitContentView['documents'] }) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <PartTable
      title={t('kit.documents')}
      columns={[
        t('kit.columns.name'),
        t('kit.columns.version'),
        t('kit.columns.taken'),
        t('kit.sha256'),
      ]}
      rows={documents.map(({ name, version, taken, hash, from }) => ({
        id: name,
        cells: [
          <code key="name">{name}</code>,
          from === 'file' ? t('kit.fromFile') : version,
          t('kit.takenAgo', {
            date: taken.slice(0, 10),
            count: Math.max(0, Math.floor((now - Date.parse(taken)) / DAY)),
          }),
          <code key="hash">{hash}</code>,
        ],
      }))}
    />
  );
}
