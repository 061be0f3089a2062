import { check, fails, unread } from '../check.ts';
import { DAY } from '../given.ts';
import { isExplained } from '../windows.ts';

const ROOT = '<root_account>';
/** By which the history is asked for what root did. */
const USERNAME = 'root';
const REGION = 'us-east-1';
const DAYS = 90;

/** SEC10-BP05 R02, R30: root was not used but in a run that is on record. */
export const root04 = check({
  id: 'ROOT-04',
  title: { en: 'Root was used in our runs only', ja: 'ルートが記録のある実施でだけ使われている' },
  severity: 'high',
  proves: ['R02', 'R30'],
  scope: 'all',
  needs: ['iam:GetCredentialReport', 'own:journals'],
  reads: ['cloudtrail:LookupEvents'],
  fix: {
    en: 'Review each event by PB-13; treat what nobody can explain as PB-08.',
    ja: 'PB-13 で各イベントを確認し、説明できないものは PB-08 として扱います。',
  },
  related: { prowler: ['iam_avoid_root_usage'], cis: ['2.6'] },
  judge: (facts, { account, now }, elsewhere) => {
    const place = { account, region: REGION };
    const events = elsewhere.of('cloudtrail:LookupEvents', place)?.[USERNAME];
    const row = facts['iam:GetCredentialReport'].find(({ user }) => user === ROOT);
    if (events === undefined) return [unread(USERNAME, 'cloudtrail:LookupEvents', place)];
    if (row === undefined) return [unread(ROOT, 'iam:GetCredentialReport')];
    const uses = [
      ...events.map(({ name, at }) => ({ name, at })),
      ...(row.passwordLastUsed === undefined
        ? []
        : [{ name: 'ConsoleLogin', at: row.passwordLastUsed }]),
    ];
    return uses
      .filter(({ at }) => now - at <= DAYS * DAY && !isExplained(facts, at))
      .map(({ name, at }) =>
        fails(
          account,
          `Root: ${name} on ${new Date(at).toISOString()}, in no run on record.`,
          `ルートの ${name}（${new Date(at).toISOString()}）に実施の記録がありません。`,
        ),
      );
  },
});
