import { expect, it } from 'vitest';
import { shownFrom, valuesOf } from '../../main/actions/secret-values.ts';

const VALUE = JSON.stringify({
  user: 'orders',
  nested: { replica: ['replica-password-1'] },
  pem: 'first line of 1 key\nsecond line of 2',
});
const stored = (value: string) => ({ name: 'n', versionId: 'v', requestId: 'r', value });
const held = (value: object, field?: string, needed: readonly string[] = []) =>
  valuesOf(JSON.stringify(value), field, needed).slice(1);

it('masks every text that could be a password, however deep, and each line of one', () => {
  const values = valuesOf(VALUE, undefined, []);
  expect(values).toEqual(
    expect.arrayContaining([
      VALUE,
      'replica-password-1',
      'first line of 1 key',
      'second line of 2',
    ]),
  );
  expect(values).not.toContain('orders');
});

it('masks what a name says is secret, and the field the step names, whatever they look like', () => {
  const value = { password: 'correcthorse', deep: { credentials: { a: ['hostname.example'] } } };
  expect(held(value)).toEqual(expect.arrayContaining(['correcthorse', 'hostname.example']));
  expect(held({ login: 'administrator' }, 'login')).toContain('administrator');
});

it('masks no word the evidence is made of: an RDS secret holds them all', () => {
  const rds = {
    username: 'administrator',
    engine: 'postgres',
    host: 'orders.abc123.ap-northeast-1.rds.amazonaws.com',
    port: 5432,
    dbname: 'inventory',
    account_id: '444455556666',
    arn: 'arn:aws:rds:ap-northeast-1:444455556666:db:orders-1',
    server: 'i-0a7f3c91d2e84b605',
  };
  expect(held({ ...rds, password: 'aB3$xkQ9zz' })).toEqual(['aB3$xkQ9zz']);
});

it('never masks what the log is told by, though it is called a password', () => {
  const needed = ['arn:aws:iam::444455556666:role/BREAK-GLASS-RESPONDER', 'ap-northeast-1'];
  const value = { password: 'BREAK-GLASS-RESPONDER', token: 'iam:PutRolePolicy' };
  expect(held(value, undefined, needed)).toEqual([]);
  expect(valuesOf('BREAK-GLASS-RESPONDER', undefined, needed)).toEqual([]);
  expect(held({ password: 'BREAK-GLASS-RESPONDER-2' }, undefined, needed)).toHaveLength(1);
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
