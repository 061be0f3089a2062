import { expect, test } from 'vitest';
import {
  commandIdOf,
  lookUpArgv,
  resultsArgv,
  sameAccount,
  tellingDigits,
} from '../../../main/core/lane-a/follow-up.ts';

const ID = '0b5c5a3e-1f7e-4c0a-9f2d-3a8a8f1b2c3d';

test('a command id is taken with quotes and blanks around it, and nothing else is', () => {
  expect(commandIdOf(` "${ID.toUpperCase()}"\n`)).toBe(ID);
  for (const no of ['', ID.slice(1), `${ID} x`, 'i-0a7f3c91d2e84b605']) {
    expect(commandIdOf(no)).toBeUndefined();
  }
});

test('the account is read back by its last four digits', () => {
  expect(sameAccount('111122223333', '3333', 4)).toBe(true);
  expect(sameAccount('111122223333', ' ３３ ３３ ', 4)).toBe(true);
  for (const no of ['3334', '333', '', '22223333', '111122223333', 'abcd']) {
    expect(sameAccount('111122223333', no, 4)).toBe(false);
  }
});

test('as many digits are read back as tell the account from the others of the kit', () => {
  const all = ['111122226666', '444455556666', '777755556666', '111122223333'];
  expect(all.map((account) => tellingDigits(account, all))).toEqual([6, 12, 12, 4]);
  expect(sameAccount('111122226666', '6666', 6)).toBe(false);
  expect(sameAccount('111122226666', '22 6666', 6)).toBe(true);
  expect(sameAccount('444455556666', '7777-5555-6666', 12)).toBe(false);
});

test('a command is asked for by its id, or looked up by its comment after it was meant', () => {
  expect(resultsArgv('eu-west-1', ID)).toContain(ID);
  const words = lookUpArgv('eu-west-1', 'INC-1 bg:x', '2026-01-01T00:00:00.000Z');
  expect(words).toContain('[{"key":"InvokedAfter","value":"2026-01-01T00:00:00Z"}]');
  expect(words).toContain("Commands[?Comment=='INC-1 bg:x'].[CommandId,Status]");
});
