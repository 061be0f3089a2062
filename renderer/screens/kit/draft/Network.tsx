import { useTranslation } from 'react-i18next';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { TextArea, TextField } from '../../../ui/Field.tsx';
import { joined, split } from './certificates.ts';
import type { PartProps } from './part.ts';
import styles from './Draft.module.css';

/** How calls leave the organisation's network: none of it is taken from the laptop's own settings. */
export function Network({ draft, change, problem, field }: PartProps) {
  const { t } = useTranslation();
  const { network = {} } = draft;
  const { proxy = '', authorities = [], fips = false, dualStack = false } = network;
  const set = (part: typeof network): void => change({ network: { ...network, ...part } });
  const unread = ['network.authorities', ...authorities.map((_, n) => `network.authorities.${n}`)]
    .map(problem)
    .find((words) => words !== undefined);
  return (
    <section className={styles['part']} aria-label={t('kitDraft.network')}>
      <h2>{t('kitDraft.network')}</h2>
      <p className={styles['hint']}>{t('kitDraft.networkLead')}</p>
      <div className={styles['fields']}>
        <TextField
          label={t('kitDraft.proxy')}
          note={t('kitDraft.optional')}
          help={t('kitDraft.proxyHelp')}
          placeholder="https://proxy.example.internal:3128"
          value={proxy}
          onChange={(event) => set({ proxy: event.target.value.trim() })}
          {...field('network.proxy')}
        />
        <TextArea
          label={t('kitDraft.authorities')}
          note={t('kitDraft.optional')}
          help={
            authorities.length === 0
              ? t('kitDraft.authoritiesNone')
              : t('kitDraft.authoritiesHelp', { count: authorities.length })
          }
          rows={3}
          placeholder="-----BEGIN CERTIFICATE-----"
          value={joined(authorities)}
          onChange={(event) => set({ authorities: split(event.target.value) })}
          data-field="network.authorities"
          problem={unread}
        />
        <div>
          <CheckBox
            checked={fips}
            hint={t('kitDraft.fipsHint')}
            onChange={(on) => set({ fips: on })}
          >
            {t('kitDraft.fips')}
          </CheckBox>
          <CheckBox
            checked={dualStack}
            hint={t('kitDraft.dualStackHint')}
            onChange={(on) => set({ dualStack: on })}
          >
            {t('kitDraft.dualStack')}
          </CheckBox>
        </div>
      </div>
    </section>
  );
}
