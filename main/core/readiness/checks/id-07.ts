import { check, fails, type Found } from '../check.ts';
import { driftOf, type BaselineFacts, type Drift } from '../own/baseline.ts';
import { principalsOf } from '../principals.ts';

const APPROVERS = 2;

/** SEC10-BP05 R03, R18: users, roles and their rights are those that were sealed. */
export const id07 = check({
  id: 'ID-07',
  title: { en: 'Nothing has changed since the baseline', ja: '基準から変わっていない' },
  severity: 'high',
  proves: ['R03', 'R18'],
  scope: 'all',
  needs: ['iam:GetAccountAuthorizationDetails', 'own:baseline'],
  fix: {
    en: 'Roll the artefacts out again, or let two people seal a new baseline (readiness seal).',
    ja: '生成した構成を適用し直すか、二人で新しい基準に署名します（readiness seal）。',
  },
  related: {},
  judge: (facts, given) => {
    const baseline = facts['own:baseline'];
    const now = principalsOf(facts['iam:GetAccountAuthorizationDetails'], given);
    return [
      ...signed(baseline, given.kit.name),
      ...driftOf(baseline.accounts[given.account] ?? {}, now).map(said),
    ];
  },
});

function signed({ standing, signers, replaces }: BaselineFacts, kit: string): readonly Found[] {
  if (standing !== 'trusted') {
    return [
      fails(
        kit,
        `No publisher of the kit signed the baseline (${standing}).`,
        `基準にキットの発行者の署名がありません（${standing}）。`,
      ),
    ];
  }
  if (replaces === undefined || signers.length >= APPROVERS) return [];
  return [
    fails(
      kit,
      'The baseline took the place of another, and one person alone signed it.',
      '基準が置き換えられましたが、署名が一人だけです。',
    ),
  ];
}

function said({ arn, is, parts }: Drift): Found {
  switch (is) {
    case 'new':
      return fails(arn, 'Is not in the baseline.', '基準にありません。');
    case 'gone':
      return fails(arn, 'Is in the baseline and gone.', '基準にありますが、なくなりました。');
    case 'changed':
      return fails(
        arn,
        `Changed since the baseline: ${parts.join(', ')}.`,
        `基準から変わりました: ${parts.join('、')}。`,
      );
  }
}
