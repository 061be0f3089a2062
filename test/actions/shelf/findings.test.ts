import { expect, test } from 'vitest';
import { keepPlaybook } from '../../../main/actions/own-playbooks/keep.ts';
import { findingsOf } from '../../../main/actions/shelf/findings.ts';
import { ownBench, ownYaml } from '../../fakes/own-bench.ts';

const many = Array.from({ length: 11 }, (_, at) => `step-${String(at)}`);

test('what the checks say of a playbook that was brought in is told, and of the app’s own nothing', async () => {
  const { desk, offer } = ownBench();
  const look = await offer(ownYaml('OPS-01', '1', many));
  expect((await keepPlaybook(desk, { look: look.id })).ok).toBe(true);
  const codes = (await findingsOf(desk, 'OPS-01')).map(({ code }) => code);
  expect(codes).toContain('section-too-long');
  expect(await findingsOf(desk, 'OPS-01')).toBe(await findingsOf(desk, 'OPS-01'));
  expect(await findingsOf(desk, 'PB-90')).toEqual([]);
  expect(await findingsOf(desk, 'PB-404')).toEqual([]);
});
