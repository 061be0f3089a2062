import { asList, type PolicyDocument } from '../../iam/policy.ts';
import { check, fails, unread, type Said } from '../check.ts';
import { alarmFaults, alarmsOn, eachWatched } from '../logging/trail-alerts.ts';
import { placeIn } from '../logging/trails.ts';
import { assumeSamples } from '../logging/used.ts';
import type { SubscriptionFacts } from '../facts/logging.ts';
import type { Elsewhere } from '../places.ts';
import { speaksOf } from '../statements.ts';

type TopicCall =
  | 'sns:ListSubscriptionsByTopic'
  | 'sns:GetTopicAttributes'
  | 'kms:DescribeKey'
  | 'kms:GetKeyPolicy';

/** Ways that reach a person while the company’s mail and sign-in are down. */
const APART = new Set(['sms', 'https', 'http', 'application']);
const PUBLISHER = 'cloudwatch.amazonaws.com';

/** SEC10-BP05 R47: more than one person hears of it, by more than one way. */
export const log05 = check({
  id: 'LOG-05',
  title: {
    en: 'Alarms reach several people by several ways',
    ja: 'アラームが複数の経路で複数の人に届く',
  },
  severity: 'high',
  proves: ['R14', 'R41', 'R47'],
  scope: 'all',
  needs: [],
  reads: [
    'cloudtrail:DescribeTrails',
    'logs:DescribeMetricFilters',
    'cloudwatch:DescribeAlarms',
    'sns:ListSubscriptionsByTopic',
    'sns:GetTopicAttributes',
    'kms:DescribeKey',
    'kms:GetKeyPolicy',
  ],
  fix: {
    en: 'Confirm pending subscriptions; add a phone or chat outside the company’s sign-in; encrypt with your own key.',
    ja: '保留中のサブスクリプションを確認し、社内のサインインに頼らない電話やチャットを加え、独自のキーで暗号化します。',
  },
  related: {
    prowler: ['sns_topics_kms_encryption_at_rest_enabled', 'sns_topics_not_publicly_accessible'],
  },
  judge: (_, { kit, account, now }, elsewhere) =>
    eachWatched(account, elsewhere, (watched) => {
      const samples = assumeSamples(kit, account, watched.trail.ofOrganization);
      const alarms = samples.map((event) => alarmsOn(watched, event, elsewhere));
      if (alarms.some((one) => one === undefined)) {
        return [unread(watched.group, 'cloudwatch:DescribeAlarms', watched.place)];
      }
      const topics = new Set(
        alarms
          .flatMap((all) => all ?? [])
          .filter((one) => alarmFaults(one, now).length === 0)
          .flatMap(({ actions }) => actions)
          .filter((arn) => arn.split(':')[2] === 'sns'),
      );
      return topics.size > 0
        ? topicsSaid([...topics], watched.group, elsewhere)
        : [
            fails(
              watched.group,
              'No alarm on it sends to a topic.',
              'トピックに送るアラームがありません。',
            ),
          ];
    }),
});

function topicsSaid(
  topics: readonly string[],
  group: string,
  elsewhere: Elsewhere<TopicCall>,
): Said {
  const read = topics.map((topic) => ({
    topic,
    all: elsewhere.of('sns:ListSubscriptionsByTopic', placeIn(topic))?.[topic],
  }));
  const unknown = read
    .filter(({ all }) => all === undefined)
    .map(({ topic }) => unread(topic, 'sns:ListSubscriptionsByTopic', placeIn(topic)));
  const everyone = read.flatMap(({ all }) => all ?? []).filter((one) => one.confirmed);
  return [
    ...unknown,
    ...(unknown.length > 0 ? [] : recipientsSaid(everyone, topics.join(', ') || group)),
    ...topics.flatMap((topic) => keySaid(topic, elsewhere)),
  ];
}

function recipientsSaid(confirmed: readonly SubscriptionFacts[], about: string): Said {
  const ways = new Set(
    confirmed.map(({ protocol, endpoint }) =>
      protocol.startsWith('email')
        ? `email ${endpoint.slice(endpoint.lastIndexOf('@'))}`
        : protocol,
    ),
  );
  return [
    ...(confirmed.length >= 2
      ? []
      : [
          fails(
            about,
            `Has ${String(confirmed.length)} confirmed subscriptions; two are needed.`,
            `確認済みのサブスクリプションが ${String(confirmed.length)} 件です。2 件必要です。`,
          ),
        ]),
    ...(ways.size >= 2
      ? []
      : [
          fails(
            about,
            'All are told by one way, in one organization.',
            '全員への連絡が 1 つの組織の 1 つの経路だけです。',
          ),
        ]),
    ...(confirmed.some(({ protocol }) => APART.has(protocol))
      ? []
      : [
          fails(
            about,
            'Nobody is told but through the company’s mail or sign-in.',
            '社内のメールやサインインに頼らない連絡先がありません。',
          ),
        ]),
  ];
}

function keySaid(topic: string, elsewhere: Elsewhere<TopicCall>): Said {
  const place = placeIn(topic);
  const attributes = elsewhere.of('sns:GetTopicAttributes', place)?.[topic];
  if (attributes === undefined) return [unread(topic, 'sns:GetTopicAttributes', place)];
  const { key } = attributes;
  if (key === undefined) return [];
  const described = elsewhere.of('kms:DescribeKey', place)?.[key];
  if (described === undefined) return [unread(key, 'kms:DescribeKey', place)];
  if (described.manager === 'AWS') {
    return [
      fails(
        topic,
        'Its key is AWS’s own, which lets no alarm publish.',
        'AWS 管理のキーのため、アラームから発行できません。',
      ),
    ];
  }
  const policies = elsewhere.of('kms:GetKeyPolicy', place);
  const policy = policies?.[described.id] ?? policies?.[described.arn];
  if (policy === undefined) return [unread(key, 'kms:GetKeyPolicy', place)];
  return admits(policy)
    ? []
    : [
        fails(
          topic,
          'The policy of its key does not let CloudWatch alarms use it.',
          'キーのポリシーが CloudWatch アラームの使用を許可していません。',
        ),
      ];
}

function admits({ Statement }: PolicyDocument): boolean {
  return ['kms:Decrypt', 'kms:GenerateDataKey'].every((action) =>
    Statement.some(
      (one) =>
        one.Effect === 'Allow' &&
        one.Principal !== undefined &&
        one.Principal !== '*' &&
        asList(one.Principal.Service).includes(PUBLISHER) &&
        speaksOf(one, action),
    ),
  );
}
