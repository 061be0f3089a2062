import { attested } from '../attested.ts';
import { check, fails, unread, type Said } from '../check.ts';
import { DRILL_DAYS, daysSince } from '../drilled.ts';
import type { FactValues } from '../facts.ts';
import type { Given } from '../given.ts';

/** SEC10-BP05 R19, R42: what was done can be proved afterwards, from a place nobody can change. */
export const kit07 = check({
  id: 'KIT-07',
  title: {
    en: 'Logs verify and can be uploaded',
    ja: 'ログを検証でき、アップロードできる',
  },
  severity: 'high',
  proves: ['R19', 'R42'],
  scope: 'kit',
  needs: ['own:attestations', 'own:journals'],
  fix: {
    en: 'Look into the log that does not verify, upload a drill to the locked bucket, and let the upload role only write.',
    ja: '検証できないログを調べ、訓練のログをロック付きバケットに送り、アップロード用ロールを書き込みだけにします。',
  },
  related: {},
  judge: (facts, given) => [
    ...facts['own:journals'].broken.map(({ logId, verdict }) =>
      fails(logId, `Does not verify: ${verdict}.`, `検証できません: ${verdict}。`),
    ),
    ...uploaded(facts, given),
    ...attested(facts, given, { check: 'KIT-07', days: DRILL_DAYS }, given.kit.name),
  ],
});

function uploaded(facts: Pick<FactValues, 'own:journals'>, given: Given): Said {
  const { name } = given.kit;
  const buckets = facts['own:journals'].uploads.filter(({ kind }) => kind === 's3');
  const locked = buckets.filter(({ lockedUntil }) => lockedUntil !== undefined);
  if (buckets.length === 0) return [unread(name, 'own:journals', 'not-drilled')];
  if (locked.length === 0) {
    return [
      fails(
        name,
        'No upload was locked against change (Object Lock).',
        'Object Lock で保護されたアップロードがありません。',
      ),
    ];
  }
  const days = daysSince(Math.max(...locked.map(({ at }) => at)), given);
  if (days <= DRILL_DAYS) return [];
  return [
    fails(
      name,
      `The last upload is ${String(days)} days old.`,
      `最後のアップロードは ${String(days)} 日前です。`,
    ),
  ];
}
