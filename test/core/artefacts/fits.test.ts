import { describe, expect, it } from 'vitest';
import { misfits } from '../../../main/core/artefacts/fits.ts';
import { roleOf, SECURITY, siteFor } from './site-of.ts';

describe('policies that AWS would refuse for their size', () => {
  it('are none in a set-up of common size', () => {
    expect(misfits(siteFor())).toEqual([]);
  });

  it('are named: too many roles for a group, too many keepers for a policy', () => {
    const roles = Array.from({ length: 1_200 }, (_, at) =>
      roleOf('readonly', 'BREAK-GLASS-READONLY', String(100_000_000_000 + at)),
    );
    expect(misfits(siteFor({ roles }))).toEqual([{ code: 'too-many-roles', roles: 1_200 }]);
    const keepers = Array.from(
      { length: 60 },
      (_, at) => `arn:aws:iam::${SECURITY}:role/keeper-of-break-glass-${String(at)}`,
    );
    expect(misfits(siteFor({}, { keepers })).map(({ code }) => code)).toEqual([
      'too-large',
      'too-large',
    ]);
  });
});
