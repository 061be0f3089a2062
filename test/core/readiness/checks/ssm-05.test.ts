import { expect, test } from 'vitest';
import { ssm05 } from '../../../../main/core/readiness/checks/ssm-05.ts';
import { DOCUMENT } from '../conforming-systems.ts';
import { judged, WORK } from '../conforming.ts';

// Shapes: Systems Manager API Reference, DescribeDocument, DescribeDocumentPermission.
const { name, hash } = DOCUMENT;
const described = (one: object | 'none') => ({ 'ssm:DescribeDocument': { [name]: one } }) as object;
const fine = { version: '1', hash, owner: WORK };

test.each([
  ['is another one now', described({ ...fine, version: '2', hash: 'cd'.repeat(32) })],
  ['is not in the Region', described('none')],
  ['is public', { 'ssm:DescribeDocumentPermission': { [name]: ['all'] } }],
])('a document that %s fails', (_, facts) => {
  expect(judged(ssm05, facts)).toEqual({ status: 'fail', about: [name] });
});

test('one whose text is not in the kit fails; a kit that pins none is pointed out', () => {
  expect(judged(ssm05, {}, { documents: [{ ...DOCUMENT, content: '' }] }).status).toBe('fail');
  expect(judged(ssm05, {}, { documents: [] }).status).toBe('warn');
});

test('AWS’s own documents may be public; own ones nobody asked about are no pass', () => {
  expect(judged(ssm05).status).toBe('pass');
  const nobody = { 'ssm:DescribeDocumentPermission': {} };
  expect(judged(ssm05, nobody).status).toBe('not-run');
  const amazons = { ...nobody, ...described({ ...fine, owner: 'Amazon' }) };
  expect(judged(ssm05, amazons).status).toBe('pass');
});
