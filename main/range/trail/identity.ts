import type { Caller } from '../identity/caller.ts';
import { assumedRoleArn, roleArn, userArn } from '../identity/directory.ts';
import type { Secrets } from '../identity/secrets.ts';
import type { PastIdentity } from '../worlds/past-event.ts';

/**
 * `userIdentity` of an event. Source: CloudTrail User Guide, "CloudTrail userIdentity element".
 */
export type UserIdentity = Readonly<Record<string, unknown>> & { readonly type: string };

/** A time as CloudTrail has it: whole seconds, UTC. */
export function trailTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

export function identityOf(caller: Caller): UserIdentity {
  const { account, accessKeyId, arn, userId } = caller;
  const whole = { principalId: userId, arn, accountId: account, accessKeyId };
  if (caller.kind === 'user') {
    const { session, user } = caller;
    return {
      type: 'IAMUser',
      ...whole,
      userName: user.name,
      ...(session && {
        sessionContext: attributes(session.issuedAt, session.mfaAt !== undefined),
      }),
    };
  }
  const [principalId = ''] = userId.split(':');
  const { role, sourceIdentity, session, mfa, principalArn } = caller;
  return {
    type: 'AssumedRole',
    ...whole,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId,
        arn: principalArn,
        accountId: account,
        userName: role.name,
      },
      ...attributes(session.issuedAt, mfa),
      ...(sourceIdentity !== undefined && { sourceIdentity }),
    },
  };
}

/** The caller as another account's trail has them: who in it is none of that account's business. */
export function foreignIdentityOf({ account, userId }: Caller): UserIdentity {
  return { type: 'AWSAccount', principalId: userId, accountId: account };
}

function attributes(issuedAt: number, mfa: boolean): Readonly<Record<string, unknown>> {
  return { attributes: { creationDate: trailTime(issuedAt), mfaAuthenticated: String(mfa) } };
}

/** Somebody of the time before the drill. */
export function pastIdentity(secrets: Secrets, by: PastIdentity, at: number): UserIdentity {
  const { account } = by;
  switch (by.type) {
    case 'Root':
      return {
        type: 'Root',
        principalId: account,
        arn: `arn:aws:iam::${account}:root`,
        accountId: account,
      };
    case 'IAMUser': {
      const arn = userArn(account, { name: by.user });
      return {
        type: 'IAMUser',
        principalId: secrets.id('AIDA', arn),
        arn,
        accountId: account,
        ...(by.key !== undefined && { accessKeyId: by.key }),
        userName: by.user,
      };
    }
    case 'AssumedRole': {
      const arn = roleArn(account, { name: by.role });
      const principalId = secrets.id('AROA', arn);
      return {
        type: 'AssumedRole',
        principalId: `${principalId}:${by.session}`,
        arn: assumedRoleArn(account, by.role, by.session),
        accountId: account,
        accessKeyId: by.key ?? secrets.id('ASIA', `${arn}/${by.session}`),
        sessionContext: {
          sessionIssuer: {
            type: 'Role',
            principalId,
            arn,
            accountId: account,
            userName: by.role,
          },
          ...attributes(at, by.mfa === true),
          ...(by.sourceIdentity !== undefined && { sourceIdentity: by.sourceIdentity }),
        },
      };
    }
    case 'SAMLUser':
      return {
        type: 'SAMLUser',
        principalId: `${secrets.id('', by.provider)}=:${by.user}`,
        userName: by.user,
        identityProvider: `${secrets.id('', by.provider)}=`,
      };
    case 'AWSService':
      return { type: 'AWSService', invokedBy: by.service };
  }
}
