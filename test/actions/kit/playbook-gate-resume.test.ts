import { expect, test } from 'vitest';
import { approveGate } from '../../../main/actions/kit/pass-gate.ts';
import { cutRunOff } from '../../fakes/cut-off.ts';
import { heldPlaybook, PLAYBOOK, sato } from '../../fakes/held-playbook.ts';

/** An incident with this playbook, begun and cut off. */
async function cutOff(signature: string | undefined) {
  const bench = await heldPlaybook(signature);
  const { desk, made, start, id } = bench;
  if ((await start()) === 'kit-gate') {
    await approveGate(desk, { id: id(), person: { id: 'jones' }, how: 'phone' });
    await start();
  }
  const resume = await cutRunOff({ desk, journals: made.journals });
  return { ...bench, resume };
}

test('a run goes on unasked with the very playbook somebody agreed to, and says so', async () => {
  const { resume, brought } = await cutOff(undefined);
  expect(await resume()).toBe('going');
  expect(brought()).toMatchObject({ playbooks: [{ standing: 'unsigned' }] });
  expect(brought()?.gate).toBeUndefined();
});

test('one that was trusted, and is no longer, holds the run until somebody agrees', async () => {
  const { desk, id, resume, bring, brought } = await cutOff(sato.signHash(PLAYBOOK.sha256));
  bring(undefined);
  expect(await resume()).toBe('kit-gate');
  await approveGate(desk, { id: id(), person: { id: 'jones' }, how: 'other' });
  expect(await resume()).toBe('going');
  expect(brought()?.gate).toMatchObject({ by: 'second-person', how: 'other' });
});
