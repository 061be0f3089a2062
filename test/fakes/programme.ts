import { createDesk, type Desk } from '../../main/actions/desk.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { closeRun } from '../../main/actions/close-run.ts';
import { confirmStep } from '../../main/actions/step-by-person.ts';
import type { GuideSheet, GuideTable } from '../../main/core/ports/guide-files.ts';
import { NOTHING_COUNTED, type Counted } from '../../main/core/ports/programme.ts';
import type { Items } from '../../main/core/programme/action-items.ts';
import { NO_RULES, type Schedule } from '../../main/core/programme/schedule.ts';
import { err, ok } from '../../main/core/result.ts';
import { deskBench, type DeskBench } from './desk.ts';
import { pinned, section, step } from './plans.ts';

export interface ProgrammeBench {
  readonly bench: DeskBench;
  readonly desk: Desk;
  /** What was written for auditors, and what was saved as a text. */
  readonly sheets: GuideSheet[];
  readonly tables: GuideTable[];
  readonly texts: string[];
  /** Logs that were read through, in order. */
  readonly read: string[];
  schedule: Schedule;
  counted: Counted;
  items: Items;
  /** The disk takes neither schedule nor findings. */
  full: boolean;
}

/** A desk with one playbook, PB-01 of one step, a kit of two people, and a programme in memory. */
export function programmeBench(): ProgrammeBench {
  const bench = deskBench([pinned('PB-01', [section('s', [step('one')])])]);
  const self = { schedule: NO_RULES, counted: NOTHING_COUNTED, full: false, items: [] as Items };
  const made = { sheets: [], tables: [], texts: [], read: [] } as Pick<
    ProgrammeBench,
    'sheets' | 'tables' | 'texts' | 'read'
  >;
  const { ports } = bench.desk;
  const desk = createDesk({
    ...ports,
    logReader: {
      ...ports.logReader,
      scan: (logId, visit, progress) => {
        made.read.push(logId);
        return ports.logReader.scan(logId, visit, progress);
      },
    },
    kit: async () => ({
      ...{ format: 'breakglass-kit/1', name: 'Kit', prepared: '2025-12-01', signed: true },
      people: [
        { id: 'sato', name: '佐藤 花子', contact: '', order: 1 },
        { id: 'mori', name: 'Mori', contact: '', order: 2 },
      ],
      ...{ accounts: [], users: [], roles: [], regions: [], signInHosts: [] },
      ...{ lanes: [], contacts: [], documents: [], publishers: [], pinned: ['PB-01'] },
    }),
    desktop: {
      ...ports.desktop,
      saveText: (name, text) => {
        made.texts.push(text);
        return Promise.resolve(ok(`/saved/${name}`));
      },
    },
    guides: {
      write: (_, sheets, tables = []) => {
        made.sheets.push(...sheets);
        made.tables.push(...tables);
        return Promise.resolve(ok({ files: tables.map(({ name }) => name) }));
      },
    },
    programme: {
      zone: 'Asia/Tokyo',
      book: {
        schedule: () => self.schedule,
        damaged: () => undefined,
        keepSchedule: (schedule) => {
          if (self.full) return Promise.resolve(err({ detail: 'ENOSPC' }));
          self.schedule = schedule;
          return Promise.resolve(ok(null));
        },
        items: () => self.items,
        keepItems: (items) => {
          if (self.full) return Promise.resolve(err({ detail: 'ENOSPC' }));
          self.items = items;
          return Promise.resolve(ok(null));
        },
        counted: () => self.counted,
        keepCounted: (counted) => Promise.resolve(void (self.counted = counted)),
      },
    },
  });
  return Object.assign(self, made, { bench, desk });
}

/** A drill of PB-01 from its beginning to its end. */
export async function drillOnce(desk: Desk, why: 'finished' | 'abandoned' = 'finished') {
  await startRun(desk, { playbook: 'PB-01', mode: 'drill', scenario: 'sso-outage' });
  if (why === 'finished') await confirmStep(desk, { path: 'one', asExpected: true });
  const closed = await closeRun(desk, why, 'over');
  if (!closed.ok) throw new Error(closed.error.code);
}
