import { iamPage, when } from './case.ts';

const job = { 'aws:PrincipalTag/job-category': 'iamuser-admin' };
const prefix = { 's3:prefix': 'home/David/', 'aws:username': 'David' };
const home = ['', 'home/', 'home/${aws:username}/'];

export const strings = iamPage('reference_policies_elements_condition_operators', [
  when('StringEquals matches exactly', true, { StringEquals: job }, job),
  when(
    'StringEquals counts case',
    false,
    { StringEquals: { 'aws:PrincipalTag/job-category': 'IAMUser-Admin' } },
    job,
  ),
  when('StringEquals, no such key', false, { StringEquals: job }),
  when(
    'StringEquals knows no wildcards',
    false,
    { StringEquals: { 'aws:PrincipalTag/job-category': 'iamuser-*' } },
    job,
  ),
  when('StringNotEquals turns it round', false, { StringNotEquals: job }, job),
  when(
    'StringNotEquals, another value',
    true,
    { StringNotEquals: { 'aws:username': 'x' } },
    prefix,
  ),
  when('StringNotEquals, no such key', true, { StringNotEquals: job }),
  when(
    'StringNotEquals of two values: neither may match',
    false,
    { StringNotEquals: { 'aws:username': ['x', 'David'] } },
    prefix,
  ),
  when(
    'StringEqualsIgnoreCase',
    true,
    { StringEqualsIgnoreCase: { 'aws:username': 'DAVID' } },
    prefix,
  ),
  when(
    'StringNotEqualsIgnoreCase',
    false,
    { StringNotEqualsIgnoreCase: { 'aws:username': 'DAVID' } },
    prefix,
  ),
  when('StringLike, * anywhere', true, { StringLike: { 's3:prefix': 'home/*' } }, prefix),
  when('StringLike, ? is one', true, { StringLike: { 'aws:username': 'Davi?' } }, prefix),
  when('StringLike, ? is not none', false, { StringLike: { 'aws:username': 'David?' } }, prefix),
  when(
    'StringLike needs wildcards for parts',
    false,
    { StringLike: { 's3:prefix': 'home' } },
    prefix,
  ),
  when('StringLike counts case', false, { StringLike: { 's3:prefix': 'HOME/*' } }, prefix),
  when('StringLike, no such key', false, { StringLike: { 's3:prefix': '*' } }),
  when('StringNotLike', false, { StringNotLike: { 's3:prefix': 'home/*' } }, prefix),
  when('StringNotLike, no such key', true, { StringNotLike: { 's3:prefix': 'home/*' } }),
  when(
    'one of several values, with a variable',
    true,
    { StringLike: { 's3:prefix': home } },
    prefix,
  ),
  when(
    'another home than one’s own',
    false,
    { StringLike: { 's3:prefix': home } },
    { 's3:prefix': 'home/Mary/', 'aws:username': 'David' },
  ),
]);
