import { afterEach, expect, test } from 'vitest';
import type { Grant } from '../../../main/actions/handoff/grant.ts';
import { withdraw } from '../../../main/actions/handoff/withdraw.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { grantViews } from '../../../main/ipc/views/handoff-view.ts';
import { revokeBench, type RevokeBench } from '../../fakes/revoke-bench.ts';

let bench: RevokeBench;
afterEach(() => bench.close());

/** A tool that fetched this role's session. */
function fetched(id: string, role: string, more: Partial<Grant> = {}): void {
  const { desk } = bench;
  const session = [...desk.sessions.values()].find((held) => held.role?.id === role)!;
  const digest = new Uint8Array(32);
  const minute = { from: 0, count: 0, told: false };
  const livesUntil = session.expiresAt;
  const given = { session: session.id, sessionName: role, digest, since: 0, fetched: 1, minute };
  desk.handoff.grants.set(id, { id, to: 'tool', name: id, livesUntil, ...given, ...more });
}

const shown = (id: string) => grantViews(bench.desk).find((grant) => grant.id === id)!;

test('a tool whose session was denied works no more; one of another role does, and is not named', async () => {
  bench = await revokeBench({ role: 'readonly' });
  fetched('terraform', 'readonly');
  fetched('window', 'readonly', { to: 'terminal', name: '' });
  fetched('packer', 'revoker');
  fetched('spent', 'readonly', { withdrawnAt: 1, livesUntil: 1 });
  await withdraw(bench.desk, 'packer');
  expect(shown('packer').revokedAt).toBeUndefined();
  expect(await runStep(bench.desk, 'end')).toMatchObject({ ok: true });
  expect(bench.said.at(-1)).toMatchObject({
    warning: {
      en: expect.stringContaining(' What was handed out stops in: terraform, Terminal.'),
      ja: expect.stringContaining('使えなくなる引き渡し先: terraform、ターミナル。'),
    },
  });
  expect(shown('terraform').withdrawnAt).toBeDefined();
  expect(shown('terraform').revokedAt).toBe(Date.parse('2026-01-01T00:00:00Z'));
  expect(shown('packer').withdrawnAt).toBeDefined();
  expect(shown('packer').revokedAt).toBeUndefined();
});

test('a denial that AWS refused leaves it as it was', async () => {
  bench = await revokeBench({ role: 'readonly', using: 'readonly' });
  fetched('terraform', 'readonly');
  expect(await runStep(bench.desk, 'end')).toMatchObject({ error: { code: 'access-denied' } });
  expect(shown('terraform').revokedAt).toBeUndefined();
});
