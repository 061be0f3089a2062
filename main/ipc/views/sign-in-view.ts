import { onRange, usesKit } from '../../actions/drill/where.ts';
import type { Desk } from '../../actions/desk.ts';
import { keyNeedsReason, lanesOf } from '../../actions/lanes.ts';
import { aliasOf } from '../../actions/role-read-back.ts';
import { plansOf } from './sign-in-plans.ts';
import type { SignIn } from '../../actions/sign-in-state.ts';
import { FIRST_WITH_LOGIN } from '../../core/aws-login/version.ts';
import type { CliView, SignInView } from '../../contract/views.ts';
import type { Kit, KitUser } from '../../core/kit/model.ts';
import { mayKeep } from '../../core/kit/vault-exception.ts';
import { consoleView } from './console-view.ts';

export function signInView(desk: Desk): SignInView | undefined {
  const { run, signIn, reach } = desk;
  const kit = run?.kit;
  if (!signIn || !run || !kit) return undefined;
  const user = kit.users.find(({ name }) => name === signIn.user);
  const browser = consoleView(desk, run);
  const { identity, pending, failure, nextCodeAt } = signIn;
  return {
    lane: signIn.lane,
    lanes: lanesOf(run),
    keyNeedsReason: keyNeedsReason(desk, run, signIn.user),
    stage: signIn.stage,
    users: kit.users.map((candidate) => userRow(kit, candidate)),
    user: signIn.user,
    devices: (user?.mfa ?? []).map(({ serial, label, kind }) => ({
      serial,
      label,
      usable: kind !== 'passkey',
    })),
    serial: signIn.serial,
    regions: signIn.regions,
    plans: signIn.stage === 'code' || signIn.stage === 'cli' ? plansOf(run, signIn.lane) : [],
    ...(signIn.direct ? { direct: signIn.direct.role.id } : {}),
    practice: onRange(run),
    ...(browser ? { console: browser } : {}),
    ...(signIn.stage === 'cli' ? { cli: cliView(kit, signIn) } : {}),
    ...vaultFor(desk, kit, signIn.user),
    ...(identity
      ? {
          identity: {
            account: identity.account,
            alias: aliasOf(kit, identity.account),
            arn: identity.arn,
          },
        }
      : {}),
    ...(reach ? { region: reach.region, skewMs: reach.skewMs } : {}),
    ...(nextCodeAt === undefined ? {} : { nextCodeAt }),
    ...(pending ? { pending } : {}),
    ...(failure ? { failure } : {}),
  };
}

function cliView(kit: Kit, { cli }: SignIn): CliView {
  return {
    found: cli?.found ?? [],
    wanted: FIRST_WITH_LOGIN,
    regions: kit.regions.map(({ name }) => name),
    address: cli?.address !== undefined,
    ...(cli?.opened ? { opened: cli.opened } : {}),
    ...(cli?.elsewhere ? { elsewhere: true } : {}),
    ...(cli?.entered ? { entered: true } : {}),
  };
}

function vaultFor(
  { ports, run }: Desk,
  kit: Kit,
  user: string,
): Pick<SignInView, 'vault'> | Record<string, never> {
  const state = ports.vault?.vault.state();
  if (!run || !usesKit(run) || (state?.is !== 'locked' && state?.is !== 'unlocked')) return {};
  const facts = state.is === 'unlocked' ? state.facts : [];
  const has = facts.some(({ kind, name }) => kind === 'break-glass-key' && name === user);
  const keep = mayKeep(kit, user, ports.clock.now()).is === 'yes';
  return { vault: { is: state.is, has, mayKeep: keep } };
}

function userRow(kit: Kit, user: KitUser): SignInView['users'][number] {
  const person = kit.people.find(({ id }) => id === user.person);
  return {
    name: user.name,
    person: person?.name ?? user.person,
    arn: user.arn,
    account: user.account,
  };
}
