import { iamPage, when } from './case.ts';

const wanted = { 'dynamodb:requestedAttributes': ['PostDateTime', 'Message', 'Tags'] };
const secret = { 'dynamodb:requestedAttributes': ['ID', 'PostDateTime'] };
const asks = (...names: readonly string[]): Record<string, readonly string[]> => ({
  'dynamodb:requestedAttributes': names,
});

export const sets = iamPage('reference_policies_condition-single-vs-multi-valued-context-keys', [
  when(
    'ForAllValues: all are listed',
    true,
    { 'ForAllValues:StringLike': wanted },
    asks('PostDateTime', 'Message'),
  ),
  when(
    'ForAllValues: one is not',
    false,
    { 'ForAllValues:StringLike': wanted },
    asks('PostDateTime', 'UserName'),
  ),
  when('ForAllValues: no such key', true, { 'ForAllValues:StringLike': wanted }),
  when(
    'ForAllValues: an empty string is an empty set',
    true,
    { 'ForAllValues:StringLike': wanted },
    asks(''),
  ),
  when('ForAllValues: an empty set', true, { 'ForAllValues:StringLike': wanted }, asks()),
  when(
    'ForAllValues:StringNotEquals: one is listed',
    false,
    { 'ForAllValues:StringNotEquals': secret },
    asks('ID', 'Message'),
  ),
  when(
    'ForAllValues:StringNotEquals: none is',
    true,
    { 'ForAllValues:StringNotEquals': secret },
    asks('Tags', 'Message'),
  ),
  when(
    'ForAnyValue: one is listed',
    true,
    { 'ForAnyValue:StringLike': secret },
    asks('UserName', 'Message', 'PostDateTime'),
  ),
  when('ForAnyValue: none is', false, { 'ForAnyValue:StringLike': secret }, asks('UserName')),
  when('ForAnyValue: no such key', false, { 'ForAnyValue:StringLike': secret }),
  when(
    'ForAnyValue: an empty string is an empty set',
    false,
    { 'ForAnyValue:StringLike': secret },
    asks(''),
  ),
  when(
    'ForAnyValue:StringNotEquals: one is another',
    true,
    { 'ForAnyValue:StringNotEquals': secret },
    asks('ID', 'Message'),
  ),
  when(
    'ForAnyValue:StringNotEquals: all are listed',
    false,
    { 'ForAnyValue:StringNotEquals': secret },
    asks('ID', 'PostDateTime'),
  ),
  when('ForAnyValue:StringNotEquals: no such key', false, {
    'ForAnyValue:StringNotEquals': secret,
  }),
  when(
    'wildcards within ForAllValues:StringLike',
    true,
    { 'ForAllValues:StringLike': { 'aws:TagKeys': ['team-*'] } },
    { 'aws:TagKeys': ['team-a', 'team-b'] },
  ),
  when(
    'no wildcards within ForAllValues:StringEquals',
    false,
    { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team-*'] } },
    { 'aws:TagKeys': ['team-a'] },
  ),
  when('ForAllValues with Null: a key must be given', false, {
    'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] },
    Null: { 'aws:TagKeys': 'false' },
  }),
]);
