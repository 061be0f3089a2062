import { createHash } from 'node:crypto';
import { createDesk, type Desk } from '../../main/actions/desk.ts';
import { createEvidenceFiles } from '../../main/adapters/disk/evidence-files.ts';
import type { ScenarioFault } from '../../main/core/drill/fault.ts';
import type { TimelineItem } from '../../main/core/drill/timeline.ts';
import type { RangeHandle } from '../../main/core/ports/range.ts';
import type { AwsReadBack, ReadBack, ReadBackAnswer } from '../../main/core/run/read-back.ts';
import type { PinnedPlaybook } from '../../main/core/run/plan.ts';
import { err, ok } from '../../main/core/result.ts';
import { fakeAws, type FakeAws } from './aws.ts';
import { createMemoryAttachments, type MemoryAttachments } from './attachments.ts';
import { memoryLogReader } from './log-reader.ts';
import { createMemoryJournals, type MemoryJournals } from './journals.ts';
import { fakeWitness } from './witness-ports.ts';

export interface DeskBench {
  readonly desk: Desk;
  readonly journals: MemoryJournals;
  readonly attachments: MemoryAttachments;
  readonly aws: FakeAws;
  /** What was read back, in order, and how it is answered from now on. */
  readonly readBacks: AwsReadBack[];
  answer: (readBack: ReadBack) => ReadBackAnswer;
  readonly copied: string[];
  /** What the window asked of the camera, in order. */
  readonly camera: boolean[];
  /** What the range was told to break, each time it was. */
  readonly broken: (readonly ScenarioFault[])[];
  /** The clock, epoch ms; moved by tests and by waiting. */
  now: number;
}

const START = Date.parse('2026-01-01T00:00:00Z');

/** A desk whose every port is in memory; the drill scenario is `sso-outage`. */
export function deskBench(
  playbooks: readonly PinnedPlaybook[],
  timeline: readonly TimelineItem[] = [],
): DeskBench {
  let serial = 0;
  const bench = {
    now: START,
    readBacks: [],
    copied: [],
    camera: [],
    broken: [],
  } as unknown as DeskBench;
  const now = (): number => bench.now;
  const journals = createMemoryJournals(now);
  const aws = fakeAws(now);
  const attachments = createMemoryAttachments();
  bench.answer = () => ({ accepted: true, typed: '' });
  const desk = createDesk({
    clock: { now, monotonic: () => bench.now * 1000, boot: 'boot' },
    timer: {
      sleep: (ms) => {
        bench.now += ms;
        return Promise.resolve();
      },
    },
    random: {
      bytes: (count) => new Uint8Array(count),
      uuid: () => `10000000-0000-4000-8000-${String((serial += 1)).padStart(12, '0')}`,
    },
    hash: {
      sha256: (...parts) => {
        const hash = createHash('sha256');
        for (const part of parts) hash.update(part);
        return new Uint8Array(hash.digest());
      },
    },
    journals,
    logFiles: journals.logFiles,
    importedLogs: {
      list: () => Promise.resolve([]),
      take: (folder) =>
        Promise.resolve({ ok: false, error: { code: 'import-not-export', detail: folder } }),
    },
    attachments,
    logReader: memoryLogReader(journals),
    importedReader: () => memoryLogReader({ logs: [], beside: new Map() }),
    evidenceFiles: createEvidenceFiles(() => `${(serial += 1)}`),
    trailFiles: { read: () => Promise.resolve(err({ code: 'no-events', detail: '' })) },
    settings: {
      read: () => ({ version: 1, lang: 'en', theme: 'system', zoom: 100, person: 'sato' }),
      write: () => undefined,
      windowState: () => undefined,
      saveWindowState: () => undefined,
      notices: () => [],
    },
    desktop: {
      confirm: (readBack) => {
        if (!('facts' in readBack)) bench.readBacks.push(readBack);
        return Promise.resolve(bench.answer(readBack));
      },
      openLink: (url) => Promise.resolve(!url.includes('evil')),
      openDoorLink: () => Promise.resolve(true),
      remind: () => undefined,
      copy: (text) => void bench.copied.push(text),
      chooseFiles: () => Promise.resolve([]),
      chooseSave: () => Promise.resolve(undefined),
      chooseTrail: () => Promise.resolve(undefined),
      chooseKit: () => Promise.resolve(undefined),
      choosePlaybook: () => Promise.resolve(undefined),
      chooseBundle: () => Promise.resolve(undefined),
      chooseDocument: () => Promise.resolve(undefined),
      chooseAttachment: () => Promise.resolve(undefined),
      choosePublisherKey: () => Promise.resolve(undefined),
      chooseFolder: () => Promise.resolve('/exports'),
      saveText: (name) => Promise.resolve(ok(`/exports/${name}`)),
      saveWith: (name) => Promise.resolve(ok([`/exports/${name}`])),
      leadPage: () => Promise.resolve('<script>%PACK%</script>'),
      printCard: () => Promise.resolve(),
      allowCamera: (on) => void bench.camera.push(on),
      chooseExport: () => Promise.resolve(undefined),
      showFolder: () => undefined,
    },
    ranges: { start: () => Promise.resolve(ok(rangeHandle(now, bench.broken))) },
    drillFolder: (logId) => `/ranges/${logId}`,
    sts: () => Promise.resolve(aws.sts),
    ssm: () => Promise.resolve(aws.ssm),
    automation: () => Promise.resolve(aws.automation),
    secretStore: () => Promise.resolve(aws.secretStore),
    iam: () => Promise.resolve(aws.iam),
    connection: () => Promise.resolve(aws.connection),
    library: () =>
      Promise.resolve({
        playbooks,
        scenarios: [
          {
            format: 'breakglass-scenario/1',
            id: 'sso-outage',
            world: 'sso-outage',
            playbook: playbooks[0]?.ref.id ?? '',
            title: { en: 'Outage', ja: '障害' },
            summary: { en: 'S', ja: 'S' },
            story: { en: 'S', ja: 'S' },
            objectives: [],
            timeline,
          },
        ],
        refused: [],
        find: (id) => playbooks.find(({ ref }) => ref.id === id),
        bytes: () => undefined,
      }),
    kit: () => Promise.resolve(undefined),
    lang: () => 'en',
    changed: () => undefined,
    clockSpeed: 1,
    witness: fakeWitness(),
  });
  return Object.assign(bench, { desk, journals, attachments, aws });
}

function rangeHandle(now: () => number, broken: (readonly ScenarioFault[])[]): RangeHandle {
  return {
    endpoints: [
      { region: 'ap-northeast-1', endpoint: 'http://127.0.0.1:1' },
      { region: 'ap-southeast-1', endpoint: 'http://127.0.0.1:2' },
    ],
    accounts: [
      { id: '111122223333', alias: 'range-security' },
      { id: '444455556666', alias: 'range-payments' },
    ],
    user: { name: 'sato', arn: 'arn:aws:iam::111122223333:user/sato', account: '111122223333' },
    mfaSerial: 'arn:aws:iam::111122223333:mfa/sato',
    roles: [
      {
        id: 'responder',
        arn: 'arn:aws:iam::444455556666:role/BREAK-GLASS-RESPONDER',
        account: '444455556666',
        maxSessionSeconds: 3_600,
      },
    ],
    instances: [{ id: 'i-0aaa1111bbb22222c', name: 'web-1' }],
    practiceKey: () => ({ accessKeyId: 'AKIAFAKE', secretAccessKey: 'practice-secret' }),
    setFaults: (faults) => Promise.resolve(void broken.push(faults)),
    practiceCode: () => ({ code: '123456', endsAt: now() + 30_000 }),
    close: () => Promise.resolve(),
  };
}
