import { expect, it } from 'vitest';
import { nameIds } from '../../../main/adapters/system/name-ids.ts';
import { IDENTIFIER } from '../../../main/core/cacao/vocabulary.ts';

it('makes the same id of the same name, in the form CACAO asks for', () => {
  const id = nameIds.uuid('手順');
  expect(nameIds.uuid('手順')).toBe(id);
  expect(nameIds.uuid('手順 ')).not.toBe(id);
  expect(id[14]).toBe('5');
  expect(`playbook--${id}`).toMatch(IDENTIFIER);
});
