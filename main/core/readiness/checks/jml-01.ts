import { check, fails, warns } from '../check.ts';
import { breakGlassUsers, DAY, personInName } from '../given.ts';
import type { UserFacts } from '../facts.ts';
import type { Kit } from '../../kit/model.ts';
import { eachUser } from '../subjects.ts';

/** SEC10-BP05 R21, R52: whoever has gone can no longer get in, and whoever has come can. */
export const jml01 = check({
  id: 'JML-01',
  title: { en: 'Users are those of the roster', ja: 'ユーザーが名簿と一致している' },
  severity: 'critical',
  proves: ['R21', 'R52'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails', 'own:roster'],
  fix: {
    en: 'Remove leavers today, and give joiners their user (PB-17).',
    ja: '離れた人のユーザーを今日中に消し、加わった人のユーザーを作ります（PB-17）。',
  },
  related: {},
  judge: (facts, given) => {
    const details = facts['iam:GetAccountAuthorizationDetails'];
    const people = new Map(facts['own:roster'].map((one) => [one.id, one]));
    const owners = new Set(
      breakGlassUsers(details.users, given).map((user) => ownerOf(user, given.kit)),
    );
    return [
      ...eachUser(details, given, (user) => {
        const owner = ownerOf(user, given.kit);
        const person = owner === undefined ? undefined : people.get(owner);
        if (person === undefined) {
          return [fails(user.name, 'Its owner is not on the roster.', '持ち主が名簿にいません。')];
        }
        if (person.status === 'active') return [];
        const hours = given.now - (person.since ?? 0);
        // A day is what it may take: the next look will fail.
        return [
          (hours > DAY ? fails : warns)(
            user.name,
            `Its owner has ${person.status === 'left' ? 'left' : 'moved'}.`,
            person.status === 'left' ? '持ち主は退職しています。' : '持ち主は異動しています。',
          ),
        ];
      }),
      ...facts['own:roster']
        .filter(
          ({ id, status, duties }) =>
            status === 'active' && duties.includes('responder') && !owners.has(id),
        )
        .map(({ name, id }) =>
          fails(
            name === '' ? id : name,
            'Responds and has no user.',
            '対応者ですがユーザーがありません。',
          ),
        ),
    ];
  },
});

/** As the kit says; else as the tag does; else as the name begins. */
function ownerOf({ name, arn, tags }: UserFacts, { users }: Kit): string | undefined {
  return users.find((one) => one.arn === arn)?.person ?? tags['Owner'] ?? personInName(name);
}
