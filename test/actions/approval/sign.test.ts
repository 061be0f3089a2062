import { expect, test } from 'vitest';
import { lookAtApproval, signApproval } from '../../../main/actions/approval/sign.ts';
import { asks, atApproval, laptop } from '../../fakes/approval-bench.ts';

test('the request of a run that was left here is one’s own, under whatever name it is signed', async () => {
  const sato = await atApproval();
  const text = asks(sato);
  const here = laptop(2, 'mori');
  here.now = sato.now;
  const { state } = sato.desk.run!;
  here.desk.unfinished = [{ logId: 'a', mode: 'drill', state, lastAt: state.lastAt } as never];
  const look = lookAtApproval(here.desk, text);
  if (!look.ok || !look.value) throw new Error('not read');
  const signed = await signApproval(here.desk, look.value.id, 'mori');
  expect(signed).toMatchObject({ error: { code: 'approval-own' } });
  expect(here.asked).toEqual([]);
});
