import { expect, test } from 'vitest';
import { witnessSeeds } from '../../../main/core/vault/witness-seeds.ts';
import type { Vault } from '../../../main/core/vault/vault.ts';
import { err, ok } from '../../../main/core/result.ts';

function seedsOver(open: boolean) {
  const items = new Map<string, string>();
  const vault: Pick<Vault, 'get' | 'put'> = {
    get: (kind, name) => {
      const secret = open ? items.get(`${kind} ${name}`) : undefined;
      return secret === undefined ? err({ code: open ? 'no-item' : 'locked' }) : ok(secret);
    },
    put: (kind, name, secret) => {
      if (!open) return Promise.resolve(err({ code: 'locked' }));
      items.set(`${kind} ${name}`, secret);
      return Promise.resolve(ok({ id: 'a', kind, name, at: '' }));
    },
  };
  return { items, seeds: witnessSeeds(vault) };
}

test('a locked vault keeps and gives nothing', async () => {
  const { seeds, items } = seedsOver(false);
  expect(await seeds.save('bob', new Uint8Array(32).fill(7))).toBe(false);
  expect(await seeds.load('bob')).toBeUndefined();
  expect(items.size).toBe(0);
});

test('an item that is no seed is not taken for one', async () => {
  const { seeds, items } = seedsOver(true);
  items.set('witness-key bob', 'not a seed');
  expect(await seeds.load('bob')).toBeUndefined();
});

test('an open vault keeps the seed, and the copy given is overwritten', async () => {
  const { seeds } = seedsOver(true);
  const given = new Uint8Array(32).fill(7);
  expect(await seeds.save('bob', given)).toBe(true);
  expect(given).toEqual(new Uint8Array(32));
  expect(await seeds.load('bob')).toEqual(new Uint8Array(32).fill(7));
  expect(await seeds.load('eve')).toBeUndefined();
});
