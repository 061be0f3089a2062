import { describe, expect, test } from 'vitest';
import { approveGate, waitAtGate } from '../../../main/actions/kit/pass-gate.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { heldPlaybook, PLAYBOOK, sato } from '../../fakes/held-playbook.ts';
import { publisher } from '../../fakes/publisher.ts';

const reason = 'nobody answers the phone';
const signed = sato.signHash(PLAYBOOK.sha256);
const foreign = publisher('mori', 8).signHash(PLAYBOOK.sha256);
const stale = sato.signHash('ab'.repeat(32));

describe('a playbook that was brought in holds an incident', () => {
  test.each([
    ['without a signature', undefined, 'unsigned'],
    ['signed by a stranger', foreign, 'foreign'],
    ['with the signature of other bytes', stale, 'broken'],
  ])('%s: no log, no run, and the kit is not what holds it', async (_, signature, standing) => {
    const { desk, made, start } = await heldPlaybook(signature);
    expect(await start()).toBe('kit-gate');
    expect(desk.run).toBeUndefined();
    expect(made.journals.logs).toEqual([]);
    expect(desk.kitGate).toMatchObject({ playbooks: [{ id: 'PB-T', standing }], seconds: 60 });
    expect(desk.kitGate?.kit).toBeUndefined();
  });

  test('also where there is no kit at all', async () => {
    const { start } = await heldPlaybook(signed, 'none');
    expect(await start()).toBe('kit-gate');
  });

  test('also where a publisher signed it whom only a kit names that nobody believes', async () => {
    const { desk, start } = await heldPlaybook(signed, 'unsigned');
    expect(await start()).toBe('kit-gate');
    expect(desk.kitGate).toMatchObject({
      kit: { concerns: ['unsigned'] },
      playbooks: [{ standing: 'foreign' }],
    });
  });

  test('also when it was replaced after its plan was made', async () => {
    const { desk, start, takeOut } = await heldPlaybook(signed);
    takeOut();
    expect(await start()).toBe('kit-gate');
    expect(desk.kitGate).toMatchObject({ playbooks: [{ standing: 'unsigned' }] });
  });

  test('and no drill', async () => {
    const { desk } = await heldPlaybook(undefined);
    const drill = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;
    expect(await startRun(desk, drill)).toMatchObject({ ok: true });
  });
});

test('one that a publisher of the kit signed begins at once, and the log names who signed it', async () => {
  const { start, brought } = await heldPlaybook(signed);
  expect(await start()).toBe('begun');
  expect(brought()).toEqual({
    playbooks: [
      {
        ...PLAYBOOK,
        standing: 'trusted',
        signers: [{ name: sato.listed.name, key: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) }],
      },
    ],
  });
});

describe('main’s own window names which of the two holds it', () => {
  test('the playbook alone, with its hash to compare; who agreed is kept with it', async () => {
    const { desk, start, id, asked, brought, recorded } = await heldPlaybook(foreign);
    await start();
    await approveGate(desk, { id: id(), person: { id: 'jones' }, how: 'phone' });
    expect(asked[0]?.question.en).toBe('Begin with this playbook?');
    expect(asked[0]?.facts.map(({ value }) => value)).toEqual([
      'PB-T · 1.0.0',
      'signed by a key that no trusted kit names',
      // Nobody knows the key: no digits stand there that could be taken for its fingerprint.
      'breakglass.invalid/publisher/mori',
      'Alex Jones · asked by phone',
      PLAYBOOK.sha256,
    ]);
    expect(await start()).toBe('begun');
    expect(brought()?.gate).toMatchObject({ by: 'second-person', id: 'jones' });
    expect(recorded()?.gate).toBeUndefined();
  });

  test('both in one question, and one wait lets both begin', async () => {
    const { desk, made, start, id, asked, brought, recorded } = await heldPlaybook(
      undefined,
      'unsigned',
    );
    await start();
    await waitAtGate(desk, { id: id(), reason });
    expect(asked[0]?.question.en).toBe('Begin with this kit and playbook?');
    made.now += 60_000;
    expect(await start()).toBe('begun');
    for (const gate of [brought()?.gate, recorded()?.gate]) {
      expect(gate).toMatchObject({ by: 'wait', review: true });
    }
  });
});

test('what was agreed to does not hold for another playbook', async () => {
  const { desk, made, start, id, bring } = await heldPlaybook(undefined);
  await start();
  await waitAtGate(desk, { id: id(), reason });
  made.now += 60_000;
  bring(foreign);
  expect(await start()).toBe('kit-gate');
});
