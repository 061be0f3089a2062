import { assumeRole } from '../../main/actions/assume-role.ts';
import { startRun } from '../../main/actions/start-run.ts';
import type { Kit } from '../../main/core/kit/model.ts';
import { ok } from '../../main/core/result.ts';
import type { DeskBench } from './desk.ts';
import { keyKit, kitBench, signInWithKey } from './probe-bench.ts';

export const GAME_ACCOUNT = '777788889999';

/** A kit with a user and a role of their own for game days, in a non-production account. */
export function gameDayKit(more: Partial<Kit> = {}): Kit {
  const { users, roles, accounts, ...kit } = keyKit();
  const [user] = users;
  const role = roles.find(({ id }) => id === 'responder');
  if (!user || !role) throw new Error('an empty kit');
  const name = 'sato-game-day';
  const iam = `arn:aws:iam::${GAME_ACCOUNT}`;
  return {
    ...{ ...kit, users, roles },
    accounts: [
      ...accounts,
      { id: GAME_ACCOUNT, alias: 'example-sandbox', environment: 'non-production' },
    ],
    gameDay: {
      users: [
        {
          ...{ ...user, name, account: GAME_ACCOUNT, arn: `${iam}:user/${name}` },
          mfa: [{ serial: `${iam}:mfa/${name}`, kind: 'totp', label: 'Phone' }],
        },
      ],
      roles: [{ ...role, account: GAME_ACCOUNT, arn: `${iam}:role/GAME-DAY` }],
    },
    ...more,
  };
}

/** A game day that is open, with nobody signed in. */
export async function gameDay(kit: Kit = gameDayKit()): Promise<DeskBench> {
  const bench = kitBench(kit);
  const asked = { playbook: 'PB-T', mode: 'drill', kind: 'game-day' } as const;
  const started = await startRun(bench.desk, asked);
  if (!started.ok) throw new Error(started.error.code);
  return bench;
}

/** Whose key AWS says that it is, whatever was typed. */
export function signedInAs({ aws }: DeskBench, arn: string): void {
  const { sts } = aws;
  const identity = { account: arn.split(':')[4] ?? '', arn, userId: 'AIDA' };
  aws.sts = {
    ...sts,
    probe: async (regions, credentials) => {
      const report = await sts.probe(regions, credentials);
      return report.ok ? ok({ ...report.value, identity }) : report;
    },
  };
}

/** The same, with its role held. */
export async function gameDayBench(): Promise<DeskBench> {
  const bench = await gameDay();
  signedInAs(bench, `arn:aws:iam::${GAME_ACCOUNT}:user/sato-game-day`);
  await signInWithKey(bench);
  const role = await assumeRole(bench.desk, 'responder');
  if (!role.ok) throw new Error(role.error.code);
  return bench;
}
