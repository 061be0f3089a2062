import { check } from '../check.ts';
import { rootEvent } from '../logging/events.ts';
import { unruled } from '../logging/rules.ts';
import { eachWatched, unalarmed } from '../logging/trail-alerts.ts';
import { oneOf } from '../verdicts.ts';

/** SEC10-BP05 R46: somebody hears of it when root signs in. */
export const log06 = check({
  id: 'LOG-06',
  title: { en: 'Use of root is told', ja: 'ルートの使用が通知される' },
  severity: 'critical',
  proves: ['R14', 'R46'],
  scope: 'all',
  needs: [],
  fallbacks: [
    'cloudtrail:DescribeTrails',
    'logs:DescribeMetricFilters',
    'cloudwatch:DescribeAlarms',
    'events:ListRules',
    'events:ListTargetsByRule',
  ],
  fix: {
    en: 'Add the filter and alarm for root, or the EventBridge rule in us-east-1.',
    ja: 'ルート用のフィルターとアラーム、または us-east-1 の EventBridge ルールを追加します。',
  },
  related: {
    prowler: ['cloudwatch_log_metric_filter_root_usage'],
    cis: ['5.3'],
    securityHub: ['CloudWatch.1'],
  },
  judge: (_, { kit, account, now }, elsewhere) => {
    const event = rootEvent(account, kit.roles[0]?.arn.split(':')[1] ?? 'aws');
    return oneOf([
      eachWatched(account, elsewhere, (watched) => unalarmed(watched, [event], now, elsewhere)),
      unruled({ account, region: 'us-east-1' }, [event], elsewhere),
    ]);
  },
});
