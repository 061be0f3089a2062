import { describe, expect, it } from 'vitest';
import { startRun } from '../../main/actions/start-run.ts';
import { deskBench, type DeskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const playbooks = ['PB-A', 'PB-B'].map((id) => pinned(id, [section('one', [step('look')])]));
const incident = (playbook: string, instead?: string) =>
  ({ playbook, mode: 'incident', ...(instead === undefined ? {} : { instead }) }) as const;

async function begun(): Promise<DeskBench & { readonly first: string }> {
  const bench = deskBench(playbooks);
  expect(await startRun(bench.desk, incident('PB-A'))).toMatchObject({ ok: true });
  return Object.assign(bench, { first: bench.desk.run!.journal.logId });
}

async function typesOf({ journals }: DeskBench, log: string): Promise<readonly unknown[]> {
  const read = await journals.read(log);
  return read.ok ? read.value.map(({ type, data }) => ({ type, data })) : [];
}

describe('a run begun by mistake', () => {
  it('is not given up without being asked to, nor without a reason', async () => {
    const { desk, first } = await begun();
    expect(await startRun(desk, incident('PB-B'))).toMatchObject({
      error: { code: 'run-already-open' },
    });
    expect(await startRun(desk, incident('PB-B', '  '))).toMatchObject({
      error: { code: 'reason-required' },
    });
    expect(desk.run).toMatchObject({ journal: { logId: first }, state: { phase: 'going' } });
  });

  it('stays open where the other playbook is not there', async () => {
    const { desk, first } = await begun();
    expect(await startRun(desk, incident('PB-Z', 'wrong one'))).toMatchObject({
      error: { code: 'no-such-playbook' },
    });
    expect(desk.run?.journal.logId).toBe(first);
  });

  it('is closed as abandoned with the reason, and the new log names the old one', async () => {
    const bench = await begun();
    const { desk, first } = bench;
    expect(await startRun(desk, incident('PB-B', 'it is an attack'))).toMatchObject({ ok: true });
    expect(desk.run?.state.playbook.id).toBe('PB-B');
    const old = await typesOf(bench, first);
    expect(old.at(-1)).toMatchObject({ type: 'log.close', data: { why: 'abandoned' } });
    expect(JSON.stringify(old)).toContain('it is an attack');
    const [opened] = await typesOf(bench, desk.run!.journal.logId);
    expect(opened).toMatchObject({ type: 'log.open', data: { prevLog: { id: first } } });
  });

  it('of a drill leaves no trace in the log of an incident', async () => {
    const bench = deskBench(playbooks);
    const { desk } = bench;
    const drill = { playbook: 'PB-A', mode: 'drill', scenario: 'sso-outage' } as const;
    await startRun(desk, drill);
    expect(await startRun(desk, incident('PB-B', 'this is real'))).toMatchObject({ ok: true });
    const [opened] = await typesOf(bench, desk.run!.journal.logId);
    expect(opened).toMatchObject({ type: 'log.open', data: { mode: 'incident' } });
    expect(JSON.stringify(opened)).not.toContain('prevLog');
  });

  it('that used a role is not dropped before its sessions are revoked', async () => {
    const { desk, first } = await begun();
    const arn = 'arn:aws:sts::111122223333:assumed-role/IR-Responder/sato';
    desk.run!.state = {
      ...desk.run!.state,
      sessions: { s1: { session: { arn }, startedAt: '2026-01-01T00:00:00Z' } },
    } as unknown as (typeof desk.run & object)['state'];
    expect(await startRun(desk, incident('PB-B', 'wrong one'))).toMatchObject({
      error: { code: 'roles-open' },
    });
    expect(desk.run?.journal.logId).toBe(first);
  });
});
