import { stringify } from 'yaml';
import type { Kit } from '../kit/model.ts';
import type { Text } from './check.ts';
import { DAY, userAccounts } from './given.ts';
import type { RunFacts } from './own/journals.ts';

/** What other scanners say of a set-up that is as it should be (breakglass-practice 3.11). */
export interface Expected {
  /** The scanner's id of its check. */
  readonly check: string;
  readonly why: Text;
  /** The check of ours that looks instead. */
  readonly instead?: string;
  /** Where it is muted; `none`: it is written down, and not muted. */
  readonly mutes:
    'users' | 'virtual-mfa' | 'root-drill' | 'security' | 'secrets' | 'roles' | 'none';
}

export const EXPECTED: readonly Expected[] = [
  {
    check: 'iam_user_console_access_unused',
    why: {
      en: 'Break-glass passwords lie unused between drills',
      ja: '緊急用のパスワードは訓練の間は使わない',
    },
    instead: 'ID-06',
    mutes: 'users',
  },
  {
    check: 'iam_user_hardware_mfa_enabled',
    why: {
      en: 'A virtual device for codes is wanted beside a key; hardware TOTP needs no mute',
      ja: 'キーのほかに仮想の TOTP 機器を使う（ハードウェア TOTP なら不要）',
    },
    instead: 'MFA-03',
    mutes: 'virtual-mfa',
  },
  {
    check: 'iam_avoid_root_usage',
    why: {
      en: 'Root was tried in a drill, as a log shows',
      ja: '訓練でルートを試した（記録あり）',
    },
    instead: 'ROOT-04',
    mutes: 'root-drill',
  },
  {
    check: 'iam_no_custom_policy_permissive_role_assumption',
    why: { en: 'Do not mute: list the role ARNs instead', ja: '抑止せず、ロールの ARN を列挙する' },
    mutes: 'none',
  },
  {
    check: 'iam_password_policy_expires_passwords_within_90_days_or_less',
    why: {
      en: 'Passwords do not expire, so that nobody is locked out',
      ja: '締め出しを避けるため、期限を設けていない',
    },
    instead: 'ID-05',
    mutes: 'security',
  },
  {
    check: 'secretsmanager_secret_unused',
    why: { en: 'Emergency secrets lie unused by design', ja: '緊急用の秘密は普段使わない' },
    instead: 'SSM-07',
    mutes: 'secrets',
  },
  {
    check: 'ssmincidents_enabled_with_plans',
    why: {
      en: 'Incident Manager takes no new customers',
      ja: 'Incident Manager は新規受付を終了した',
    },
    mutes: 'roles',
  },
  {
    check: 'CIS 2.20 (v6), 2.19 (v7)',
    why: {
      en: 'Users are IAM users on purpose: write the exception down',
      ja: '意図して IAM ユーザーを使う（例外として文書に残す）',
    },
    instead: 'ID-02',
    mutes: 'none',
  },
];

interface Muted {
  readonly Regions: readonly string[];
  readonly Resources: readonly string[];
  readonly Description: string;
}

/**
 * A mute list for Prowler (its `Mutelist` YAML), for the accounts and users of this kit only. Root is
 * muted for the day after a verified run of PB-13, and not at all without one.
 */
export function prowlerMutes(
  kit: Kit,
  runs: readonly RunFacts[],
  now: number,
  lang: 'en' | 'ja',
): string {
  const accounts: Record<string, { Checks: Record<string, Muted> }> = {};
  for (const one of EXPECTED) {
    for (const [account, resources] of placesOf(one, kit, runs, now)) {
      const held = (accounts[account] ??= { Checks: {} });
      const instead = one.instead === undefined ? '' : ` (${one.instead})`;
      held.Checks[one.check] = {
        Regions: ['*'],
        Resources: resources,
        Description: `${one.why[lang]}${instead}`,
      };
    }
  }
  const rest = EXPECTED.filter(({ mutes }) => mutes === 'none');
  const head = rest.map(({ check, why }) => `# ${check}: ${why[lang]}\n`).join('');
  return `${head}${stringify({ Mutelist: { Accounts: accounts } }, { lineWidth: 0 })}`;
}

type Places = readonly (readonly [account: string, resources: readonly string[]])[];

function placesOf({ mutes }: Expected, kit: Kit, runs: readonly RunFacts[], now: number): Places {
  const users = userAccounts(kit);
  const roles = [...new Set(kit.roles.map(({ account }) => account))];
  const named = (want: (user: Kit['users'][number]) => boolean): Places =>
    users.flatMap((account) => {
      const names = kit.users.filter((one) => one.account === account && want(one));
      return names.length === 0 ? [] : [[account, names.map(({ name }) => `^${escaped(name)}$`)]];
    });
  switch (mutes) {
    case 'users':
      return named(() => true);
    case 'virtual-mfa':
      return named(({ mfa }) => mfa.some(({ kind }) => kind === 'totp'));
    case 'security':
      return users.map((account) => [account, ['*']]);
    case 'secrets':
      return roles.map((account) => [account, ['break-glass/']]);
    case 'roles':
      return roles.map((account) => [account, ['*']]);
    case 'root-drill': {
      const drilled = runs.some(
        ({ playbook, how, endedAt }) =>
          playbook.id === 'PB-13' && how !== 'rehearsal' && now - endedAt <= DAY,
      );
      return drilled ? roles.map((account) => [account, ['<root_account>']]) : [];
    }
    case 'none':
      return [];
  }
}

/** Prowler reads the names as regular expressions. */
function escaped(name: string): string {
  return name.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&');
}
