import { expect, test } from 'vitest';
import { installKit } from '../../../main/actions/kit/install-kit.ts';
import { bytesOf, EXAMPLE_KIT } from '../../core/kit/example-kit.ts';
import { offeredKits } from '../../fakes/offered-kit.ts';

test('the way back from a kit is the one before it, and from a first kit another in its place', async () => {
  const { desk, offer, made } = offeredKits();
  const undo: (string | undefined)[] = [];
  made.answer = (readBack) => {
    undo.push(readBack.undo?.en);
    return { accepted: true, typed: '' };
  };
  for (const text of [EXAMPLE_KIT, EXAMPLE_KIT.replace('pager 12', 'pager 13')]) {
    const { id } = await offer(bytesOf(text));
    expect(await installKit(desk, { id, reason: 'read over the phone' })).toMatchObject({
      ok: true,
    });
  }
  expect(undo).toEqual(['Take in another kit in its place', 'Take the kit before it in again']);
});
