import { check } from '../check.ts';
import { unruled } from '../logging/rules.ts';
import { eachWatched, slower, uncounted } from '../logging/trail-alerts.ts';
import { busSamples } from '../logging/used.ts';

/** SEC10-BP05 R41, R45: told within seconds, in whichever Region AWS writes it. */
export const log07 = check({
  id: 'LOG-07',
  title: {
    en: 'Rules tell of sign-in and use in each Region',
    ja: '各リージョンのルールがサインインと使用を知らせる',
  },
  severity: 'high',
  proves: ['R14', 'R41'],
  scope: 'all',
  regions: 'sign-in',
  needs: ['events:ListRules'],
  reads: ['events:ListTargetsByRule'],
  fallbacks: ['cloudtrail:DescribeTrails', 'logs:DescribeMetricFilters'],
  fix: {
    en: 'Roll the forwarding rules out to the missing Regions.',
    ja: '足りないリージョンに転送ルールを展開します。',
  },
  related: {},
  judge: (_, { kit, account, region = '' }, elsewhere) => {
    const samples = busSamples(kit, account);
    const said = unruled({ account, region }, samples, elsewhere);
    if (!said.some(({ is }) => is === 'fail')) return said;
    const counted = eachWatched(account, elsewhere, (watched) => uncounted(watched, samples));
    return counted.length === 0 ? [slower(region)] : said;
  },
});
