import { describe, expect, it } from 'vitest';
import { noNames } from '../../../../main/core/export/names.ts';
import { notMapped, OcsfMap } from '../../../../main/core/export/ocsf/map.ts';
import { activityOf } from '../../../../main/core/export/ocsf/aws.ts';
import type { Draft, RecordType } from '../../../../main/core/journal/payload.ts';
import { stored } from '../stored.ts';
import { problems } from './schema.ts';

const playbook = { id: 'PB-01', version: '1.0', sha256: 'a'.repeat(64) };
const at = '2026-11-23T18:00:00.000Z';
const text = { c: 'commitment' };

/** One record of every type, in an order they may come in. */
const drafts: { readonly [T in RecordType]: Draft<T> } = {
  'log.open': {
    type: 'log.open',
    data: {
      logId: 'log',
      origin: 'breakglass.invalid/drill/log',
      vkey_0: 'key',
      device: 'laptop',
      app: 'breakglass/0.1.0',
      mode: 'drill',
      clockSpeed: 1,
    },
  },
  'run.start': {
    type: 'run.start',
    data: { run: 'run-1', playbook, includes: [], person: 'sato', lang: 'en', kind: 'tabletop' },
  },
  'step.start': {
    type: 'step.start',
    data: { path: 'a', kind: 'run-command', risk: 'change', pass: 1 },
  },
  intent: {
    type: 'intent',
    data: {
      id: 'i',
      call: 'ssm:SendCommand',
      path: 'a',
      account: '111122223333',
      principal: 'arn:aws:sts::111122223333:assumed-role/R/sato',
      region: 'ap-northeast-1',
      targets: [{ id: 'i-1', name: 'web-7' }],
    },
  },
  outcome: {
    type: 'outcome',
    data: {
      id: 'i',
      status: 'ok',
      commandId: 'c-1',
      requestId: 'r',
      by: 'answer',
      results: [{ target: 'i-1', status: 'Success' }],
    },
  },
  'step.done': { type: 'step.done', data: { path: 'a', how: 'aws' } },
  'step.skip': { type: 'step.skip', data: { path: 'b', code: 'blocked', reason: text } },
  answer: { type: 'answer', data: { path: 'c', option: 'yes' } },
  input: { type: 'input', data: { path: 'd', values: [{ id: 'x', type: 'text', text }] } },
  note: { type: 'note', data: { kind: 'note', text, openedAt: at } },
  track: { type: 'track', data: { path: 'p', track: 'a', is: 'held', person: 'mori' } },
  'cmd.copy': { type: 'cmd.copy', data: { path: 'e', sha256: 'b', command: text } },
  'session.start': {
    type: 'session.start',
    data: {
      session: 's',
      kind: 'role',
      account: '111122223333',
      arn: 'arn:aws:sts::111122223333:assumed-role/R/sato',
      region: 'ap-northeast-1',
      accessKeyId: 'ASIAEXAMPLE',
      expires: at,
      mfa: true,
      chained: false,
      intent: 'i',
    },
  },
  'session.end': { type: 'session.end', data: { session: 's', why: 'ended' } },
  'secret.reveal': { type: 'secret.reveal', data: { name: 'sato', to: 'memory' } },
  'clock.jump': { type: 'clock.jump', data: { wallMs: 1, monotonicMs: 2 } },
  'log.recovered': { type: 'log.recovered', data: { bytes: 1, sha256: 'a', lastSeq: 3 } },
  'log.degraded': {
    type: 'log.degraded',
    data: { why: 'ENOSPC', records: 1, since: at, until: at },
  },
  security: { type: 'security', data: { code: 'sender-refused', detail: text } },
  export: { type: 'export', data: { records: 3, to: text } },
  score: { type: 'score', data: { sha256: 'a' } },
  'key.rotate': { type: 'key.rotate', data: { k: 0, vkey_next: 'key' } },
  witness: { type: 'witness', data: { name: 'bob', vkey: 'k', size: 3, root: 'r', time: at } },
  upload: {
    type: 'upload',
    data: { target: 't', kind: 's3', to: 's3://b', size: 3, objects: 1, bytes: 2 },
  },
  lock: { type: 'lock', data: { what: 'vault', why: 'idle' } },
  unlock: { type: 'unlock', data: { what: 'vault', slot: 'pass' } },
  'playbook.import': {
    type: 'playbook.import',
    data: {
      act: 'kept',
      playbook: { id: 'OPS-01', version: '1', sha256: 'b' },
      from: { file: 'ops.md', format: 'markdown', sha256: 'c' },
    },
  },
  handout: {
    type: 'handout',
    data: { grant: 'g', session: 's', to: 'terminal', event: 'fetched', until: at },
  },
  approve: {
    type: 'approve',
    data: { path: 'p', request: { text: 'q' }, requestSha256: 'a', by: 'wait', review: true },
  },
  facilitator: { type: 'facilitator', data: { is: 'joined', person: 'Mori' } },
  inject: { type: 'inject', data: { id: 'call', is: 'happened', by: 'time' } },
  'log.close': { type: 'log.close', data: { why: 'finished' } },
};

describe('OCSF 1.6.0', () => {
  const map = new OcsfMap(noNames);
  const events = Object.values(drafts).map(
    (draft, seq) => [draft.type, map.add(stored(draft as Draft<'note'>, { seq }))] as const,
  );

  it('gives every event the shape of its class', () => {
    for (const [type, made] of events) {
      for (const event of made) expect([type, problems(event)]).toEqual([type, []]);
    }
  });

  it('maps every record type, or names it as left out', () => {
    const silent = events.filter(([, made]) => made.length === 0).map(([type]) => type);
    expect([...silent].sort()).toEqual([...notMapped].sort());
  });

  it('says of each event of a run what the drill was for', () => {
    const [[, opened] = ['', []], ...later] = events;
    expect(opened[0]?.['unmapped']).not.toHaveProperty('drillKind');
    for (const event of later.flatMap(([, made]) => made)) {
      expect(event['unmapped']).toMatchObject({ drillKind: 'tabletop' });
      expect(event['metadata']).toMatchObject({ labels: ['drill', 'tabletop'] });
    }
  });

  it('leads each event back to its record, and no two share an id', () => {
    const all = events.flatMap(([, made]) => made);
    for (const event of all) {
      expect(event['unmapped']).toMatchObject({ leafHash: 'leaf', mode: 'drill' });
    }
    const ids = all.map((event) => (event['metadata'] as { uid: string }).uid);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells a changing step as a remediation under the id of its command', () => {
    const done = events.find(([type]) => type === 'step.done')?.[1] ?? [];
    expect(done.map((event) => event['class_uid'])).toEqual([2005, 7001]);
    expect(done[1]).toMatchObject({ command_uid: 'c-1', type_uid: 700199 });
  });

  it('has no event for a record that lacks what its type needs', () => {
    const odd = stored({ type: 'intent', data: {} } as unknown as Draft<'intent'>);
    expect(new OcsfMap(noNames).add(odd)).toEqual([]);
  });

  it.each([
    ['sts:GetSessionToken', 1],
    ['sts:GetCallerIdentity', 2],
    ['ssm:SendCommand', 1],
    ['ssm:CancelCommand', 4],
    ['iam:UpdateAccessKey', 3],
  ])('%s is activity %i', (call, id) => {
    expect(activityOf(call).id).toBe(id);
  });
});
