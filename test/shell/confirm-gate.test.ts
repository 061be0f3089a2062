import { describe, expect, it } from 'vitest';
import { isTyped } from '../../main/shell/confirm-gate.ts';

describe('what must be typed before accepting', () => {
  const count = { what: 'count', expected: '2' } as const;
  const alias = { what: 'alias', expected: 'payments-prod' } as const;
  const account = { what: 'account', expected: '444455556666' } as const;
  const reason = { what: 'reason', expected: '' } as const;

  it.each([
    [count, '', false],
    [count, '3', false],
    [count, '22', false],
    [count, '2', true],
    [count, ' 2 ', true],
    [count, '２', true],
    [alias, 'payments', false],
    [alias, 'PAYMENTS-PROD', false],
    [alias, 'payments-prod', true],
    [{ what: 'alias', expected: '本番（東京）' }, '本番（東京）', true],
    [{ what: 'alias', expected: '本番（東京）' }, '本番(東京)', true],
    [{ what: 'alias', expected: ' ﾍﾟｲﾒﾝﾄ ' }, 'ペイメント', true],
    [{ what: 'alias', expected: 'prod ①' }, 'prod 2', false],
    [account, 'payments-prod', false],
    [account, '4455', false],
    [account, '444455556666', true],
    [account, ' 4444-5555-6666 ', true],
    [account, '４４４４５５５５６６６６', true],
    [reason, '', false],
    [reason, '    a    ', false],
    [reason, '1234', false],
    [reason, '記録不可です', true],
    [undefined, '', true],
  ] as const)('%j and %j: %s', (type, typed, enough) => {
    expect(isTyped(type, typed)).toBe(enough);
  });
});
