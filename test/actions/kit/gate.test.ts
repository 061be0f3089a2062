import { describe, expect, test } from 'vitest';
import { closeRun } from '../../../main/actions/close-run.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { leaveGate, waitAtGate } from '../../../main/actions/kit/pass-gate.ts';
import { EXAMPLE_KIT } from '../../core/kit/example-kit.ts';
import { heldBench, PREPARED } from '../../fakes/held-incident.ts';
import { signedKit } from '../../fakes/offered-kit.ts';

const DAY = 86_400_000;
const reason = 'nobody answers the phone';

describe('an incident whose kit nobody stands for', () => {
  test('does not begin: no log, no run', async () => {
    const { desk, made, start } = await heldBench();
    expect(await start()).toBe('kit-gate');
    expect(desk.run).toBeUndefined();
    expect(made.journals.logs).toEqual([]);
    expect(desk.kitGate).toMatchObject({ begins: { playbook: 'PB-T' }, seconds: 60 });
  });

  test('begins after the whole wait, and not a moment before', async () => {
    const { desk, made, start, id, recorded } = await heldBench();
    await start();
    await waitAtGate(desk, { id: id(), reason });
    made.now += 59_999;
    expect(await start()).toBe('gate-waiting');
    expect(desk.run).toBeUndefined();
    made.now += 2_001;
    expect(await start()).toBe('begun');
    expect(recorded()).toMatchObject({
      name: 'Example Corp',
      days: 1,
      standing: 'unsigned',
      concerns: ['unsigned'],
      gate: { by: 'wait', reason: { text: reason }, waited: 62, review: true },
    });
    expect(recorded()?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(desk.kitGate).toBeUndefined();
  });

  test('is asked anew for another kit, and after leaving', async () => {
    const { desk, made, start, id, install } = await heldBench();
    await start();
    await waitAtGate(desk, { id: id(), reason });
    made.now += 61_000;
    await install(signedKit(EXAMPLE_KIT));
    expect(await start()).toBe('kit-gate');
    expect(desk.kitGate).toMatchObject({ kit: { concerns: ['stranger'] } });
    await waitAtGate(desk, { id: id(), reason });
    leaveGate(desk);
    made.now += 61_000;
    expect(await start()).toBe('kit-gate');
  });

  test('that is begun for a drill given up keeps the reason while it is held', async () => {
    const { desk, made, id } = await heldBench();
    const drill = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;
    const real = { playbook: 'PB-T', mode: 'incident', instead: 'it is real' } as const;
    expect(await startRun(desk, drill)).toMatchObject({ ok: true });
    expect(await startRun(desk, real)).toMatchObject({ error: { code: 'kit-gate' } });
    expect(desk.run?.mode).toBe('drill');
    const begins = { playbook: 'PB-T', instead: 'it is real' };
    expect(desk.kitGate?.begins).toEqual(begins);
    await waitAtGate(desk, { id: id(), reason });
    made.now += 61_000;
    expect(await startRun(desk, { ...begins, mode: 'incident' })).toMatchObject({ ok: true });
    expect(desk.run?.mode).toBe('incident');
  });

  test('is asked anew after an incident that was closed: its word was for that one', async () => {
    const { desk, made, start, id } = await heldBench();
    await start();
    await waitAtGate(desk, { id: id(), reason });
    made.now += 61_000;
    expect(await start()).toBe('begun');
    expect(await closeRun(desk, 'abandoned', 'false alarm')).toMatchObject({ ok: true });
    const next = { playbook: 'PB-T', mode: 'incident', instead: 'another one' } as const;
    expect(await startRun(desk, next)).toMatchObject({ error: { code: 'kit-gate' } });
  });

  test('holds no drill', async () => {
    const { desk } = await heldBench();
    const drill = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;
    expect(await startRun(desk, drill)).toMatchObject({ ok: true });
  });
});

describe('a kit whose signer is trusted', () => {
  const trusting = async (text = EXAMPLE_KIT) => {
    const bench = await heldBench(text, 'signed');
    const vkey = bench.shelf.current()?.signers[0]?.vkey ?? '';
    await bench.signers.add({ vkey, person: '佐藤', addedAt: '2026-10-02T00:00:00Z' });
    await bench.shelf.judgeAgain();
    return bench;
  };

  test('lets an incident begin at once; log and signer are named', async () => {
    const { start, recorded } = await trusting();
    expect(await start()).toBe('begun');
    expect(recorded()).toMatchObject({
      standing: 'trusted',
      concerns: [],
      signers: [{ name: '佐藤' }],
    });
    expect(recorded()?.gate).toBeUndefined();
  });

  test('holds it, shortly, once its day has passed', async () => {
    const { desk, made, start } = await trusting(
      EXAMPLE_KIT.replace('prepared:', 'reviewBy: 2026-12-01\nprepared:'),
    );
    made.now = PREPARED + 61 * DAY;
    expect(await start()).toBe('kit-gate');
    expect(desk.kitGate).toMatchObject({ kit: { concerns: ['expired'] }, seconds: 10 });
  });
});

test('without a kit an incident begins: work by hand needs nobody’s word', async () => {
  const bench = await heldBench('not: a kit');
  expect(await bench.start()).toBe('begun');
  expect(bench.recorded()).toBeUndefined();
});
