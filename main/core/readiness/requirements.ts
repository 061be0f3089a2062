import type { Check, Text } from './check.ts';

/** A requirement of AWS Well-Architected SEC10-BP05, "Pre-provision access". */
export interface Requirement {
  /** `R01` to `R53`. */
  readonly id: string;
  readonly text: Text;
  /** What the app does for it, where it is nothing that a check could look at. */
  readonly instead?: Text;
}

const INSTEAD: Readonly<Record<string, Text>> = {
  R04: {
    en: 'Rights are raised only by assuming a prepared role.',
    ja: '昇格は、用意したロールの引き受けだけで行います。',
  },
  R06: {
    en: 'PB-00 asks first whether normal access is really down.',
    ja: 'PB-00 が、通常のアクセスが本当に使えないかを先に確かめます。',
  },
  R08: {
    en: 'Each playbook narrows its sessions by a policy of its own.',
    ja: '手順書ごとのポリシーでセッションを絞ります。',
  },
  R09: { en: 'PB-01, PB-02, PB-03 and PB-05.', ja: 'PB-01・PB-02・PB-03・PB-05 があります。' },
  R10: {
    en: 'Playbooks look first, in a role that cannot change.',
    ja: '手順書は、変更できないロールで調査から始めます。',
  },
  R12: {
    en: 'PB-13 opens with what needs root.',
    ja: 'PB-13 は、ルートが必要な作業の一覧から始まります。',
  },
  R27: { en: 'PB-14 gives others access.', ja: 'PB-14 でほかの人に付与します。' },
  R33: {
    en: 'PB-18 rehearses a playbook and makes its policy.',
    ja: 'PB-18 で手順書を予行し、ポリシーを作ります。',
  },
  R36: { en: 'PB-04, PB-06 and PB-07.', ja: 'PB-04・PB-06・PB-07 があります。' },
  R37: {
    en: 'The kit lists the roles of each account.',
    ja: 'キットに各アカウントのロールがあります。',
  },
  R48: {
    en: 'PB-20 is for systems outside IAM.',
    ja: 'PB-20 は IAM の外のシステムのための手順書です。',
  },
};

const of = (id: string, en: string, ja: string): Requirement => ({
  id,
  text: { en, ja },
  ...(INSTEAD[id] ? { instead: INSTEAD[id] } : {}),
});

/** All of them, in the practice's own order. */
export const REQUIREMENTS: readonly Requirement[] = [
  of('R01', 'Access is provisioned beforehand and verified', 'アクセス権を事前に用意し、検証する'),
  of('R02', 'Root is not used to respond', '対応にルートユーザーを使わない'),
  of('R03', 'Existing users are not altered', '既存のユーザーを変更しない'),
  of('R04', 'Rights are not raised by editing IAM', 'IAM を直接変更して権限を上げない'),
  of('R05', 'Long-lived credentials are few or none', '長期的な認証情報を減らす'),
  of('R06', 'Federation is the normal way in', '通常はフェデレーションを使う'),
  of(
    'R07',
    'Raised rights are asked for, approved and expire',
    '昇格は申請・承認を経て期限が切れる',
  ),
  of('R08', 'Sessions are narrowed by session policies', 'セッションポリシーで範囲を絞る'),
  of('R09', 'The named failures have a playbook', '想定された障害に手順書がある'),
  of('R10', 'Emergency access serves to look and to mend', '緊急アクセスで調査と修復ができる'),
  of('R11', 'IAM users carry emergency access', '緊急アクセスは IAM ユーザーで行う'),
  of('R12', 'Root is for what only root can do', 'ルートは必要な作業だけに使う'),
  of('R13', 'Related systems have accounts of their own', '関連システムにも専用アカウントがある'),
  of('R14', 'Use is controlled and watched', '使用を厳しく制御し、監視する'),
  of('R15', 'Rights are the least that is needed', '権限は必要最小限にする'),
  of('R16', 'Rights follow from playbooks', '権限は手順書に基づく'),
  of('R17', 'Users and roles serve one purpose', '目的ごとに専用のユーザーとロールがある'),
  of('R18', 'No raised right is left behind', '昇格した権限が残らない'),
  of('R19', 'The way in depends on little', '依存先をできるだけ減らす'),
  of(
    'R20',
    'A playbook verifies that users are not of single sign-on',
    '手順書で SSO 管理でないと確かめる',
  ),
  of('R21', 'Each user bears one person’s name', 'ユーザーに本人の名前が付いている'),
  of('R22', 'Passwords are strong', 'パスワードポリシーが強い'),
  of('R23', 'MFA is enforced', 'MFA を必須にする'),
  of('R24', 'Console users have no access key', 'コンソール専用ならアクセスキーがない'),
  of('R25', 'Making access keys is denied', 'アクセスキーの作成を明示的に拒否する'),
  of(
    'R26',
    'Users may assume incident roles and nothing else',
    'ユーザーはロールの引き受けだけができる',
  ),
  of('R27', 'Others get access by the playbook', 'ほかの人への付与は手順書で行う'),
  of('R28', 'Access is revoked at once afterwards', '終わったらすぐ取り消す'),
  of('R29', 'Users are not shared', '個人間で共有しない'),
  of('R30', 'Root stays unused', 'ルートユーザーが使われていない'),
  of('R31', 'Root’s password and MFA are tried apart', 'ルートのパスワードと MFA を別に確かめる'),
  of('R32', 'Policies are generated from CloudTrail', 'CloudTrail からポリシーを生成する'),
  of('R33', 'Playbooks are rehearsed in non-production', '非本番で手順書を一通り実行する'),
  of('R34', 'All accounts have the same policies', '全アカウントで同じポリシーを使う'),
  of('R35', 'Each playbook has its policy', '手順書ごとに個別のポリシーがある'),
  of(
    'R36',
    'Ransomware, data breach and lost access have playbooks',
    'ランサムウェアなどの手順書がある',
  ),
  of('R37', 'Roles stand in the other accounts', 'ほかのアカウントに専用ロールがある'),
  of(
    'R38',
    'Only users of the security account are trusted',
    'セキュリティアカウントのユーザーだけを信頼する',
  ),
  of('R39', 'Trust requires MFA', '信頼に MFA を求める'),
  of('R40', 'Role policies are narrow', 'ロールのポリシーの範囲が狭い'),
  of('R41', 'Every AssumeRole is logged and alerts', 'AssumeRole を記録し、警報を出す'),
  of('R42', 'What is done in a role is logged', '行った操作をログに残す'),
  of('R43', 'Names can be found', '名前で見つけられる'),
  of('R44', 'CloudTrail logs API activity', 'CloudTrail で API を記録する'),
  of('R45', 'A metric filter watches the roles', 'メトリクスフィルターでロールを監視する'),
  of('R46', 'Use of root alerts', 'ルートの使用で警報を出す'),
  of('R47', 'Alerts reach many, and soon', '警報が広く届き、すぐ対応する'),
  of('R48', 'Systems outside IAM are planned for', 'IAM の外のシステムも計画する'),
  of(
    'R49',
    'Session Manager takes the place of SSH and RDP',
    'SSH・RDP でなく Session Manager を使う',
  ),
  of('R50', 'Documents automate playbooks', 'ドキュメントで手順を自動化する'),
  of('R51', 'Emergency secrets lie in Secrets Manager', '緊急用の秘密を Secrets Manager に置く'),
  of('R52', 'Joiners, movers and leavers are followed', '加入・異動・退職を反映する'),
  of(
    'R53',
    'That only intended access works is tested regularly',
    '意図したアクセスだけができると定期的に試す',
  ),
];

/** Ids of the checks that prove each requirement; none where no check covers it. */
export function provedBy(
  checks: readonly Pick<Check, 'id' | 'proves'>[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    REQUIREMENTS.map(({ id }) => [
      id,
      checks.filter(({ proves }) => proves.includes(id)).map((one) => one.id),
    ]),
  );
}

/** What the report has to say openly: nothing here looks at these. */
export function uncovered(checks: readonly Pick<Check, 'proves'>[]): readonly Requirement[] {
  return REQUIREMENTS.filter(({ id }) => !checks.some(({ proves }) => proves.includes(id)));
}
