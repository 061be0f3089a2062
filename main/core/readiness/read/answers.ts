import { z } from 'zod';
import { fromBase64, utf8Decode } from '../../journal/bytes.ts';
import type { FactName, FactValues } from '../facts.ts';
import { authorizationDetails } from './authorization-details.ts';
import { credentialReport } from './credential-report.ts';

/** What an answer of AWS comes to; undefined where its shape is another one. */
type Reader<N extends FactName> = (answer: unknown) => FactValues[N] | undefined;

const passwordPolicy = z.object({
  PasswordPolicy: z.object({
    MinimumPasswordLength: z.number().default(6),
    PasswordReusePrevention: z.number().default(0),
    RequireSymbols: z.boolean().default(false),
    RequireNumbers: z.boolean().default(false),
    RequireUppercaseCharacters: z.boolean().default(false),
    RequireLowercaseCharacters: z.boolean().default(false),
    HardExpiry: z.boolean().default(false),
  }),
});
const report = z.object({ Content: z.string() });
const summary = z.object({ SummaryMap: z.record(z.string(), z.number()) });
const organization = z.object({ Organization: z.object({ MasterAccountId: z.string() }) });
const virtual = z.object({
  VirtualMFADevices: z.array(
    z.object({
      SerialNumber: z.string(),
      User: z.object({ UserName: z.string() }).optional(),
      EnableDate: z.coerce.date().optional(),
    }),
  ),
});

/** Answers about the whole account, by their call. */
export const WHOLE = {
  'iam:GetAccountAuthorizationDetails': authorizationDetails,
  'iam:GetCredentialReport': (answer) => {
    if (typeof answer === 'string') return credentialReport(answer);
    const read = report.safeParse(answer);
    return read.success
      ? credentialReport(utf8Decode(fromBase64(read.data.Content) ?? new Uint8Array()))
      : undefined;
  },
  'iam:GetAccountPasswordPolicy': (answer) => {
    const read = passwordPolicy.safeParse(answer);
    if (!read.success) return undefined;
    const { PasswordPolicy: given } = read.data;
    return {
      minimumLength: given.MinimumPasswordLength,
      reusePrevention: given.PasswordReusePrevention,
      symbols: given.RequireSymbols,
      numbers: given.RequireNumbers,
      upperCase: given.RequireUppercaseCharacters,
      lowerCase: given.RequireLowercaseCharacters,
      hardExpiry: given.HardExpiry,
    };
  },
  'iam:GetAccountSummary': (answer) => {
    const read = summary.safeParse(answer);
    return read.success ? read.data.SummaryMap : undefined;
  },
  'iam:ListVirtualMFADevices': (answer) => {
    const read = virtual.safeParse(answer);
    return read.success
      ? read.data.VirtualMFADevices.map(({ SerialNumber, User, EnableDate }) => ({
          serial: SerialNumber,
          ...(User ? { user: User.UserName } : {}),
          ...(EnableDate ? { enabled: EnableDate.getTime() } : {}),
        }))
      : undefined;
  },
  'organizations:DescribeOrganization': (answer) => {
    const read = organization.safeParse(answer);
    return read.success ? { management: read.data.Organization.MasterAccountId } : undefined;
  },
} as const satisfies { readonly [N in FactName]?: Reader<N> };

const login = z.object({
  LoginProfile: z.object({ PasswordResetRequired: z.boolean().default(false) }),
});
const devices = z.object({
  MFADevices: z.array(z.object({ SerialNumber: z.string(), EnableDate: z.coerce.date() })),
});
const keys = z.object({
  AccessKeyMetadata: z.array(z.object({ Status: z.string(), CreateDate: z.coerce.date() })),
});
const role = z.object({ Role: z.object({ MaxSessionDuration: z.number() }) });

/** Answers about one user or role; each becomes the fact's entry under its name. */
export const ONE = {
  'iam:GetLoginProfile': (answer) => {
    const read = login.safeParse(answer);
    return read.success
      ? { resetRequired: read.data.LoginProfile.PasswordResetRequired }
      : undefined;
  },
  'iam:ListMFADevices': (answer) => {
    const read = devices.safeParse(answer);
    return read.success
      ? read.data.MFADevices.map(({ SerialNumber, EnableDate }) => ({
          serial: SerialNumber,
          enabled: EnableDate.getTime(),
        }))
      : undefined;
  },
  'iam:ListAccessKeys': (answer) => {
    const read = keys.safeParse(answer);
    return read.success
      ? read.data.AccessKeyMetadata.map(({ Status, CreateDate }) => ({
          active: Status === 'Active',
          created: CreateDate.getTime(),
        }))
      : undefined;
  },
  'iam:GetRole': (answer) => {
    const read = role.safeParse(answer);
    return read.success ? read.data.Role.MaxSessionDuration : undefined;
  },
} as const satisfies { readonly [N in FactName]?: (answer: unknown) => unknown };

/** Calls to which "there is none" is an answer; of others it says that whom was asked of is gone. */
const MAY_BE_NONE: readonly FactName[] = [
  'iam:GetAccountPasswordPolicy',
  'iam:GetLoginProfile',
  'organizations:DescribeOrganization',
];

const NONE = /^(NoSuchEntity|AWSOrganizationsNotInUse)/;

const error = z.object({ Error: z.object({ Code: z.string() }) });

/** The code of an answer that is an error: `none` where it says that there is none. */
export function errorOf(
  call: FactName,
  answer: unknown,
): 'none' | { readonly code: string } | undefined {
  const read = error.safeParse(answer);
  if (!read.success) return undefined;
  const { Code } = read.data.Error;
  return MAY_BE_NONE.includes(call) && NONE.test(Code) ? 'none' : { code: Code };
}

/** One page of several is no answer: what stands on the others would count as not there. */
export function isOnePage(answer: unknown): boolean {
  return z.object({ IsTruncated: z.literal(true) }).safeParse(answer).success;
}
