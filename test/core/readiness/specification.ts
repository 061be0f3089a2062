import type { Severity } from '../../../main/core/readiness/check.ts';

export interface Specified {
  readonly id: string;
  readonly severity: Severity;
  /** Requirements that the specification names this very check for. */
  readonly proves: readonly string[];
}

/**
 * The 74 checks of the practice's reference, `breakglass-practice.md`: id and severity from its section
 * 3, the requirements from "Proves" there and from the table of section 1, where that names one check.
 */
export const SPECIFIED: readonly Specified[] = `
ID-01 critical R11 R20
ID-02 critical R19 R20
ID-03 high R17 R21 R29 R43
ID-04 critical
ID-05 high R22
ID-06 medium
ID-07 high R03
MFA-01 critical R23
MFA-02 high R23
MFA-03 high R23
MFA-04 medium R23
MFA-05 high R23
KEY-01 critical R24
KEY-02 high R25
KEY-03 high
POL-01 critical R26
POL-02 medium
POL-03 high R40
POL-04 medium R32
POL-05 high R16 R35
POL-06 high R18
POL-07 high R53
ROLE-01 critical R17 R43
ROLE-02 medium
ROLE-03 critical
ROLE-04 critical
ROLE-05 high
ROLE-06 medium R34
ROLE-07 low
TRUST-01 critical R38
TRUST-02 critical R39
TRUST-03 low
TRUST-04 high
TRUST-05 medium
LOG-01 critical R41 R42 R44
LOG-02 high R41 R42
LOG-03 critical R41 R45
LOG-04 critical R41
LOG-05 high R41 R47
LOG-06 critical R46
LOG-07 high
LOG-08 high
LOG-09 high
SSM-01 high R49
SSM-02 high R49
SSM-03 high R42 R49
SSM-04 medium R49
SSM-05 high R50
SSM-06 high R13 R51
SSM-07 medium R13 R51
SSM-08 medium
ROOT-01 critical
ROOT-02 critical
ROOT-03 high
ROOT-04 high R30
ROOT-05 high R31
ROOT-06 high
NET-01 critical
NET-02 high
NET-03 high
NET-04 high
PPL-01 high
PPL-02 high R29
PPL-03 medium
JML-01 critical R21 R52
JML-02 high R52
JML-03 medium R52
KIT-01 critical
KIT-02 critical
KIT-03 critical
KIT-04 high
KIT-05 high
KIT-06 medium
KIT-07 high
`
  .trim()
  .split('\n')
  .map((row) => {
    const [id = '', severity = '', ...proves] = row.split(' ');
    return { id, severity: severity as Severity, proves };
  });

/** Requirements that the table gives to a family of checks: at least one of them has to prove it. */
export const OF_FAMILY: Readonly<Record<string, string>> = {
  R02: 'ROOT',
  R11: 'ID',
  R14: 'LOG',
  R15: 'POL',
  R19: 'KIT',
  R23: 'MFA',
  R52: 'JML',
};
