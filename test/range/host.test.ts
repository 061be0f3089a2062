import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRangeHost } from '../../main/range/host.ts';
import { signedCall } from './support/signed-call.ts';
import { temporaryFolder } from './support/start-test-range.ts';

test('every way to fail is range-failed with its detail', async () => {
  const host = createRangeHost();
  const folder = temporaryFolder();
  expect(await host.start({ world: 'flood', folder, clockSpeed: 1 })).toEqual({
    ok: false,
    error: {
      code: 'range-failed',
      detail: expect.stringMatching(/^no scenario "flood"; there is: sso-outage, /) as string,
    },
  });
  const blocked = join(folder, 'blocked');
  mkdirSync(join(blocked, 'range-state.json'), { recursive: true });
  const unreadable = await host.start({ world: 'sso-outage', folder: blocked, clockSpeed: 1 });
  expect(unreadable).toMatchObject({ ok: false, error: { code: 'range-failed' } });
});

test('a handle tells the drill who is in the range, and remembers in its folder', async () => {
  const folder = temporaryFolder();
  const started = await createRangeHost().start({ world: 'sso-outage', folder, clockSpeed: 10 });
  if (!started.ok) throw new Error(started.error.detail);
  const handle = started.value;
  expect(existsSync(join(folder, 'range-state.json'))).toBe(true);
  expect(handle.accounts).toEqual([
    { id: '111122223333', alias: 'range-security' },
    { id: '444455556666', alias: 'range-payments' },
    { id: '222233334444', alias: 'range-management' },
  ]);
  expect(handle.user.arn).toBe('arn:aws:iam::111122223333:user/sato-break-glass');
  expect(handle.roles.map(({ id, maxSessionSeconds }) => [id, maxSessionSeconds])).toEqual([
    ['readonly', 14_400],
    ['responder', 3_600],
    ['payments-administration', 3_600],
    ['revoker', 3_600],
    ['administration', 3_600],
    ['user-admin', 3_600],
  ]);
  const { code } = handle.practiceCode();
  const form = { Action: 'GetSessionToken', SerialNumber: handle.mfaSerial, TokenCode: code };
  const credentials = handle.practiceKey();
  const answer = await signedCall({ ...handle.endpoints[0]!, credentials, form });
  expect(answer.status).toBe(200);
  await handle.close();
  await expect(signedCall({ ...handle.endpoints[0]!, credentials, form })).rejects.toThrow();
});

test('a script of faults may take hold of each range that starts', async () => {
  const seen: string[] = [];
  const host = createRangeHost({ started: (range) => seen.push(range.user) });
  const started = await host.start({
    world: 'sso-outage',
    folder: temporaryFolder(),
    clockSpeed: 1,
  });
  expect(seen).toEqual(['sato-break-glass']);
  if (started.ok) await started.value.close();
});
