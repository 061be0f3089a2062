import { expect, test } from 'vitest';
import { log05 } from '../../../../main/core/readiness/checks/log-05.ts';
import { KEY, TOPIC } from '../conforming-logging.ts';
import { conforming, judged } from '../conforming.ts';

// Shapes: SNS API Reference, ListSubscriptionsByTopic, GetTopicAttributes; KMS API Reference,
// DescribeKey, GetKeyPolicy.
const [mail, sms] = conforming['sns:ListSubscriptionsByTopic'][TOPIC]!;
const told = (...all: readonly object[]) => ({
  'sns:ListSubscriptionsByTopic': { [TOPIC]: all },
});
const other = { ...mail!, endpoint: 'pager@pager.example.net' };

test.each([
  ['nobody', told()],
  ['one person', told(sms!)],
  ['one who confirmed, and one who did not', told(mail!, { ...sms!, confirmed: false })],
  ['one mail domain', told(mail!, { ...mail!, endpoint: 'b@example.com' })],
  ['mail alone', told(mail!, other)],
])('%s is told: fails', (_, facts) => {
  expect(judged(log05, facts as object).status).toBe('fail');
});

test.each([
  [
    'AWS’s own',
    { 'kms:DescribeKey': { [KEY]: { ...conforming['kms:DescribeKey'][KEY]!, manager: 'AWS' } } },
  ],
  [
    'for others',
    {
      'kms:GetKeyPolicy': {
        [KEY]: {
          Statement: [
            {
              Effect: 'Allow' as const,
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'kms:*',
            },
          ],
        },
      },
    },
  ],
])('a key that is %s fails', (_, facts) => {
  expect(judged(log05, facts).about).toEqual([TOPIC]);
});

test('an alarm that sends to no topic fails', () => {
  const actions = ['arn:aws:lambda:ap-northeast-1:444455556666:function:x'];
  const alarms = conforming['cloudwatch:DescribeAlarms'].map((one) => ({ ...one, actions }));
  expect(judged(log05, { 'cloudwatch:DescribeAlarms': alarms }).status).toBe('fail');
});

test('two ways pass, encrypted or not; a key that nobody read is no pass', () => {
  expect(judged(log05).status).toBe('pass');
  expect(judged(log05, { 'sns:GetTopicAttributes': { [TOPIC]: {} } }).status).toBe('pass');
  expect(judged(log05, { 'kms:GetKeyPolicy': {} }).status).toBe('not-run');
});
