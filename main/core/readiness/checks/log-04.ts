import { check } from '../check.ts';
import { eachWatched, unalarmed } from '../logging/trail-alerts.ts';
import { assumeSamples } from '../logging/used.ts';

/** SEC10-BP05 R41, R45: an alarm hangs on the filters, goes off on one event, and tells somebody. */
export const log04 = check({
  id: 'LOG-04',
  title: {
    en: 'An alarm acts on each use of a role',
    ja: 'ロールの使用ごとにアラームが動く',
  },
  severity: 'critical',
  proves: ['R14', 'R41', 'R45'],
  scope: 'all',
  needs: [],
  reads: ['cloudtrail:DescribeTrails', 'logs:DescribeMetricFilters', 'cloudwatch:DescribeAlarms'],
  fix: {
    en: 'Create the alarm anew as this app writes it, and enable its actions.',
    ja: 'アプリが出力する内容でアラームを作り直し、アクションを有効にします。',
  },
  related: {
    prowler: [
      'cloudwatch_alarm_actions_enabled',
      'cloudwatch_alarm_actions_alarm_state_configured',
    ],
  },
  judge: (_, { kit, account, now }, elsewhere) =>
    eachWatched(account, elsewhere, (watched) => {
      const samples = assumeSamples(kit, account, watched.trail.ofOrganization);
      return unalarmed(watched, samples, now, elsewhere);
    }),
});
