import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inRange } from '../../../main/core/iam/ip-range.ts';

test.each([
  ['203.0.113.7', '203.0.113.0/24', true],
  ['203.0.114.7', '203.0.113.0/24', false],
  ['203.0.113.7', '203.0.113.7', true],
  ['203.0.113.8', '203.0.113.7', false],
  ['10.1.2.3', '0.0.0.0/0', true],
  ['2001:db8:1234:5678::9', '2001:DB8:1234:5678::/64', true],
  ['2001:db8:1234:5679::9', '2001:DB8:1234:5678::/64', false],
  ['::1', '::/0', true],
  ['10.1.2.3', '::/0', false],
  ['10.1.2.3', '10.0.0.0/33', false],
  ['10.1.2.3', '10.0.0.0/8/8', false],
  ['10.1.2', '10.0.0.0/8', false],
  ['10.1.2.300', '10.0.0.0/8', false],
  ['1::2::3', '::/0', false],
  ['12345::', '::/0', false],
  ['1:2:3:4:5:6:7:8:9', '::/0', false],
  ['', '0.0.0.0/0', false],
])('%s in %s: %s', (address, range, expected) => {
  expect(inRange(address, range)).toBe(expected);
});

test('an address is in every range that is cut from it', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.nat({ max: 32 }), (address, length) => {
      expect(inRange(address, `${address}/${String(length)}`)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.ipV6(), fc.nat({ max: 128 }), (address, length) => {
      fc.pre(!address.includes('.'));
      expect(inRange(address, `${address}/${String(length)}`)).toBe(true);
    }),
  );
});
