import type { Kit } from '../../kit/model.ts';
import { userAccounts } from '../given.ts';
import {
  assumeEvents,
  changeEvent,
  loginEvent,
  type Assumed,
  type Copy,
  type SampleEvent,
} from './events.ts';

/** Who might assume which role, as far as an account's records tell of it. */
function assumed(kit: Kit, account: string): readonly Assumed[] {
  const [user] = kit.users;
  if (user === undefined) return [];
  const ofUsers = userAccounts(kit).includes(account);
  return kit.roles
    .filter((role) => ofUsers || role.account === account)
    .map(({ arn }) => ({ roleArn: arn, userArn: user.arn }));
}

/**
 * What an account's records hold when its roles are assumed. Its own trail has the users' copy where
 * they live there; an organization's has the roles' too.
 */
export function assumeSamples(
  kit: Kit,
  account: string,
  ofOrganization: boolean,
): readonly SampleEvent[] {
  const copy: Copy = userAccounts(kit).includes(account) && !ofOrganization ? 'caller' : 'target';
  return assumed(kit, account).flatMap((one) => assumeEvents(one, copy));
}

/** What reaches the account's own event bus: each role's use, and each user's sign-in, once. */
export function busSamples(kit: Kit, account: string): readonly SampleEvent[] {
  const users = kit.users.filter((one) => one.account === account);
  const own = kit.roles.filter((one) => one.account === account);
  const [anyone] = kit.users;
  return [
    ...users.map(({ arn }) => loginEvent(arn)),
    ...users
      .slice(0, 1)
      .flatMap(({ arn }) =>
        kit.roles.flatMap((role) =>
          assumeEvents({ roleArn: role.arn, userArn: arn }, 'caller').slice(0, 2),
        ),
      ),
    ...(anyone === undefined
      ? []
      : own.flatMap((role) => assumeEvents({ roleArn: role.arn, userArn: anyone.arn }, 'target'))),
  ];
}

const IAM = 'iam.amazonaws.com';
const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

/** Changes of what break-glass rests on: its users and roles, policies, and the trail itself. */
export function tamperSamples(kit: Kit, account: string, trail: string): readonly SampleEvent[] {
  const users = kit.users.filter((one) => one.account === account);
  const roles = kit.roles
    .filter((one) => one.account === account)
    .map(({ arn }) => arn.slice(arn.lastIndexOf('/') + 1));
  return [
    ...users.map(({ name }) => changeEvent(IAM, 'DeactivateMFADevice', { userName: name }, name)),
    ...roles.map((name) => changeEvent(IAM, 'UpdateAssumeRolePolicy', { roleName: name }, name)),
    changeEvent(IAM, 'CreatePolicyVersion', { policyArn: 'arn:aws:iam::aws:policy/x' }, 'IAM'),
    changeEvent(CLOUDTRAIL, 'StopLogging', { name: trail }, trail),
    changeEvent(CLOUDTRAIL, 'UpdateTrail', { name: trail }, trail),
  ];
}
