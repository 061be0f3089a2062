import { check } from '../check.ts';
import { eachWatched, unalarmed } from '../logging/trail-alerts.ts';
import { tamperSamples } from '../logging/used.ts';

/** SEC10-BP05 R14, R18: who changes what break-glass rests on is heard of at once. */
export const log09 = check({
  id: 'LOG-09',
  title: {
    en: 'Changes of users, roles, policies and trails are told',
    ja: 'ユーザー・ロール・ポリシー・証跡の変更が通知される',
  },
  severity: 'high',
  proves: ['R14', 'R18'],
  scope: 'all',
  needs: [],
  reads: ['cloudtrail:DescribeTrails', 'logs:DescribeMetricFilters', 'cloudwatch:DescribeAlarms'],
  fix: {
    en: 'Add the Tamper, PolicyChange and TrailChange filters with alarms.',
    ja: 'Tamper・PolicyChange・TrailChange のフィルターとアラームを追加します。',
  },
  related: {
    prowler: [
      'cloudwatch_log_metric_filter_and_alarm_for_cloudtrail_configuration_changes_enabled',
      'cloudwatch_log_metric_filter_policy_changes',
    ],
    cis: ['5.4', '5.5'],
  },
  judge: (_, { kit, account, now }, elsewhere) =>
    eachWatched(account, elsewhere, (watched) =>
      unalarmed(watched, tamperSamples(kit, account, watched.trail.arn), now, elsewhere),
    ),
});
