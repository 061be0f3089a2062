import { expect, test } from 'vitest';
import { CHECKS } from '../../../main/core/readiness/checks/all.ts';
import { REQUIREMENTS } from '../../../main/core/readiness/requirements.ts';
import { OF_FAMILY, SPECIFIED } from './specification.ts';

/** Not built yet. It only ever shrinks: take a check out of it as it is built. */
const NOT_BUILT: readonly string[] = `
POL-04
NET-03
PPL-02
KIT-01 KIT-02 KIT-03 KIT-04 KIT-05
`
  .trim()
  .split(/\s+/);

test('each of the 74 checks is built, or listed as not built; none is both', () => {
  expect(SPECIFIED).toHaveLength(74);
  const ids = [...CHECKS.map(({ id }) => id), ...NOT_BUILT];
  expect([...ids].sort()).toEqual(SPECIFIED.map(({ id }) => id).sort());
});

test.each(CHECKS.map((one) => [one.id, one] as const))(
  '%s is as grave as specified, and proves what it is there for',
  (id, { severity, proves }) => {
    const specified = SPECIFIED.find((one) => one.id === id);
    expect(severity).toBe(specified?.severity);
    expect(proves).toEqual(expect.arrayContaining([...(specified?.proves ?? ['none'])]));
  },
);

test('what is proved is a requirement, and each of the 53 is seen to somewhere', () => {
  const ids = REQUIREMENTS.map(({ id }) => id);
  expect(ids).toEqual(Array.from({ length: 53 }, (_, at) => `R${String(at + 1).padStart(2, '0')}`));
  for (const { id, proves } of CHECKS) expect(ids, id).toEqual(expect.arrayContaining([...proves]));
  const later = SPECIFIED.filter(({ id }) => NOT_BUILT.includes(id)).flatMap(
    ({ proves }) => proves,
  );
  for (const { id, instead } of REQUIREMENTS) {
    const built = CHECKS.some(({ proves }) => proves.includes(id));
    expect(built || instead !== undefined || later.includes(id), id).toBe(true);
  }
});

test.each(Object.entries(OF_FAMILY))('%s is proved by a %s check', (requirement, family) => {
  const ours = CHECKS.filter(({ id }) => id.startsWith(`${family}-`));
  expect(ours.some(({ proves }) => proves.includes(requirement))).toBe(true);
});
