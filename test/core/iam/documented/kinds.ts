import { iamPage, when } from './case.ts';

const plain = { 'aws:SecureTransport': 'false' };
const at = (address: string): Record<string, string> => ({ 'aws:SourceIp': address });
const both = { 'aws:SourceIp': ['203.0.113.0/24', '2001:DB8:1234:5678::/64'] };
const topic = { 'aws:SourceArn': 'arn:aws:sns:us-east-2:123456789012:topic-1' };

export const kinds = iamPage('reference_policies_elements_condition_operators', [
  when('Bool', true, { Bool: { 'aws:SecureTransport': 'false' } }, plain),
  when('Bool, the other', false, { Bool: { 'aws:SecureTransport': 'true' } }, plain),
  when('Bool, no such key', false, { Bool: { 'aws:SecureTransport': 'true' } }),
  when(
    'BinaryEquals compares base64 byte for byte',
    true,
    { BinaryEquals: { key: 'QmluYXJ5VmFsdWVJbkJhc2U2NA==' } },
    { key: 'QmluYXJ5VmFsdWVJbkJhc2U2NA==' },
  ),
  when(
    'BinaryEquals counts case',
    false,
    { BinaryEquals: { key: 'qmluYXJ5VmFsdWVJbkJhc2U2NA==' } },
    { key: 'QmluYXJ5VmFsdWVJbkJhc2U2NA==' },
  ),
  when(
    'IpAddress, in the range',
    true,
    { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    at('203.0.113.255'),
  ),
  when(
    'IpAddress, outside',
    false,
    { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    at('203.0.114.0'),
  ),
  when(
    'IpAddress without a length is one address',
    true,
    { IpAddress: { 'aws:SourceIp': '203.0.113.9' } },
    at('203.0.113.9'),
  ),
  when(
    'IpAddress without a length is not its neighbour',
    false,
    { IpAddress: { 'aws:SourceIp': '203.0.113.9' } },
    at('203.0.113.8'),
  ),
  when('IPv4 and IPv6 mixed: four', true, { IpAddress: both }, at('203.0.113.1')),
  when('IPv4 and IPv6 mixed: six', true, { IpAddress: both }, at('2001:db8:1234:5678::1')),
  when('IPv6 outside', false, { IpAddress: both }, at('2001:db8:1234:5679::1')),
  when('through a VPC endpoint there is no SourceIp', false, { IpAddress: both }),
  when('NotIpAddress', false, { NotIpAddress: both }, at('203.0.113.1')),
  when('NotIpAddress, outside', true, { NotIpAddress: both }, at('198.51.100.1')),
  when('NotIpAddress, no such key', true, { NotIpAddress: both }),
  when('ArnEquals', true, { ArnEquals: topic }, topic),
  when(
    'ArnEquals does as ArnLike: wildcards',
    true,
    { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:*:123456789012:topic-*' } },
    topic,
  ),
  when(
    'ArnLike: each part by itself',
    false,
    { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:topic-1' } },
    topic,
  ),
  when(
    'ArnLike counts case',
    false,
    { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:us-east-2:123456789012:TOPIC-1' } },
    topic,
  ),
  when('ArnNotLike', false, { ArnNotLike: topic }, topic),
  when(
    'ArnNotEquals, another',
    true,
    { ArnNotEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-2:123456789012:x' } },
    topic,
  ),
  when('ArnNotLike, no such key', true, { ArnNotLike: topic }),
  when('IfExists, no such key', true, { StringLikeIfExists: { 'ec2:InstanceType': 't1.*' } }),
  when(
    'IfExists, key there and fits',
    true,
    { StringLikeIfExists: { 'ec2:InstanceType': ['t1.*', 'm1.*'] } },
    { 'ec2:InstanceType': 'm1.large' },
  ),
  when(
    'IfExists, key there and does not fit',
    false,
    { StringLikeIfExists: { 'ec2:InstanceType': 't1.*' } },
    { 'ec2:InstanceType': 'c5.large' },
  ),
  when('Null true: the key must be absent', true, { Null: { 'aws:TokenIssueTime': 'true' } }),
  when(
    'Null true: the key is there',
    false,
    { Null: { 'aws:TokenIssueTime': 'true' } },
    { 'aws:TokenIssueTime': '2020-06-01T12:00:00Z' },
  ),
  when('Null false: the key must be there', false, { Null: { 'aws:TokenIssueTime': 'false' } }),
  when(
    'all operators must hold',
    false,
    { Bool: { 'aws:SecureTransport': 'false' }, IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    { ...plain, ...at('198.51.100.1') },
  ),
  when(
    'all keys of one operator must hold',
    false,
    { StringEquals: { 'aws:PrincipalTag/a': '1', 'aws:PrincipalTag/b': '2' } },
    { 'aws:PrincipalTag/a': '1', 'aws:PrincipalTag/b': '3' },
  ),
]);
