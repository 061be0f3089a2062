import { z } from 'zod';
import { documentOf } from './documents.ts';
import { reads, time } from './shape.ts';

/** ListAccounts, ListParents, ListPoliciesForTarget, DescribePolicy (Organizations API Reference). */
const accounts = z.object({
  Accounts: z.array(z.object({ Id: z.string(), Status: z.string() })),
});
const parents = z.object({
  Parents: z.array(z.object({ Id: z.string(), Type: z.string() })).min(1),
});
const policies = z.object({ Policies: z.array(z.object({ Id: z.string() })) });
const policy = z.object({ Policy: z.object({ Content: z.string() }) });

/** ListOrganizationsFeatures (IAM API Reference). */
const features = z.object({ EnabledFeatures: z.array(z.string()).default([]) });

/** GetContactInformation, GetAlternateContact, GetPrimaryEmail (Account Management API Reference). */
const contact = z.object({ ContactInformation: z.object({ PhoneNumber: z.string() }) });
const alternate = z.object({
  AlternateContact: z.object({
    EmailAddress: z.string().default(''),
    PhoneNumber: z.string().default(''),
  }),
});
const primary = z.object({ PrimaryEmail: z.string() });

/** GetConsoleAuthorizationConfiguration, GetResourcePolicy (AWS Sign-In API Reference). */
const console = z.object({ consoleAuthorizationEnabled: z.boolean() });
const strings = z.union([z.string(), z.array(z.string())]);
const signIn = z.object({
  signinResourceBasedPolicy: z.object({
    version: z.string().optional(),
    statement: z.array(
      z.object({
        effect: z.string(),
        action: strings.optional(),
        resource: strings.optional(),
        principal: z.union([z.string(), z.record(z.string(), strings)]).optional(),
        condition: z.record(z.string(), z.record(z.string(), strings)).optional(),
      }),
    ),
  }),
});

/** LookupEvents (CloudTrail API Reference); the record itself is JSON as text. */
const events = z.object({
  Events: z.array(
    z.object({
      EventId: z.string(),
      EventName: z.string(),
      EventTime: time,
      CloudTrailEvent: z.string().default('{}'),
    }),
  ),
});
const record = z.object({
  requestParameters: z.record(z.string(), z.unknown()).nullish(),
});
const NAMES = ['userName', 'roleName', 'groupName'];

export const ORGANIZATION_WHOLE = {
  'organizations:ListAccounts': reads(accounts, ({ Accounts }) =>
    Accounts.map(({ Id, Status }) => ({ id: Id, active: Status === 'ACTIVE' })),
  ),
  'iam:ListOrganizationsFeatures': reads(features, ({ EnabledFeatures }) => EnabledFeatures),
  'account:GetContactInformation': reads(contact, ({ ContactInformation }) => ({
    phone: ContactInformation.PhoneNumber,
  })),
  'account:GetPrimaryEmail': reads(primary, ({ PrimaryEmail }) => ({ email: PrimaryEmail })),
  'signin:GetConsoleAuthorizationConfiguration': reads(
    console,
    ({ consoleAuthorizationEnabled }) => ({ enabled: consoleAuthorizationEnabled }),
  ),
  'signin:GetResourcePolicy': (answer: unknown) => {
    const read = signIn.safeParse(answer);
    if (!read.success) return undefined;
    const { statement, version } = read.data.signinResourceBasedPolicy;
    const document = documentOf({
      ...(version === undefined ? {} : { Version: version }),
      Statement: statement.map((one) => ({
        Effect: one.effect,
        Action: one.action ?? '*',
        Resource: one.resource ?? '*',
        Principal: one.principal ?? '*',
        ...(one.condition === undefined ? {} : { Condition: one.condition }),
      })),
    });
    return document && { document };
  },
} as const;

export const ORGANIZATION_ONE = {
  'organizations:ListParents': {
    folder: 'children',
    read: reads(parents, ({ Parents: [first] }) => ({
      id: first?.Id ?? '',
      isRoot: first?.Type === 'ROOT',
    })),
  },
  'organizations:ListPoliciesForTarget': {
    folder: 'targets',
    read: reads(policies, ({ Policies }) => Policies.map(({ Id }) => Id)),
  },
  'organizations:DescribePolicy': {
    folder: 'policies',
    read: (answer: unknown) => {
      const read = policy.safeParse(answer);
      return read.success ? documentOf(read.data.Policy.Content) : undefined;
    },
  },
  'account:GetAlternateContact': {
    folder: 'contacts',
    read: reads(alternate, ({ AlternateContact }) => ({
      email: AlternateContact.EmailAddress,
      phone: AlternateContact.PhoneNumber,
    })),
  },
  'cloudtrail:LookupEvents': {
    folder: 'events',
    read: reads(events, ({ Events }) =>
      Events.map((one) => ({
        id: one.EventId,
        name: one.EventName,
        at: one.EventTime,
        names: namesIn(one.CloudTrailEvent),
      })),
    ),
  },
} as const;

function namesIn(text: string): readonly string[] {
  try {
    const read = record.safeParse(JSON.parse(text));
    const given = new Map(Object.entries((read.success && read.data.requestParameters) || {}));
    return NAMES.map((name) => given.get(name)).filter((one) => typeof one === 'string');
  } catch {
    return [];
  }
}
