import { expect, test } from 'vitest';
import { RolesFold } from '../../../main/core/export/roles-fold.ts';
import { roles as rolesOfReport } from '../../../main/core/export/report/roles.ts';
import type { Draft } from '../../../main/core/journal/payload.ts';
import { assumed, begun, left, policy } from '../../fakes/role-records.ts';
import { stored, START } from './stored.ts';

/** Each record a minute after the one before, or at a minute of its own, on a laptop. */
type Line = readonly [draft: Draft, minute?: number, device?: string];

function rolesOf(lines: readonly Line[]) {
  const fold = new RolesFold();
  lines.forEach(([draft, minute, device], seq) => {
    const record = stored(draft, { seq, at: START + (minute ?? seq) * 60_000 });
    fold.add({ ...record, device: device ?? 'laptop' });
  });
  return fold.roles();
}
const html = (lang: 'en' | 'ja', roles: ReturnType<typeof rolesOf>) =>
  rolesOfReport({
    lang,
    story: { roles },
    times: { local: () => '03:10:00' },
  } as never);
const put: readonly Line[] = policy('Put').map((draft) => [draft]);

test('a report names what is still open, what was denied and who sees to what', () => {
  expect(html('en', rolesOf([[begun]]))).toContain('No role was assumed.');
  expect(html('en', rolesOf([[begun], [assumed()]]))).toContain('Not ended');
  const denied = rolesOf([[begun], [assumed()], ...put]);
  expect(html('en', denied)).toContain('Denied, as AWS answered (03:10:00)');
  expect(html('ja', denied)).toContain('失効（AWS の応答、03:10:00）');
  const handed = html('en', rolesOf([[begun], [assumed()], [left]]));
  expect(handed).toContain('Mori does it by 2026-12-01');
  expect(handed).toContain('IAM does not answer');
});

test('of a role that is left to somebody it says whether it was tried', () => {
  const lost = policy('Put', undefined, 'unknown').map((draft): Line => [draft]);
  const untried = rolesOf([[begun], [assumed()], [left]]);
  const tried = rolesOf([[begun], [assumed()], ...lost, [left]]);
  expect(html('en', untried)).toContain('Not tried, as far as these logs say. Mori');
  expect(html('ja', untried)).toContain('失効は試みていない');
  expect(html('en', tried)).toContain('Tried, but not ended. Mori');
  expect(html('ja', tried)).toContain('失効を試みたが未失効');
});

test('on one laptop the order of the records counts, whatever its clock said', () => {
  const [intent, outcome] = policy('Put');
  const lines: readonly Line[] = [[begun], [assumed(), 9], [intent!, 1], [outcome!, 2]];
  expect(rolesOf(lines)[0]?.end.is).toBe('proved');
});

test('of two laptops what came later counts, wherever it stands', () => {
  const denial = policy('Put').map((draft, at): Line => [draft, 10 + at, 'one']);
  const before = rolesOf([...denial, [assumed(), 5, 'two']]);
  expect(before[0]?.end.is).toBe('proved');
  const after = rolesOf([...denial, [assumed(), 20, 'two']]);
  expect(after[0]?.end.is).toBe('open');
});
