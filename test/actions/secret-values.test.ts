import { expect, it } from 'vitest';
import { shownFrom, valuesOf } from '../../main/actions/secret-values.ts';

const VALUE = JSON.stringify({
  user: 'orders',
  nested: { replica: ['replica-password-1'] },
  pem: 'first line of a key\nsecond line of it',
});
const stored = (value: string) => ({ name: 'n', versionId: 'v', requestId: 'r', value });

it('masks every text that could be a password, however deep, and each line of one', () => {
  const values = valuesOf(VALUE);
  expect(values).toEqual(
    expect.arrayContaining([
      VALUE,
      'replica-password-1',
      'first line of a key',
      'second line of it',
    ]),
  );
  expect(values).not.toContain('orders');
});

it('shows nested parts as JSON', () => {
  expect(shownFrom(stored(VALUE), undefined).text).toContain(
    'nested: {"replica":["replica-password-1"]}',
  );
});

it('copies nothing where the field is not there', () => {
  expect(shownFrom(stored(VALUE), 'password').copied).toBe('');
  expect(shownFrom(stored('plain-password'), undefined).copied).toBe('plain-password');
});
