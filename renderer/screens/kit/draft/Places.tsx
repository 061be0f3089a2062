import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { KitDraftView } from '../../../../main/contract/views.ts';
import { useDesk, useView } from '../../../state/window.tsx';
import { AssumptionLine } from '../../../ui/AssumptionLine.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Endpoints } from './Endpoints.tsx';
import { partitionOf } from './partition.ts';
import { Rows } from './Rows.tsx';
import type { PartProps } from './part.ts';
import styles from './Draft.module.css';

const LANES: readonly KitDraftView['lanes'][number][] = ['console', 'aws-login', 'sealed-key'];

/** Regions and sign-in hosts in the order they are tried, and the ways to sign in. */
export function Places({ draft, change, problem, field }: PartProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { assumptions } = useView();
  const regions = problem('regions');
  const lanes = problem('lanes');
  const lanesProblem = useId();
  return (
    <>
      <Rows
        ordered
        least={1}
        title={t('kit.regions')}
        lead={regions ?? t('kitDraft.regionsLead')}
        add={t('kitDraft.addRegion')}
        rows={draft.regions}
        fresh={{ name: '', endpoint: '' }}
        nameOf={({ name }, index) => name || t('kitDraft.nth', { n: index + 1 })}
        onChange={(next) => change({ regions: next })}
      >
        {(row, set, index) => (
          <>
            <TextField
              label={t('kitDraft.regionName')}
              value={row.name}
              onChange={(event) => set({ name: event.target.value.trim() })}
              help={row.name === '' ? undefined : t(`kitDraft.partition.${partitionOf(row.name)}`)}
              {...field(`regions.${index}.name`)}
            />
            <TextField
              label={t('kit.columns.endpoint')}
              note={t('kitDraft.optional')}
              help={t('kitDraft.endpointHelp')}
              value={row.endpoint}
              onChange={(event) => set({ endpoint: event.target.value.trim() })}
              {...field(`regions.${index}.endpoint`)}
            />
            <Endpoints at={`regions.${index}.endpoints`} region={row} set={set} field={field} />
          </>
        )}
      </Rows>
      <Rows
        ordered
        title={t('kit.signInHosts')}
        lead={t('kitDraft.hostsLead')}
        add={t('kitDraft.addHost')}
        rows={draft.signInHosts.map((host) => ({ host }))}
        fresh={{ host: '' }}
        nameOf={({ host }, index) => host || t('kitDraft.nth', { n: index + 1 })}
        onChange={(rows) => change({ signInHosts: rows.map(({ host }) => host) })}
      >
        {(row, set, index) => (
          <TextField
            label={t('kitDraft.host')}
            value={row.host}
            onChange={(event) => set({ host: event.target.value.trim() })}
            {...field(`signInHosts.${index}`)}
          />
        )}
      </Rows>
      <section className={styles['part']} data-field="lanes" tabIndex={-1}>
        <h2>{t('kit.lanes')}</h2>
        {lanes !== undefined && (
          <p id={lanesProblem} className={styles['problem']}>
            {lanes}
          </p>
        )}
        {LANES.map((lane) => (
          <CheckBox
            key={lane}
            checked={draft.lanes.includes(lane)}
            hint={t(`kitDraft.laneHint.${lane}`)}
            problemId={lanes === undefined ? undefined : lanesProblem}
            onChange={(on) =>
              change({
                lanes: LANES.filter((one) => (one === lane ? on : draft.lanes.includes(one))),
              })
            }
          >
            {t(`kit.lane.${lane}`)}
          </CheckBox>
        ))}
        <AssumptionLine
          of={['login-mfa', 'switch-role-trust']}
          all={assumptions}
          onOpen={(id) => desk.go({ at: 'assumptions', id })}
        />
      </section>
    </>
  );
}
