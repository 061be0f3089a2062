import { afterEach, expect, it } from 'vitest';
import { assumeRole } from '../../main/actions/assume-role.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import type { StepDetail } from '../../main/core/playbook/model.ts';
import { err } from '../../main/core/result.ts';
import { createVault } from '../../main/core/vault/vault.ts';
import { pinned, section, step } from '../fakes/plans.ts';
import { realBench, type RealBench } from '../fakes/real-bench.ts';
import { terminalDesk } from '../fakes/terminal-desk.ts';
import { memoryKeychain, memoryVaultFiles, vaultPorts } from '../fakes/vault.ts';
import { vaultSide } from '../fakes/vault-desk.ts';

const MINUTE = 60_000;
const why = { en: 'W', ja: 'W' };
const ROLES = ['responder', 'revoker'] as const;
const roles = ROLES.map((id) => ({ id, role: id, why, actions: [] }));

let bench: RealBench | undefined;
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

async function at(detail: StepDetail): Promise<RealBench> {
  const vault = createVault(vaultPorts(memoryVaultFiles(), memoryKeychain));
  const made = realBench([pinned('PB-T', [section('s', [step('it', detail)])], { roles })], {
    vault: vaultSide(vault, [], () => 0),
  });
  bench = made;
  const { desk } = made;
  desk.ports.desktop.confirm = (asked) =>
    Promise.resolve({ accepted: true, typed: ('type' in asked && asked.type?.expected) || '' });
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
  expect(await submitCode(desk, made.range().practiceCode().code)).toMatchObject({ ok: true });
  for (const role of ROLES) expect(await assumeRole(desk, role)).toMatchObject({ ok: true });
  return made;
}

it('a secret is read in spite of the clock: what only reads is asked again with AWS’s time', async () => {
  const { desk, range } = await at({
    kind: 'secret',
    role: 'responder',
    name: 'break-glass/orders-db',
  });
  await range().setFaults({ skewMs: 20 * MINUTE });
  expect(await runStep(desk, 'it')).toMatchObject({ ok: true });
});

it('a denial is sent once, and goes through when it is tried again', async () => {
  const { desk, range } = await at({ kind: 'revoke', role: 'responder', using: 'revoker' });
  await range().setFaults({ skewMs: 20 * MINUTE });
  expect(await runStep(desk, 'it')).toMatchObject({ error: { code: 'clock-behind' } });
  expect(await runStep(desk, 'it')).toMatchObject({ ok: true });
});

it('so does a terminal', async () => {
  const desk = await terminalDesk();
  const { open } = desk.terminals;
  const signed: (number | undefined)[] = [];
  desk.terminals = {
    ...desk.terminals,
    open: (wish, listener) => {
      signed.push(wish.to()?.skewMs);
      return signed.length > 1
        ? open(wish, listener)
        : Promise.resolve(
            err({
              code: 'clock-behind',
              raw: 'Signature expired',
              mayHaveHappened: false,
              skewMs: 20 * MINUTE,
            }),
          );
    },
  };
  expect(await runStep(desk.desk, 'shell')).toMatchObject({ error: { code: 'clock-behind' } });
  expect(await runStep(desk.desk, 'shell')).toMatchObject({ ok: true });
  expect(signed).toEqual([0, 20 * MINUTE]);
});
