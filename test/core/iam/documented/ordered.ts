import { iamPage, when } from './case.ts';

const keys = { 's3:max-keys': '10' };
const issued = { 'aws:TokenIssueTime': '2020-06-01T12:00:00Z' };

export const ordered = iamPage('reference_policies_elements_condition_operators', [
  when('NumericEquals', true, { NumericEquals: { 's3:max-keys': '10' } }, keys),
  when(
    'NumericEquals compares numbers, not texts',
    true,
    { NumericEquals: { 's3:max-keys': '10.0' } },
    keys,
  ),
  when('NumericNotEquals', false, { NumericNotEquals: { 's3:max-keys': '10' } }, keys),
  when('NumericNotEquals, no such key', true, { NumericNotEquals: { 's3:max-keys': '10' } }),
  when(
    'NumericLessThan leaves out its end',
    false,
    { NumericLessThan: { 's3:max-keys': '10' } },
    keys,
  ),
  when(
    'NumericLessThanEquals takes it in',
    true,
    { NumericLessThanEquals: { 's3:max-keys': '10' } },
    keys,
  ),
  when('NumericLessThanEquals, no such key', false, {
    NumericLessThanEquals: { 's3:max-keys': '10' },
  }),
  when('NumericGreaterThan', true, { NumericGreaterThan: { 's3:max-keys': '9' } }, keys),
  when(
    'NumericGreaterThan leaves out its end',
    false,
    { NumericGreaterThan: { 's3:max-keys': '10' } },
    keys,
  ),
  when(
    'NumericGreaterThanEquals',
    true,
    { NumericGreaterThanEquals: { 's3:max-keys': '10' } },
    keys,
  ),
  when('decimals', true, { NumericLessThan: { 's3:max-keys': '10.5' } }, keys),
  when(
    'DateGreaterThan',
    true,
    { DateGreaterThan: { 'aws:TokenIssueTime': '2020-01-01T00:00:01Z' } },
    issued,
  ),
  when('DateGreaterThan, with a long-term key', false, {
    DateGreaterThan: { 'aws:TokenIssueTime': '2020-01-01T00:00:01Z' },
  }),
  when(
    'DateLessThan',
    false,
    { DateLessThan: { 'aws:TokenIssueTime': '2020-01-01T00:00:01Z' } },
    issued,
  ),
  when(
    'DateEquals',
    true,
    { DateEquals: { 'aws:TokenIssueTime': '2020-06-01T12:00:00Z' } },
    issued,
  ),
  when(
    'DateNotEquals',
    false,
    { DateNotEquals: { 'aws:TokenIssueTime': '2020-06-01T12:00:00Z' } },
    issued,
  ),
  when(
    'DateLessThanEquals: at or before',
    true,
    { DateLessThanEquals: { 'aws:TokenIssueTime': '2020-06-01T12:00:00Z' } },
    issued,
  ),
  when(
    'DateGreaterThanEquals: at or after',
    true,
    { DateGreaterThanEquals: { 'aws:TokenIssueTime': '2020-06-01T12:00:00Z' } },
    issued,
  ),
  when(
    'dates in epoch time',
    true,
    { DateGreaterThan: { 'aws:TokenIssueTime': '1577836801' } },
    issued,
  ),
  when(
    'a day without its time',
    true,
    { DateGreaterThan: { 'aws:TokenIssueTime': '2020-05-31' } },
    issued,
  ),
  when(
    'no wildcards in dates',
    false,
    { DateGreaterThan: { 'aws:TokenIssueTime': '2020-*' } },
    issued,
  ),
]);
