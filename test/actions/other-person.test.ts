import { expect, test } from 'vitest';
import { otherPerson } from '../../main/actions/other-person.ts';

const people = [
  { id: 'sato', name: '佐藤 恵' },
  { id: 'mori', name: 'Mori Ken' },
];
const asked = (given: { id: string } | { name: string }, mine: readonly (string | undefined)[]) => {
  const other = otherPerson(people, given, mine);
  return other.ok ? other.value : other.error.code;
};

test.each([
  [{ name: ' … ' }, 'value-invalid'],
  [{ id: 'nobody' }, 'value-invalid'],
  [{ id: 'sato' }, 'gate-oneself'],
  [{ name: '佐藤恵' }, 'gate-oneself'],
  [{ name: 'ＳＡＴＯ' }, 'gate-oneself'],
  [{ name: 'bob smith' }, 'gate-oneself'],
] as const)('%j is refused: %s', (given, code) => {
  expect(asked(given, ['sato', undefined, 'Bob Smith'])).toBe(code);
});

test('whom the kit knows is who the kit says, by id or however the name is typed', () => {
  expect(asked({ id: 'mori' }, ['sato'])).toEqual({ id: 'mori', name: 'Mori Ken' });
  expect(asked({ name: 'ＭＯＲＩ' }, ['sato'])).toEqual({ id: 'mori', name: 'Mori Ken' });
  expect(asked({ name: ' Yamada ' }, ['', 'sato'])).toEqual({ name: 'Yamada' });
});
