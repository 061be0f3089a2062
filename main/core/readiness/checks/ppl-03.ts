import { attested } from '../attested.ts';
import { check, fails } from '../check.ts';

const DAYS = 100;

/** SEC10-BP05 R19: people reach each other when the company's own ways are down. */
export const ppl03 = check({
  id: 'PPL-03',
  title: {
    en: 'Contacts work without the company’s own systems',
    ja: '社内システムなしで連絡が取れる',
  },
  severity: 'medium',
  proves: ['R19'],
  scope: 'kit',
  needs: ['own:attestations'],
  fix: {
    en: 'Put the phone tree in the kit, call everyone in it, then attest it.',
    ja: '連絡網をキットに入れ、全員に電話をかけて試し、確認を残します。',
  },
  related: {},
  judge: (facts, given) => {
    const silent = given.kit.people.filter(({ contact }) => contact.trim() === '');
    return [
      ...silent.map(({ name }) =>
        fails(name, 'Has no contact in the kit.', 'キットに連絡先がありません。'),
      ),
      ...(given.kit.contacts.length === 0
        ? [
            fails(
              given.kit.name,
              'The kit has nobody to reach outside the team.',
              'チーム外の連絡先がキットにありません。',
            ),
          ]
        : []),
      ...attested(facts, given, { check: 'PPL-03', days: DAYS }, given.kit.name),
    ];
  },
});
