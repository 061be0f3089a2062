import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { date } from '../../i18n/time.ts';
import { Status, type StatusKind } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './Drills.module.css';

type Proof = ProgrammeView['proofs'][number];

const PROOF: Readonly<Record<Proof['standing'], StatusKind>> = {
  proved: 'done',
  lapsed: 'failed',
  practised: 'attention',
  none: 'unknown',
};

/** What an auditor asks: how much of the plan was kept in each quarter, and what is proved by it. */
export function Health({ view }: { view: ProgrammeView }) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <section className={styles['part']} aria-labelledby="drills-health">
      <h2 id="drills-health">{t('drills.health')}</h2>
      <Table
        label={t('drills.proofs')}
        columns={['SEC10-BP05', t('drills.column.state'), t('drills.column.rests')]}
        rows={view.proofs.map(({ id, text: asked, standing, until, rests, playbook }) => ({
          id,
          cells: [
            <>
              {id}
              <small>{text(asked)}</small>
            </>,
            <Status key="state" is={PROOF[standing]} size={16}>
              {t(`drills.proof.${standing}`)}
            </Status>,
            [
              rests ? `${playbook}, ${date(rests.at)}` : t('drills.proofNeeds', { id: playbook }),
              ...(until === undefined ? [] : [t('drills.until', { day: until })]),
            ].join(' · '),
          ],
        }))}
      />
      <Table
        label={t('drills.quarters')}
        columns={[t('drills.column.quarter'), t('drills.column.drills'), t('drills.column.kept')]}
        rows={view.quarters.map(({ name, drills, covered, planned }) => ({
          id: name,
          cells: [name, drills, t('drills.of', { covered, planned })],
        }))}
      />
    </section>
  );
}
