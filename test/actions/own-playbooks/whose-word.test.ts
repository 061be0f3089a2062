import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepPlaybook } from '../../../main/actions/own-playbooks/keep.ts';
import { whoseWord } from '../../../main/actions/own-playbooks/whose-word.ts';
import { ownBench, ownYaml } from '../../fakes/own-bench.ts';

const other = 'breakglass.invalid/playbook/1\n' + '0'.repeat(64) + '\n\n— a AAAA\n';

test.each([
  ['no signature lies beside it', undefined, 'unsigned', undefined],
  ['what lies beside it is none', 'hello', 'broken', 'not-a-signature'],
  ['it is far too long', 'x'.repeat(9_000), 'broken', 'not-a-signature'],
  ['it is empty', '', 'broken', 'not-a-signature'],
] as const)('%s', async (_, beside, is, why) => {
  const { desk, root, offer, live } = ownBench();
  if (beside !== undefined) writeFileSync(join(root, 'ours.yaml.sig'), beside);
  const look = await offer(ownYaml('OPS-01', '1'));
  expect(await whoseWord(desk, look)).toEqual({ is, signers: [], ...(why ? { why } : {}) });
  expect((await keepPlaybook(desk, { look: look.id })).ok).toBe(true);
  const kept = (await live.open()).own?.get('OPS-01');
  expect(kept?.signature).toBe(beside === 'x'.repeat(9_000) ? '' : beside);
});

test('a draft is nobody’s word, whatever lies beside the file it was made of', async () => {
  const { desk, root, offer, live } = ownBench();
  writeFileSync(join(root, 'ops.md.sig'), other);
  const look = await offer('# Restart\n\n## Do\n\nStop it, then start it.\n', 'ops.md');
  expect((await whoseWord(desk, look)).is).toBe('unsigned');
  await keepPlaybook(desk, { look: look.id });
  const [version] = [...((await live.open()).own?.values() ?? [])];
  expect(version?.signature).toBeUndefined();
});
