import { expect, it } from 'vitest';
import { generateDataKey } from '../../../main/adapters/aws/kms.ts';
import { createDataKeys } from '../../../main/range/kms/data-keys.ts';
import { createSecrets } from '../../../main/range/identity/secrets.ts';
import { startTestRange } from '../support/start-test-range.ts';
import { responderOn } from '../support/terminal-bench.ts';

const KEY = 'arn:aws:kms:ap-northeast-1:111122223333:key/x';
const context = { 'aws:ssm:SessionId': 's', 'aws:ssm:TargetId': 'i' };

it('opens a key with the context it was made in, in whatever order, and with no other', () => {
  const keys = createDataKeys(KEY, createSecrets('c2VlZA=='), (count) => Buffer.alloc(count, 1));
  const plain = new Uint8Array(64).fill(9);
  const cipher = keys.seal(plain, context);
  const turned = { 'aws:ssm:TargetId': 'i', 'aws:ssm:SessionId': 's' };
  expect(keys.open(cipher, turned)).toEqual(plain);
  expect(keys.open(cipher, { ...context, 'aws:ssm:SessionId': 'other' })).toBeUndefined();
  expect(keys.open('bm9uc2Vuc2U=', context)).toBeUndefined();
});

it('makes 64 bytes for a role that may, and says why not for one that may not', async () => {
  const range = await startTestRange();
  const to = await responderOn(range);
  const keyId = `arn:aws:kms:${to.at.region}:${range.account}:key/5e55105e-0000-4000-8000-000000000001`;
  const made = await generateDataKey({}, to, keyId, context);
  expect(made.ok && made.value.plain.length).toBe(64);
  const user = { ...to, credentials: range };
  expect(await generateDataKey({}, user, keyId, context)).toMatchObject({
    ok: false,
    error: { code: 'access-denied', mayHaveHappened: false },
  });
  expect(await generateDataKey({}, to, `${keyId}0`, context)).toMatchObject({ ok: false });
});
