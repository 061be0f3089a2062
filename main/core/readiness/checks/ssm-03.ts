import { check, fails, unread, type Said } from '../check.ts';
import type { Elsewhere } from '../places.ts';

const PREFERENCES = 'SSM-SessionManagerRunShell';
/** Minutes. */
const LONGEST_IDLE = 20;

/** SEC10-BP05 R42, R49: what is done in a session on a server is kept. */
export const ssm03 = check({
  id: 'SSM-03',
  title: { en: 'Sessions on servers are logged', ja: 'サーバーのセッションが記録される' },
  severity: 'high',
  proves: ['R42', 'R49'],
  scope: 'each',
  regions: 'kit',
  needs: ['ssm:GetDocument', 'logs:DescribeLogGroups'],
  fallbacks: ['s3:GetBucketPolicyStatus'],
  fix: {
    en: 'Set S3 or CloudWatch logging in SSM-SessionManagerRunShell in each Region.',
    ja: '各リージョンの SSM-SessionManagerRunShell で S3 または CloudWatch への記録を設定します。',
  },
  related: {},
  judge: (facts, { region = '' }, elsewhere) => {
    const document = facts['ssm:GetDocument'][PREFERENCES];
    if (document === undefined) return [unread(PREFERENCES, 'ssm:GetDocument')];
    if (document === 'none') {
      return [
        fails(region, 'Session Manager was never set up here.', 'Session Manager が未設定です。'),
      ];
    }
    const inputs = inputsOf(document.content);
    if (inputs === undefined) return [unread(PREFERENCES, 'ssm:GetDocument', 'not-understood')];
    const text = (name: string): string => {
      const value = inputs[name];
      return typeof value === 'string' ? value : '';
    };
    const bucket = text('s3BucketName');
    const group = text('cloudWatchLogGroupName');
    const idle = Number(text('idleSessionTimeout') || LONGEST_IDLE);
    return [
      ...(bucket === '' && group === ''
        ? [fails(region, 'Sessions are logged nowhere.', 'セッションがどこにも記録されません。')]
        : []),
      ...(bucket !== '' && inputs['s3EncryptionEnabled'] !== true
        ? [fails(bucket, 'Is written to without encryption.', '暗号化せずに書き込まれます。')]
        : []),
      ...(group !== '' && inputs['cloudWatchEncryptionEnabled'] !== true
        ? [fails(group, 'Is written to without encryption.', '暗号化せずに書き込まれます。')]
        : []),
      ...(group !== '' && !facts['logs:DescribeLogGroups'].includes(group)
        ? [fails(group, 'There is no such log group.', 'このロググループはありません。')]
        : []),
      ...(bucket === '' ? [] : publicSaid(bucket, elsewhere)),
      ...(idle <= LONGEST_IDLE
        ? []
        : [
            fails(
              region,
              `An idle session ends after ${String(idle)} minutes only.`,
              `操作のないセッションが ${String(idle)} 分続きます。`,
            ),
          ]),
      ...(Number(text('maxSessionDuration')) > 0
        ? []
        : [fails(region, 'Sessions have no longest time.', 'セッションの最長時間がありません。')]),
    ];
  },
});

function publicSaid(bucket: string, elsewhere: Elsewhere<'s3:GetBucketPolicyStatus'>): Said {
  const owner = elsewhere.about('s3:GetBucketPolicyStatus', bucket);
  const status = owner && elsewhere.of('s3:GetBucketPolicyStatus', owner)?.[bucket];
  if (status === undefined) return [unread(bucket, 's3:GetBucketPolicyStatus')];
  return status !== 'none' && status.isPublic
    ? [fails(bucket, 'Is public.', '公開されています。')]
    : [];
}

/** Preferences of Session Manager: a session document (Systems Manager User Guide, "Session document schema"). */
function inputsOf(content: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const { inputs } = JSON.parse(content) as { readonly inputs?: unknown };
    return typeof inputs === 'object' && inputs !== null
      ? (inputs as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
