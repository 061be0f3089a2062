import { check, fails } from '../check.ts';
import { breakGlassUsers, personInName } from '../given.ts';
import { eachUser } from '../subjects.ts';

/** Names that belong to nobody. */
const NOBODY = /^(admin|shared|team|user|ops|root|test|breakglass(user)?)\d*$/i;

/** SEC10-BP05 R17, R21, R29, R43: one named user for each person, found by name and tag. */
export const id03 = check({
  id: 'ID-03',
  title: {
    en: 'Each user bears one person’s name',
    ja: 'ユーザーごとに 1 人の名前が付いている',
  },
  severity: 'high',
  proves: ['R17', 'R21', 'R29', 'R43'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails'],
  fix: {
    en: 'Create the user anew under the person’s id, and tag it.',
    ja: '担当者の ID でユーザーを作り直し、タグを付けます。',
  },
  related: {},
  judge: (facts, given) => {
    const { users } = facts['iam:GetAccountAuthorizationDetails'];
    const people = new Set(given.kit.people.map(({ id }) => id.toLowerCase()));
    const ours = breakGlassUsers(users, given);
    const persons = ours.map(({ name }) => personInName(name)?.toLowerCase());
    return eachUser(facts['iam:GetAccountAuthorizationDetails'], given, ({ name, tags }) => {
      const at = ours.findIndex((one) => one.name === name);
      const person = persons[at];
      return [
        ...(person === undefined || NOBODY.test(person)
          ? [fails(name, 'Its name is no person’s.', '個人の名前ではありません。')]
          : []),
        ...(person !== undefined && !NOBODY.test(person) && !people.has(person)
          ? [fails(name, 'Nobody in the kit has this id.', 'この ID の担当者がキットにいません。')]
          : []),
        ...(person !== undefined && persons.indexOf(person) !== at
          ? [
              fails(
                name,
                'This person has another user too.',
                'この担当者には別のユーザーもあります。',
              ),
            ]
          : []),
        ...(tags['BreakGlass'] === 'true' && (tags['Owner'] ?? '') !== ''
          ? []
          : [
              fails(
                name,
                'The tags BreakGlass and Owner are not both set.',
                'タグ BreakGlass と Owner がそろっていません。',
              ),
            ]),
      ];
    });
  },
});
