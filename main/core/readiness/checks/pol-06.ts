import { check, fails, unread, type Said } from '../check.ts';
import { breakGlassRoles, breakGlassUsers, DAY } from '../given.ts';
import { isExplained } from '../windows.ts';

/** By which rights are given to a user or role. */
const ELEVATES = [
  'AttachUserPolicy',
  'PutUserPolicy',
  'AttachRolePolicy',
  'PutRolePolicy',
  'AddUserToGroup',
  'UpdateAssumeRolePolicy',
];
const DAYS = 90;
/** Where events of IAM are written. */
const REGION = 'us-east-1';

/** SEC10-BP05 R15, R18: nobody was given rights on the side. */
export const pol06 = check({
  id: 'POL-06',
  title: { en: 'No rights were added on the side', ja: '権限が場当たりに追加されていない' },
  severity: 'high',
  proves: ['R15', 'R18'],
  scope: 'all',
  needs: ['iam:GetAccountAuthorizationDetails', 'own:journals'],
  reads: ['cloudtrail:LookupEvents'],
  fix: {
    en: 'Detach the policy and record why it was attached; if it was needed, add the need to a playbook’s role.',
    ja: 'ポリシーをデタッチし、理由を記録します。必要な権限だった場合は手順書のロールに加えます。',
  },
  related: { prowler: ['cloudwatch_log_metric_filter_policy_changes'], cis: ['5.4'] },
  judge: (facts, given, elsewhere) => {
    const place = { account: given.account, region: REGION };
    const { users, roles } = facts['iam:GetAccountAuthorizationDetails'];
    const groups = breakGlassUsers(users, given).flatMap((one) => [one.name, ...one.groups]);
    const ours = new Set([...groups, ...breakGlassRoles(roles, given).map(({ name }) => name)]);
    const history = elsewhere.of('cloudtrail:LookupEvents', place) ?? {};
    return ELEVATES.flatMap((name): Said => {
      const events = history[name];
      if (events === undefined) return [unread(name, 'cloudtrail:LookupEvents', place)];
      return events
        .filter(({ at }) => given.now - at <= DAYS * DAY && !isExplained(facts, at))
        .flatMap(({ names, at }) =>
          names
            .filter((one) => ours.has(one))
            .slice(0, 1)
            .map((one) =>
              fails(
                one,
                `${name} on ${new Date(at).toISOString()}, in no run on record.`,
                `${new Date(at).toISOString()} に ${name} がありましたが、実施の記録がありません。`,
              ),
            ),
        );
    });
  },
});
