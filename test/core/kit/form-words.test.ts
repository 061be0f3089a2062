import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDraft, type KitDraft } from '../../../main/core/kit/draft.ts';
import { emptyDraft, sampleDraft } from '../../../main/core/kit/starter.ts';

const TODAY = '2026-11-22';
/** Words of a library or of a file's shape, which mean nothing to who fills in a form. */
const FOREIGN = /at least \d+ char|must match|pattern|expected|invalid|undefined|regex|zod|string/i;

function judge(draft: KitDraft): void {
  for (const { path, message } of checkDraft(draft)) {
    const at = path.join('.');
    expect(message.en, at).not.toMatch(FOREIGN);
    expect(message.ja, at).toMatch(/ください|ません|です|あります|なっています/u);
  }
}

test('an empty form says in words what to type into each field', () => {
  const found = checkDraft(emptyDraft(TODAY));
  expect(found.length).toBeGreaterThan(5);
  judge(emptyDraft(TODAY));
});

test('what is too long says how long it may be', () => {
  const long = 'x'.repeat(600);
  const sample = sampleDraft(TODAY);
  const [user] = sample.users;
  const found = checkDraft({
    ...sample,
    name: long,
    people: [{ id: long, name: long, contact: long }],
    accounts: [{ id: '111122223333', alias: long, environment: 'production' }],
    contacts: [{ id: 'aws', kind: 'other', name: long, reach: long }],
    users: [
      {
        ...user!,
        mfa: [{ serial: 'GAHT12345678', kind: 'totp', label: long }],
        vault: { reason: long, approvedBy: 'sato', until: '2026-12-31' },
      },
    ],
  });
  expect(found).toHaveLength(9);
  for (const { path, message } of found) {
    expect(message.en, path.join('.')).toMatch(/in \d+ characters at most/);
    expect(message.ja, path.join('.')).toMatch(/\d+ 文字以内で/);
  }
});

test('whatever is typed, no finding speaks of shapes and patterns', () => {
  const sample = sampleDraft(TODAY);
  const typed = fc.string({ maxLength: 300 });
  fc.assert(
    fc.property(typed, typed, typed, fc.nat(50_000), (one, two, three, count) => {
      judge({
        ...sample,
        name: one,
        prepared: two,
        reviewBy: three,
        people: [{ id: one, name: two, contact: three }],
        accounts: [{ id: one, alias: two, environment: 'production' }],
        contacts: [{ id: one, kind: 'other', name: two, reach: three }],
        users: sample.users.map((user) => ({
          ...user,
          name: one,
          arn: two,
          mfa: [{ serial: three, kind: 'totp', label: one }],
          vault: { reason: one, approvedBy: two, until: three },
        })),
        roles: sample.roles.map((role) => ({
          ...role,
          id: one,
          arn: two,
          maxSessionSeconds: count,
          trust: { ...role.trust, mfaMaxAgeSeconds: count },
        })),
        regions: [{ name: one, endpoint: two }],
        signInHosts: [three],
        lanes: [],
      });
    }),
    { numRuns: 200 },
  );
});
