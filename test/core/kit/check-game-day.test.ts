import { expect, test } from 'vitest';
import { checkGameDay } from '../../../main/core/kit/check-game-day.ts';
import { checkDraft, draftOf } from '../../../main/core/kit/draft.ts';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { sampleDraft } from '../../../main/core/kit/starter.ts';
import { writeDraft } from '../../../main/core/kit/write-draft.ts';
import { kitShape } from '../../../main/core/kit/schema.ts';
import { shapeOf, type KitDraft } from '../../../main/core/kit/draft.ts';

const ACCOUNT = '777788889999';
const iam = `arn:aws:iam::${ACCOUNT}`;

function draft(
  environment: KitDraft['accounts'][number]['environment'] = 'non-production',
): KitDraft {
  const sample = sampleDraft('2026-11-29');
  const [user] = sample.users;
  const role = sample.roles.find(({ id }) => id === 'responder');
  if (!user || !role) throw new Error('an empty sample');
  return {
    ...sample,
    accounts: [...sample.accounts, { id: ACCOUNT, alias: 'sandbox', environment }],
    users: [
      ...sample.users,
      {
        ...{ ...user, name: 'sato-game-day', account: ACCOUNT, gameDay: true },
        mfa: [{ serial: `${iam}:mfa/sato-game-day`, kind: 'totp', label: '' }],
      },
    ],
    roles: [...sample.roles, { ...role, arn: `${iam}:role/GAME-DAY`, gameDay: true }],
  };
}

const complaints = (one: KitDraft) =>
  checkGameDay(kitShape.parse(shapeOf(one))).map(({ path, code }) => `${path.join('.')} ${code}`);

test('in an account that is not marked as non-production they are refused, each at its field', () => {
  expect(complaints(draft('production'))).toEqual([
    'users.2.account game-day-account',
    'roles.3.account game-day-account',
  ]);
});

test('a role that incidents use too is none of their own', () => {
  const one = draft();
  const [first] = one.roles;
  const roles = one.roles.map((role) =>
    role.gameDay === true && first ? { ...role, arn: first.arn } : role,
  );
  expect(complaints({ ...one, roles })).toContain('roles.3.arn game-day-shared');
});

test('the same id may stand once for incidents and once for game days, not twice for either', () => {
  expect(checkDraft(draft())).toEqual([]);
  const { roles, ...rest } = draft();
  const twice = [...roles, ...roles.filter(({ gameDay }) => gameDay === true)];
  expect(checkDraft({ ...rest, roles: twice }).map(({ code }) => code)).toContain('duplicate-id');
});

test('what is written comes back: apart from the others in the kit, beside them in the form', () => {
  const { kit, findings } = parseKit(
    'kit.yaml',
    new TextEncoder().encode(writeDraft(draft())),
    true,
  );
  expect(findings).toEqual([]);
  expect(kit?.users.map(({ name }) => name)).not.toContain('sato-game-day');
  expect(kit?.roles.map(({ arn }) => arn)).not.toContain(`${iam}:role/GAME-DAY`);
  expect(kit?.gameDay).toMatchObject({
    users: [{ name: 'sato-game-day' }],
    roles: [{ id: 'responder', arn: `${iam}:role/GAME-DAY` }],
  });
  const again = draftOf(kit!, '2026-11-29');
  expect(again.users.filter(({ gameDay }) => gameDay).map(({ name }) => name)).toEqual([
    'sato-game-day',
  ]);
  expect(again.roles.filter(({ gameDay }) => gameDay)).toHaveLength(1);
});
