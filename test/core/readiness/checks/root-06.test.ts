import { expect, test } from 'vitest';
import { root06 } from '../../../../main/core/readiness/checks/root-06.ts';
import { statement } from '../conforming-own.ts';
import { conforming, judged } from '../conforming.ts';

// Shapes: Account Management API Reference, GetContactInformation, GetAlternateContact, GetPrimaryEmail.
const contacts = conforming['account:GetAlternateContact'];

test.each([
  ['no telephone', { 'account:GetContactInformation': { phone: ' ' } }],
  ['no mail address', { 'account:GetPrimaryEmail': { email: '' } }],
  [
    'no security contact',
    { 'account:GetAlternateContact': { ...contacts, SECURITY: 'none' as const } },
  ],
  [
    'half a contact',
    { 'account:GetAlternateContact': { ...contacts, OPERATIONS: { email: 'a@b', phone: '' } } },
  ],
  ['a word of last year', { 'own:attestations': [statement('ROOT-06', { on: '2025-03-01' })] }],
])('%s fails', (_, facts) => {
  expect(judged(root06, facts).status).toBe('fail');
});

test('contacts alone are no pass: that somebody answers has to be attested', () => {
  expect(judged(root06, { 'own:attestations': [] }).status).toBe('not-run');
  expect(judged(root06, { 'account:GetAlternateContact': {} }).status).toBe('not-run');
  expect(judged(root06).status).toBe('attested');
});
