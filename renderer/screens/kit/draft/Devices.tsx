import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KitDraftView } from '../../../../main/contract/views.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { SelectField, TextField } from '../../../ui/Field.tsx';
import type { PartProps } from './part.ts';
import styles from './Draft.module.css';

type Device = KitDraftView['users'][number]['mfa'][number];

const KINDS = ['totp', 'hardware-totp', 'passkey'] as const;
/** IAM: so many MFA devices may one user have. */
const MOST = 8;

/** The MFA devices of one user; a second one is what helps when the first is lost. */
export function Devices({
  at,
  devices,
  onChange,
  problem,
  field,
}: {
  at: string;
  devices: readonly Device[];
  onChange: (devices: readonly Device[]) => void;
  problem: PartProps['problem'];
  field: PartProps['field'];
}) {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<Device>): void =>
    onChange(devices.map((one, each) => (each === index ? { ...one, ...part } : one)));
  const whole = problem(at);
  return (
    <div className={styles['devices']}>
      {devices.map(({ serial, kind, label }, index) => (
        <div key={index} className={styles['device']}>
          <SelectField
            label={t('kitDraft.device', { n: index + 1 })}
            value={kind}
            onChange={(event) =>
              set(index, { kind: KINDS.find((one) => one === event.target.value)! })
            }
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`kitDraft.deviceKind.${one}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t('kitDraft.serial', { n: index + 1 })}
            help={t(kind === 'hardware-totp' ? 'kitDraft.serialToken' : 'kitDraft.serialArn')}
            value={serial}
            onChange={(event) => set(index, { serial: event.target.value.trim() })}
            {...field(`${at}.${index}.serial`)}
          />
          <TextField
            label={t('kitDraft.where', { n: index + 1 })}
            note={t('kitDraft.optional')}
            value={label}
            onChange={(event) => set(index, { label: event.target.value })}
          />
          <TextButton
            icon={Trash2}
            off={devices.length === 1}
            onClick={() => onChange(devices.filter((_, each) => each !== index))}
          >
            {t('kitDraft.removeDevice', { n: index + 1 })}
          </TextButton>
        </div>
      ))}
      {whole !== undefined && <p className={styles['problem']}>{whole}</p>}
      <TextButton
        icon={Plus}
        off={devices.length >= MOST}
        onClick={() => onChange([...devices, { serial: '', kind: 'totp', label: '' }])}
      >
        {t('kitDraft.addDevice')}
      </TextButton>
    </div>
  );
}
