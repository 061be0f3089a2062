import { expect, test } from 'vitest';
import { approveGate } from '../../../main/actions/kit/pass-gate.ts';
import { bytesOf, EXAMPLE_KIT } from '../../core/kit/example-kit.ts';
import { cutRunOff } from '../../fakes/cut-off.ts';
import { heldBench } from '../../fakes/held-incident.ts';

/** An incident that a second person let begin, then cut off. */
async function cutOff() {
  const bench = await heldBench();
  const { desk, made, start, id } = bench;
  await start();
  await approveGate(desk, { id: id(), person: { id: 'jones' }, how: 'phone' });
  await start();
  const resume = await cutRunOff({ desk, journals: made.journals });
  return { ...bench, resume };
}

test('a run that was left goes on unasked with the very kit it had, and says so', async () => {
  const { resume, recorded, desk } = await cutOff();
  expect(await resume()).toBe('going');
  expect(recorded()).toMatchObject({ concerns: ['unsigned'] });
  expect(recorded()?.gate).toBeUndefined();
  expect(desk.run?.kit?.name).toBe('Example Corp');
});

test('with another kit nobody stands for it is held, until somebody agrees to that one', async () => {
  const { desk, id, install, resume, recorded } = await cutOff();
  await install(bytesOf(EXAMPLE_KIT.replace('pager 12', 'pager 13')));
  expect(await resume()).toBe('kit-gate');
  expect(desk.run).toBeUndefined();
  await approveGate(desk, { id: id(), person: { id: 'jones' }, how: 'other' });
  expect(await resume()).toBe('going');
  expect(recorded()?.gate).toMatchObject({ by: 'second-person', how: 'other' });
});
