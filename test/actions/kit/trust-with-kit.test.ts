import { expect, test } from 'vitest';
import { installKit } from '../../../main/actions/kit/install-kit.ts';
import { err } from '../../../main/core/result.ts';
import { EXAMPLE_KIT } from '../../core/kit/example-kit.ts';
import { offeredKits, signedKit } from '../../fakes/offered-kit.ts';

const SECOND = EXAMPLE_KIT.replace('pager 12', 'pager 13');

test('a signer is believed no more where the disk refused the kit that was taken with the trust', async () => {
  const { desk, offer, signers, shelf } = offeredKits();
  const { id, offered } = await offer(signedKit(EXAMPLE_KIT));
  const trust = { vkey: offered.signers[0]?.vkey ?? '', person: 'Sato' };
  const { install } = shelf;
  shelf.install = () => Promise.resolve(err({ code: 'not-saved', detail: 'disk full' }));
  const refused = { ok: false, error: { code: 'kit-not-saved', raw: 'disk full' } };
  expect(await installKit(desk, { id, trust })).toEqual(refused);
  expect(signers.list()).toEqual([]);

  shelf.install = install;
  expect(await installKit(desk, { id, trust })).toMatchObject({ ok: true });
  const next = await offer(signedKit(SECOND));
  shelf.install = () => Promise.resolve(err({ code: 'not-saved', detail: 'disk full' }));
  expect(await installKit(desk, { id: next.id, trust })).toEqual(refused);
  expect(signers.list()).toMatchObject([{ person: 'Sato' }]);
});

test('a kit that was replaced is the older one, of the same day too', async () => {
  const { desk, offer } = offeredKits();
  const first = await offer(signedKit(EXAMPLE_KIT));
  const trust = { vkey: first.offered.signers[0]?.vkey ?? '', person: 'Sato' };
  await installKit(desk, { id: first.id, trust });
  const second = await offer(signedKit(SECOND));
  expect(second.older).toBe(false);
  await installKit(desk, { id: second.id });

  const again = await offer(signedKit(EXAMPLE_KIT));
  expect(again.older).toBe(true);
  expect(await installKit(desk, { id: again.id })).toMatchObject({
    error: { code: 'reason-required' },
  });
  expect(await offer(signedKit(SECOND))).toMatchObject({ older: false, same: true });
});
