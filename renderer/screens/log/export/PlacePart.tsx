import { useTranslation } from 'react-i18next';
import type { ExportPlaceView } from '../../../../main/contract/views.ts';
import { fileSize } from '../../../i18n/size.ts';
import { clockShort, date } from '../../../i18n/time.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { RadioList } from '../../../ui/RadioList.tsx';
import styles from './Export.module.css';

/** Where it goes, what it needs there, and what was left there before. */
export function PlacePart({
  place,
  goOn,
  busy,
  onChoose,
  onGoOn,
}: {
  place: ExportPlaceView | undefined;
  goOn: boolean;
  busy: boolean;
  onChoose: () => void;
  onGoOn: (goOn: boolean) => void;
}) {
  const { t } = useTranslation();
  const room =
    place &&
    (place.free === undefined
      ? t('export.needs', { needed: fileSize(place.needed) })
      : t('export.needsFree', {
          needed: fileSize(place.needed),
          free: fileSize(place.free),
        }));
  return (
    <div className={styles['place']}>
      <h3>{t('export.where')}</h3>
      <p>
        {place ? <code>{place.folder}</code> : t('export.notChosen')}{' '}
        <LinkButton off={busy} onClick={onChoose}>
          {t(place ? 'export.other_' : 'export.choose')}
        </LinkButton>
      </p>
      {room !== undefined && <p className={styles['hint']}>{room}</p>}
      {place?.unfinished && (
        <RadioList
          legend={t('export.unfinished', {
            date: date(place.unfinished.startedAt),
            time: clockShort(place.unfinished.startedAt),
            size: fileSize(place.unfinished.bytes),
          })}
          row
          value={goOn ? 'on' : 'anew'}
          onChange={(value) => onGoOn(value === 'on')}
          choices={[
            { value: 'on', label: t('export.goOn') },
            { value: 'anew', label: t('export.anew') },
          ]}
        />
      )}
    </div>
  );
}
