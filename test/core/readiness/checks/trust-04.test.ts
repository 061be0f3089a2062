import { expect, test } from 'vitest';
import { trust04 } from '../../../../main/core/readiness/checks/trust-04.ts';
import { judged, trusting } from '../conforming.ts';

test('whom AWS knows by an id only is gone', () => {
  const AWS = ['AIDAEXAMPLE1234567890', 'arn:aws:iam::111122223333:user/sato-break-glass'];
  expect(judged(trust04, trusting({ Principal: { AWS } })).status).toBe('fail');
});

test('whom it knows by ARN is there', () => {
  expect(judged(trust04).status).toBe('pass');
});
