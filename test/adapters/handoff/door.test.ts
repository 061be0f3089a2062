import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { createCredentialDoor } from '../../../main/adapters/handoff/door.ts';

test('who connects and says nothing is gone within three seconds: the places are for tools', async () => {
  const opened = await createCredentialDoor().open({
    grant: () => Promise.resolve({ status: 503, body: '' }),
    link: () => Promise.resolve({ status: 503, text: '' }),
    refused: () => undefined,
  });
  if (!opened.ok) throw new Error(opened.error);
  const began = Date.now();
  await new Promise<void>((gone) => {
    connect(Number(new URL(opened.value.origin).port), '127.0.0.1')
      .on('error', () => undefined)
      .on('close', () => gone());
  });
  expect(Date.now() - began).toBeLessThan(3_000);
  await opened.value.close();
});
