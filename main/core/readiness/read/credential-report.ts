import type { CredentialRow } from '../facts.ts';

/**
 * The credential report (IAM User Guide, "Getting credential reports"): CSV without quotes, a line for
 * each user, times in RFC 3339. Undefined where a column that is judged is missing.
 */
export function credentialReport(csv: string): readonly CredentialRow[] | undefined {
  const [head = '', ...lines] = csv.replace(/^\ufeff/, '').split(/\r?\n/);
  const columns = head.split(',');
  if (!COLUMNS.every((name) => columns.includes(name))) return undefined;
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(',');
      const cell = (name: (typeof COLUMNS)[number]): string => cells[columns.indexOf(name)] ?? '';
      const times = {
        passwordLastUsed: timeOf(cell('password_last_used')),
        passwordLastChanged: timeOf(cell('password_last_changed')),
        passwordNextRotation: timeOf(cell('password_next_rotation')),
      };
      return {
        user: cell('user'),
        passwordEnabled: cell('password_enabled') === 'true',
        activeKeys: (['access_key_1_active', 'access_key_2_active'] as const).filter(
          (name) => cell(name) === 'true',
        ).length,
        ...Object.fromEntries(Object.entries(times).filter(([, time]) => time !== undefined)),
      };
    });
}

const COLUMNS = [
  'user',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'access_key_1_active',
  'access_key_2_active',
] as const;

/** `N/A`, `no_information` and `not_supported` stand where AWS has no time. */
function timeOf(cell: string): number | undefined {
  const time = /^\d{4}-/.test(cell) ? Date.parse(cell) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
