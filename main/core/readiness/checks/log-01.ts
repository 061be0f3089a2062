import { check, fails, unread, type Found } from '../check.ts';
import type { TrailFacts, TrailStatus } from '../facts/logging.ts';
import { DAY } from '../given.ts';
import { ofTrail, trailsOf } from '../logging/trails.ts';
import { oneOf } from '../verdicts.ts';

/** SEC10-BP05 R41, R42, R44: what is done in the incident is recorded, wherever it is done. */
export const log01 = check({
  id: 'LOG-01',
  title: {
    en: 'A trail of all Regions records every management event',
    ja: '全リージョンの証跡が管理イベントをすべて記録している',
  },
  severity: 'critical',
  proves: ['R14', 'R41', 'R42', 'R44'],
  scope: 'all',
  needs: [],
  reads: ['cloudtrail:DescribeTrails', 'cloudtrail:GetTrailStatus', 'cloudtrail:GetEventSelectors'],
  fix: {
    en: 'Create an organization trail for all Regions, management events read and write, and start logging.',
    ja: '全リージョンの組織の証跡を作り、管理イベントの読み取りと書き込みを記録して、ログ記録を開始します。',
  },
  related: {
    prowler: [
      'cloudtrail_multi_region_enabled',
      'cloudtrail_multi_region_enabled_logging_management_events',
    ],
    cis: ['4.1'],
    securityHub: ['CloudTrail.1'],
  },
  judge: (_, { account, now }, elsewhere) => {
    const trails = trailsOf(account, elsewhere);
    if (trails === undefined) return [unread(account, 'cloudtrail:DescribeTrails')];
    const wide = trails.filter((one) => one.multiRegion && one.globalEvents);
    if (wide.length === 0) {
      return [
        fails(
          account,
          'No trail covers all Regions and global services.',
          '全リージョンとグローバルサービスを記録する証跡がありません。',
        ),
      ];
    }
    return oneOf(
      wide.map((trail) => {
        const place = { account, region: trail.home };
        const status = ofTrail(
          (at) => elsewhere.of('cloudtrail:GetTrailStatus', at),
          trail,
          account,
        );
        const events = ofTrail(
          (at) => elsewhere.of('cloudtrail:GetEventSelectors', at),
          trail,
          account,
        );
        return [
          ...(status === undefined
            ? [unread(trail.name, 'cloudtrail:GetTrailStatus', place)]
            : faultsOf(trail, status, now)),
          ...(events === undefined
            ? [unread(trail.name, 'cloudtrail:GetEventSelectors', place)]
            : []),
          ...(events === 'fewer'
            ? [
                fails(
                  trail.name,
                  'Does not record every management event, read and write.',
                  '管理イベントの読み取りと書き込みをすべては記録していません。',
                ),
              ]
            : []),
        ];
      }),
    );
  },
});

function faultsOf({ name }: TrailFacts, status: TrailStatus, now: number): readonly Found[] {
  if (!status.logging) return [fails(name, 'Is not logging.', 'ログ記録が止まっています。')];
  if (status.deliveryError !== '') {
    return [
      fails(
        name,
        `Delivery to the bucket fails: ${status.deliveryError}.`,
        `バケットに配信できません: ${status.deliveryError}。`,
      ),
    ];
  }
  return status.delivered !== undefined && now - status.delivered < DAY
    ? []
    : [fails(name, 'Delivered nothing within a day.', '24 時間以内の配信がありません。')];
}
