import { useTranslation } from 'react-i18next';
import type { KitDraftView } from '../../../../main/contract/views.ts';
import { TextField } from '../../../ui/Field.tsx';
import type { PartProps } from './part.ts';
import { SERVICES, type Service } from './services.ts';
import styles from './Draft.module.css';

type Region = KitDraftView['regions'][number];

/** VPC endpoints of a Region, one for each service: folded away where there is none. */
export function Endpoints({
  at,
  region,
  set,
  field,
}: {
  at: string;
  region: Region;
  set: (part: Partial<Region>) => void;
  field: PartProps['field'];
}) {
  const { t } = useTranslation();
  const { endpoints = {} } = region;
  const count = Object.values(endpoints).filter((url) => url !== '').length;
  return (
    <details className={styles['wide']}>
      <summary>
        {count === 0 ? t('kitDraft.endpointsNone') : t('kitDraft.endpoints', { count })}
      </summary>
      <p className={styles['hint']}>{t('kitDraft.endpointsHelp')}</p>
      <div className={styles['fields']}>
        {(Object.keys(SERVICES) as Service[]).map((service) => (
          <TextField
            key={service}
            label={t('kitDraft.endpointOf', { service: SERVICES[service] })}
            note={t('kitDraft.optional')}
            placeholder={`https://vpce-….${service}.${region.name || 'REGION'}.vpce.amazonaws.com`}
            value={endpoints[service] ?? ''}
            onChange={(event) =>
              set({ endpoints: { ...endpoints, [service]: event.target.value.trim() } })
            }
            {...field(`${at}.${service}`)}
          />
        ))}
      </div>
    </details>
  );
}
