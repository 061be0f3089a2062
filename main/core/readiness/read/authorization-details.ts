import { z } from 'zod';
import type { FactValues, NamedPolicy } from '../facts.ts';
import { documentOf } from './documents.ts';

const attached = z.array(z.object({ PolicyName: z.string(), PolicyArn: z.string() })).default([]);
const inline = z
  .array(z.object({ PolicyName: z.string(), PolicyDocument: z.unknown() }))
  .default([]);
const tags = z.array(z.object({ Key: z.string(), Value: z.string() })).default([]);
const boundary = z.object({ PermissionsBoundaryArn: z.string() }).optional();
const name = z.string().max(128);

/** GetAccountAuthorizationDetails (IAM API reference), of all pages: only what is judged. */
const shape = z.object({
  UserDetailList: z
    .array(
      z.object({
        UserName: name,
        Arn: z.string(),
        CreateDate: z.coerce.date(),
        UserPolicyList: inline,
        GroupList: z.array(z.string()).default([]),
        AttachedManagedPolicies: attached,
        PermissionsBoundary: boundary,
        Tags: tags,
      }),
    )
    .default([]),
  GroupDetailList: z
    .array(
      z.object({
        GroupName: name,
        GroupPolicyList: inline,
        AttachedManagedPolicies: attached,
      }),
    )
    .default([]),
  RoleDetailList: z
    .array(
      z.object({
        RoleName: name,
        Arn: z.string(),
        AssumeRolePolicyDocument: z.unknown(),
        RolePolicyList: inline,
        AttachedManagedPolicies: attached,
        PermissionsBoundary: boundary,
        Tags: tags,
      }),
    )
    .default([]),
  Policies: z
    .array(
      z.object({
        Arn: z.string(),
        PolicyVersionList: z
          .array(z.object({ Document: z.unknown(), IsDefaultVersion: z.boolean() }))
          .default([]),
      }),
    )
    .default([]),
});

/**
 * The answer as facts, or undefined where it has another shape. A policy that is attached and not
 * among the answer's has no document: nothing is assumed about what it allows.
 */
export function authorizationDetails(
  answer: unknown,
): FactValues['iam:GetAccountAuthorizationDetails'] | undefined {
  const read = shape.safeParse(answer);
  if (!read.success) return undefined;
  const { UserDetailList, GroupDetailList, RoleDetailList, Policies } = read.data;
  const managed = new Map(
    Policies.map(({ Arn, PolicyVersionList }) => [
      Arn,
      documentOf(PolicyVersionList.find((one) => one.IsDefaultVersion)?.Document),
    ]),
  );
  const policiesOf = (
    own: z.infer<typeof inline>,
    others: z.infer<typeof attached>,
  ): readonly NamedPolicy[] => [
    ...own.map((one) => ({ name: one.PolicyName, document: documentOf(one.PolicyDocument) })),
    ...others.map(({ PolicyName, PolicyArn }) => ({
      name: PolicyName,
      arn: PolicyArn,
      document: managed.get(PolicyArn),
    })),
  ];
  const groups = new Map(
    GroupDetailList.map((one) => [
      one.GroupName,
      policiesOf(one.GroupPolicyList, one.AttachedManagedPolicies),
    ]),
  );
  return {
    users: UserDetailList.map((one) => ({
      name: one.UserName,
      arn: one.Arn,
      created: one.CreateDate.getTime(),
      tags: tagsOf(one.Tags),
      groups: one.GroupList,
      policies: [
        ...policiesOf(one.UserPolicyList, one.AttachedManagedPolicies),
        ...one.GroupList.flatMap(
          (group) => groups.get(group) ?? [{ name: group, document: undefined }],
        ),
      ],
      ...boundaryOf(one.PermissionsBoundary),
    })),
    roles: RoleDetailList.map((one) => ({
      name: one.RoleName,
      arn: one.Arn,
      tags: tagsOf(one.Tags),
      trust: documentOf(one.AssumeRolePolicyDocument),
      policies: policiesOf(one.RolePolicyList, one.AttachedManagedPolicies),
      ...boundaryOf(one.PermissionsBoundary),
    })),
  };
}

function boundaryOf(one: z.infer<typeof boundary>): { readonly boundary?: string } {
  return one === undefined ? {} : { boundary: one.PermissionsBoundaryArn };
}

function tagsOf(all: z.infer<typeof tags>): Readonly<Record<string, string>> {
  return Object.fromEntries(all.map(({ Key, Value }) => [Key, Value]));
}
