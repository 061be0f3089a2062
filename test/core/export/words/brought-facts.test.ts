import { expect, test } from 'vitest';
import { broughtFacts } from '../../../../main/core/export/words/brought-facts.ts';

const from = { file: 'ours.zip', format: 'breakglass/1', sha256: 'b' };
const playbook = { id: 'OPS-01', version: '1', sha256: 'b' };

test('the bundle stands with whose word it had and the hash of its list', () => {
  const signers = [{ name: 'sato', key: '1a2b' }];
  const bundle = { name: 'ours', version: '2', sha256: 'c', standing: 'trusted', signers } as const;
  const facts = broughtFacts({ act: 'kept', playbook, from, before: 'a', bundle });
  expect(facts).toEqual(['ours.zip', 'breakglass/1', 'b', '← a', 'ours 2 trusted sato 1a2b', 'c']);
  expect(broughtFacts({ act: 'kept', playbook, from }).filter(Boolean)).toHaveLength(3);
});
