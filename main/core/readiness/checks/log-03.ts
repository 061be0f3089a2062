import { check } from '../check.ts';
import { eachWatched, uncounted } from '../logging/trail-alerts.ts';
import { assumeSamples } from '../logging/used.ts';

/** SEC10-BP05 R41, R45: each way to assume a role is counted, by a call and in the console. */
export const log03 = check({
  id: 'LOG-03',
  title: {
    en: 'Metric filters count both ways to assume a role',
    ja: 'メトリクスフィルターが API とコンソールの両方の引き受けを数える',
  },
  severity: 'critical',
  proves: ['R14', 'R41', 'R45'],
  scope: 'all',
  needs: [],
  reads: ['cloudtrail:DescribeTrails', 'logs:DescribeMetricFilters'],
  fix: {
    en: 'Put the filters this app writes on the organization trail’s log group; remove the invokedBy clause.',
    ja: 'アプリが出力するフィルターを組織の証跡のロググループに設定し、invokedBy の条件を外します。',
  },
  related: { prowler: ['cloudtrail_cloudwatch_logging_enabled'] },
  judge: (_, { kit, account }, elsewhere) =>
    eachWatched(account, elsewhere, (watched) =>
      uncounted(watched, assumeSamples(kit, account, watched.trail.ofOrganization)),
    ),
});
