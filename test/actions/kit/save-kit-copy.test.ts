import { expect, test } from 'vitest';
import { installKit } from '../../../main/actions/kit/install-kit.ts';
import { saveKitCopy } from '../../../main/actions/kit/save-kit-copy.ts';
import { EXAMPLE_KIT } from '../../core/kit/example-kit.ts';
import { offeredKits, signedKit } from '../../fakes/offered-kit.ts';

test('a copy of it carries its signature', async () => {
  const { desk, offer, saved } = offeredKits();
  expect(await saveKitCopy(desk)).toMatchObject({ error: { code: 'kit-missing' } });
  const { id } = await offer(signedKit(EXAMPLE_KIT));
  await installKit(desk, { id, reason: 'first' });
  expect(await saveKitCopy(desk)).toMatchObject({ ok: true, value: { file: '/exports/kit.yaml' } });
  expect(saved).toEqual([new TextDecoder().decode(signedKit(EXAMPLE_KIT))]);
});
