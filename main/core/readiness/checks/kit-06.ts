import { attested } from '../attested.ts';
import { check } from '../check.ts';

/** The specification names no limit; a quarter, as for all that people keep ready. */
const DAYS = 100;

/** SEC10-BP05 R19: the way in does not hang on one laptop. */
export const kit06 = check({
  id: 'KIT-06',
  title: {
    en: 'A second laptop and paper lie elsewhere',
    ja: '予備のパソコンと紙が別の場所にある',
  },
  severity: 'medium',
  proves: ['R19'],
  scope: 'kit',
  needs: ['own:attestations'],
  fix: {
    en: 'Put the same kit on a laptop elsewhere, print the first page, then attest it.',
    ja: '別の場所のパソコンに同じキットを入れ、1 枚目を印刷し、確認を残します。',
  },
  related: {},
  judge: (facts, given) => attested(facts, given, { check: 'KIT-06', days: DAYS }, given.kit.name),
});
