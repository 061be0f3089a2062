import { z } from 'zod';
import { fromBase64, utf8Decode } from '../../journal/bytes.ts';
import { authorizationDetails } from './authorization-details.ts';
import { credentialReport } from './credential-report.ts';
import { maybe, reads, time } from './shape.ts';

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
      EnableDate: time.optional(),
    }),
  ),
});

/** Answers of IAM and Organizations about the whole account, by their call. */
export const IDENTITY_WHOLE = {
  'iam:GetAccountAuthorizationDetails': authorizationDetails,
  'iam:GetCredentialReport': (answer: unknown) => {
    if (typeof answer === 'string') return credentialReport(answer);
    const read = report.safeParse(answer);
    return read.success
      ? credentialReport(utf8Decode(fromBase64(read.data.Content) ?? new Uint8Array()))
      : undefined;
  },
  'iam:GetAccountPasswordPolicy': reads(passwordPolicy, ({ PasswordPolicy: given }) => ({
    minimumLength: given.MinimumPasswordLength,
    reusePrevention: given.PasswordReusePrevention,
    symbols: given.RequireSymbols,
    numbers: given.RequireNumbers,
    upperCase: given.RequireUppercaseCharacters,
    lowerCase: given.RequireLowercaseCharacters,
    hardExpiry: given.HardExpiry,
  })),
  'iam:GetAccountSummary': reads(summary, ({ SummaryMap }) => SummaryMap),
  'iam:ListVirtualMFADevices': reads(virtual, ({ VirtualMFADevices }) =>
    VirtualMFADevices.map(({ SerialNumber, User, EnableDate }) => ({
      serial: SerialNumber,
      ...maybe('user', User?.UserName),
      ...maybe('enabled', EnableDate),
    })),
  ),
  'organizations:DescribeOrganization': reads(organization, ({ Organization }) => ({
    management: Organization.MasterAccountId,
  })),
} as const;

const login = z.object({
  LoginProfile: z.object({ PasswordResetRequired: z.boolean().default(false) }),
});
const devices = z.object({
  MFADevices: z.array(z.object({ SerialNumber: z.string(), EnableDate: time })),
});
const keys = z.object({
  AccessKeyMetadata: z.array(
    z.object({ AccessKeyId: z.string().optional(), Status: z.string(), CreateDate: time }),
  ),
});
const lastUsed = z.object({ AccessKeyLastUsed: z.object({ LastUsedDate: time.optional() }) });
const credentials = z.object({ ServiceSpecificCredentials: z.array(z.unknown()) });
const sshKeys = z.object({ SSHPublicKeys: z.array(z.unknown()) });
const certificates = z.object({ Certificates: z.array(z.unknown()) });
/** GetServiceLastAccessedDetails (IAM API Reference): a job that is not through has no answer yet. */
const accessed = z.object({
  JobStatus: z.literal('COMPLETED'),
  ServicesLastAccessed: z.array(
    z.object({ ServiceNamespace: z.string(), LastAuthenticated: z.unknown() }),
  ),
});
/** ValidatePolicy (Access Analyzer API Reference). */
const findings = z.object({
  findings: z.array(z.object({ findingType: z.string(), issueCode: z.string() })),
});
const role = z.object({ Role: z.object({ MaxSessionDuration: z.number() }) });

/** Answers about one user or role; each becomes the fact's entry under its name. */
export const IDENTITY_ONE = {
  'iam:GetLoginProfile': {
    folder: 'users',
    read: reads(login, ({ LoginProfile }) => ({
      resetRequired: LoginProfile.PasswordResetRequired,
    })),
  },
  'iam:ListMFADevices': {
    folder: 'users',
    read: reads(devices, ({ MFADevices }) =>
      MFADevices.map(({ SerialNumber, EnableDate }) => ({
        serial: SerialNumber,
        enabled: EnableDate,
      })),
    ),
  },
  'iam:ListAccessKeys': {
    folder: 'users',
    read: reads(keys, ({ AccessKeyMetadata }) =>
      AccessKeyMetadata.map(({ AccessKeyId, Status, CreateDate }) => ({
        ...maybe('id', AccessKeyId),
        active: Status === 'Active',
        created: CreateDate,
      })),
    ),
  },
  'iam:GetAccessKeyLastUsed': {
    folder: 'keys',
    read: reads(lastUsed, ({ AccessKeyLastUsed }) => ({
      ...maybe('at', AccessKeyLastUsed.LastUsedDate),
    })),
  },
  'iam:ListServiceSpecificCredentials': {
    folder: 'users',
    read: reads(credentials, ({ ServiceSpecificCredentials }) => ServiceSpecificCredentials.length),
  },
  'iam:ListSSHPublicKeys': {
    folder: 'users',
    read: reads(sshKeys, ({ SSHPublicKeys }) => SSHPublicKeys.length),
  },
  'iam:ListSigningCertificates': {
    folder: 'users',
    read: reads(certificates, ({ Certificates }) => Certificates.length),
  },
  'iam:GetServiceLastAccessedDetails': {
    folder: 'users',
    read: reads(accessed, ({ ServicesLastAccessed }) =>
      ServicesLastAccessed.filter(
        ({ LastAuthenticated }) => LastAuthenticated !== undefined && LastAuthenticated !== null,
      ).map(({ ServiceNamespace }) => ServiceNamespace),
    ),
  },
  'access-analyzer:ValidatePolicy': {
    folder: 'policies',
    read: reads(findings, (answer) =>
      answer.findings.map(({ findingType, issueCode }) => ({ kind: findingType, code: issueCode })),
    ),
  },
  'iam:GetRole': { folder: 'roles', read: reads(role, ({ Role }) => Role.MaxSessionDuration) },
} as const;
