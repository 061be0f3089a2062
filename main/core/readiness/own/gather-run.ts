import type { Entry, Payloads } from '../../journal/payload.ts';
import type { Brief } from '../../programme/briefs.ts';
import { apply } from '../../run/fold.ts';
import type { RunState } from '../../run/state.ts';
import type { Assumption, RunFacts, UploadFacts } from './journals.ts';

export interface RunGatherer {
  /** Each record of the run, over all its logs, oldest first. None is kept. */
  take(entry: Entry): void;
  facts(): RunFacts;
  uploads(): readonly UploadFacts[];
}

const ASSUMES: Readonly<Record<string, Assumption['lane']>> = {
  'sts:AssumeRole': 'sts',
  'signin:SwitchRole': 'console',
};

/** Reads a verified run for readiness, in memory that does not grow with its length. */
export function gatherRun(brief: Brief): RunGatherer {
  const { logId, how, playbook, person, ended, begunAt, endedAt } = brief;
  const open = new Map<string, Payloads['intent']>();
  const answers: Record<string, string> = {};
  const numbers: Record<string, number> = {};
  const devices: Record<string, number> = {};
  const users = new Set<string>();
  const used = new Set<string>();
  const assumed: Assumption[] = [];
  const uploads: UploadFacts[] = [];
  let state: RunState | undefined;

  function settled(intent: Payloads['intent'], data: Payloads['outcome'], at: number): void {
    const lane = ASSUMES[intent.call];
    const good = data.status === 'ok' || data.status === 'sent';
    if (good && intent.mfaSerial !== undefined) devices[intent.mfaSerial] = at;
    if (intent.role === undefined) return;
    if (lane !== undefined && data.status !== 'unknown' && data.status !== 'cancelled') {
      assumed.push({
        ...{ role: intent.role, by: intent.principal, region: intent.region, lane, at },
        ...(good ? {} : { refused: data.code ?? data.status }),
        ...(intent.path === undefined ? {} : { path: intent.path }),
      });
    } else if (lane === undefined && good) used.add(intent.role);
  }

  function take(entry: Entry): void {
    state = apply(state, entry);
    const at = Date.parse(entry.ts);
    if (entry.type === 'answer') answers[entry.data.path] = entry.data.option;
    if (entry.type === 'intent') open.set(entry.data.id, entry.data);
    if (entry.type === 'outcome') {
      const intent = open.get(entry.data.id);
      if (intent) settled(intent, entry.data, at);
    }
    if (entry.type === 'session.start' && entry.data.kind !== 'role' && !entry.data.role) {
      users.add(entry.data.arn);
    }
    if (entry.type === 'upload') uploads.push(uploadOf(entry.data, at));
    if (entry.type === 'input') {
      for (const { id, type, value = '' } of entry.data.values) {
        if (type === 'number' && Number.isFinite(Number(value))) {
          numbers[`${entry.data.path}.${id}`] = Number(value);
        }
      }
    }
  }

  return {
    take,
    uploads: () => uploads,
    facts: () => ({
      ...{ logId, how, playbook, person, ended, begunAt, endedAt },
      ...{ answers, numbers, devices, assumed, users: [...users], used: [...used] },
      done: Object.entries(state?.steps ?? {}).flatMap(([path, { status, asExpected }]) =>
        status === 'done' && asExpected !== false ? [path] : [],
      ),
    }),
  };
}

function uploadOf(data: Payloads['upload'], at: number): UploadFacts {
  const { kind, lockedUntil, principal } = data;
  return {
    ...{ kind, at },
    ...(lockedUntil === undefined ? {} : { lockedUntil }),
    ...(principal === undefined ? {} : { principal }),
  };
}
