import type { Complaint, Path } from '../playbook/finding.ts';
import { checkPolicy } from './check-policy.ts';
import type { KitShape } from './schema.ts';

type Role = KitShape['roles'][number];

/** What STS would refuse in sessions of a kit's role. */
export function checkSessions(role: Role, path: Path): Complaint[] {
  const { account, maxSessionSeconds, sessionSeconds, policyArns = [] } = role;
  return [
    ...(sessionSeconds !== undefined && sessionSeconds > maxSessionSeconds
      ? [
          wrong([...path, 'sessionSeconds'], 'session-longer-than-role', {
            en: `A session cannot last longer than the role allows: ${maxSessionSeconds} seconds.`,
            ja: `セッションは、ロールの最大（${maxSessionSeconds} 秒）より長くできません。`,
          }),
        ]
      : []),
    ...policyArns.flatMap((arn, index) =>
      new RegExp(`^arn:[^:]*:iam::(aws|${account}):`).test(arn)
        ? []
        : [
            wrong([...path, 'policyArns', index], 'policy-of-other-account', {
              en: `A managed session policy stands in the role's own account, ${account}, or is one of AWS.`,
              ja: `セッションに使う管理ポリシーは、ロールと同じアカウント（${account}）か AWS のものに限ります。`,
            }),
          ],
    ),
    ...checkPolicy(role, path),
    ...tagComplaints(role, path),
  ];
}

/** Keys differ in more than case (STS); the app itself gives the incident's tag its value. */
function tagComplaints({ tags = [], transitiveTagKeys = [], trust }: Role, path: Path) {
  const own = trust.incidentTag ? ['Incident'] : [];
  const keys = [...own, ...tags.map(({ key }) => key)];
  return [
    ...tags.flatMap(({ key }, index) =>
      keys.findIndex((one) => one.toLowerCase() === key.toLowerCase()) === index + own.length
        ? []
        : [
            wrong([...path, 'tags', index, 'key'], 'duplicate-tag', {
              en: `The tag "${key}" is set twice. Tag keys differ in more than case.`,
              ja: `タグ「${key}」が二度設定されています。大文字と小文字は区別されません。`,
            }),
          ],
    ),
    ...transitiveTagKeys.flatMap((key, index) =>
      keys.includes(key)
        ? []
        : [
            wrong([...path, 'transitiveTagKeys', index], 'transitive-tag-unknown', {
              en: `"${key}" is no tag of this role's sessions. Name one under "tags", or "Incident".`,
              ja: `「${key}」は、このロールのセッションのタグではありません。tags のキーか Incident を書いてください。`,
            }),
          ],
    ),
  ];
}

function wrong(path: Path, code: string, message: Complaint['message']): Complaint {
  return { path, level: 'error', code, message };
}
