import { z } from 'zod';
import { documentOf } from './documents.ts';
import { maybe, reads, time } from './shape.ts';

const tags = z.array(z.object({ Key: z.string(), Value: z.string().default('') })).default([]);

function tagsOf(all: z.output<typeof tags>): Readonly<Record<string, string>> {
  return Object.fromEntries(all.map(({ Key, Value }) => [Key, Value]));
}

/** DescribeInstanceInformation (Systems Manager API Reference). */
const managed = z.object({
  InstanceInformationList: z.array(
    z.object({
      InstanceId: z.string(),
      PingStatus: z.string().default(''),
      AgentVersion: z.string().default(''),
    }),
  ),
});

/** DescribeInstances, DescribeSecurityGroups, DescribeVpcEndpoints (EC2 API Reference). */
const instances = z.object({
  Reservations: z.array(
    z.object({
      Instances: z.array(
        z.object({
          InstanceId: z.string(),
          State: z.object({ Name: z.string() }),
          VpcId: z.string().optional(),
          PublicIpAddress: z.string().optional(),
          SecurityGroups: z.array(z.object({ GroupId: z.string() })).default([]),
          Tags: tags,
        }),
      ),
    }),
  ),
});
const groups = z.object({
  SecurityGroups: z.array(
    z.object({
      GroupId: z.string(),
      IpPermissions: z
        .array(
          z.object({
            IpProtocol: z.string(),
            FromPort: z.number().optional(),
            ToPort: z.number().optional(),
            IpRanges: z.array(z.object({ CidrIp: z.string() })).default([]),
            Ipv6Ranges: z.array(z.object({ CidrIpv6: z.string() })).default([]),
          }),
        )
        .default([]),
    }),
  ),
});
const endpoints = z.object({
  VpcEndpoints: z.array(
    z.object({ VpcId: z.string(), ServiceName: z.string(), State: z.string() }),
  ),
});

/** DescribeLogGroups (CloudWatch Logs API Reference). */
const logGroups = z.object({ logGroups: z.array(z.object({ logGroupName: z.string() })) });

/** ListSecrets, DescribeSecret, GetResourcePolicy (Secrets Manager API Reference). */
const secrets = z.object({
  SecretList: z.array(z.object({ ARN: z.string(), Name: z.string(), Tags: tags })),
});
const secret = z.object({
  ARN: z.string(),
  KmsKeyId: z.string().optional(),
  LastRotatedDate: time.optional(),
  LastChangedDate: time.optional(),
  ReplicationStatus: z.array(z.object({ Region: z.string(), Status: z.string() })).default([]),
});
const secretPolicy = z.object({ ARN: z.string(), ResourcePolicy: z.string().optional() });

/** GetDocument, DescribeDocument, DescribeDocumentPermission (Systems Manager API Reference). */
const content = z.object({ Content: z.string() });
const described = z.object({
  Document: z.object({
    Hash: z.string(),
    DocumentVersion: z.string(),
    Owner: z.string().default(''),
  }),
});
const shared = z.object({ AccountIds: z.array(z.string()).default([]) });

export const SYSTEMS_WHOLE = {
  'ssm:DescribeInstanceInformation': reads(managed, ({ InstanceInformationList }) =>
    InstanceInformationList.map((one) => ({
      id: one.InstanceId,
      online: one.PingStatus === 'Online',
      agent: one.AgentVersion,
    })),
  ),
  'ec2:DescribeInstances': reads(instances, ({ Reservations }) =>
    Reservations.flatMap(({ Instances }) => Instances).map((one) => ({
      id: one.InstanceId,
      running: one.State.Name === 'running',
      tags: tagsOf(one.Tags),
      groups: one.SecurityGroups.map(({ GroupId }) => GroupId),
      ...maybe('vpc', one.VpcId),
      publicAddress: one.PublicIpAddress !== undefined,
    })),
  ),
  'ec2:DescribeSecurityGroups': reads(groups, ({ SecurityGroups }) =>
    Object.fromEntries(
      SecurityGroups.map(({ GroupId, IpPermissions }) => [
        GroupId,
        IpPermissions.map((one) => ({
          protocol: one.IpProtocol,
          ...maybe('from', one.FromPort),
          ...maybe('to', one.ToPort),
          sources: [
            ...one.IpRanges.map(({ CidrIp }) => CidrIp),
            ...one.Ipv6Ranges.map(({ CidrIpv6 }) => CidrIpv6),
          ],
        })),
      ]),
    ),
  ),
  'ec2:DescribeVpcEndpoints': reads(endpoints, ({ VpcEndpoints }) =>
    VpcEndpoints.map((one) => ({
      vpc: one.VpcId,
      service: one.ServiceName.slice(one.ServiceName.lastIndexOf('.') + 1),
      available: one.State.toLowerCase() === 'available',
    })),
  ),
  'logs:DescribeLogGroups': reads(logGroups, (answer) =>
    answer.logGroups.map(({ logGroupName }) => logGroupName),
  ),
  'secretsmanager:ListSecrets': reads(secrets, ({ SecretList }) =>
    SecretList.map(({ ARN, Name, Tags }) => ({ arn: ARN, name: Name, tags: tagsOf(Tags) })),
  ),
} as const;

export const SYSTEMS_ONE = {
  'ssm:GetDocument': {
    folder: 'documents',
    read: reads(content, ({ Content }) => ({ content: Content })),
  },
  'ssm:DescribeDocument': {
    folder: 'documents',
    read: reads(described, ({ Document }) => ({
      version: Document.DocumentVersion,
      hash: Document.Hash,
      owner: Document.Owner,
    })),
  },
  'ssm:DescribeDocumentPermission': {
    folder: 'documents',
    read: reads(shared, ({ AccountIds }) => AccountIds),
  },
  'secretsmanager:DescribeSecret': {
    folder: 'secrets',
    read: reads(secret, (one) => ({
      ...maybe('rotated', one.LastRotatedDate ?? one.LastChangedDate),
      ...maybe('key', one.KmsKeyId),
      replicas: one.ReplicationStatus.filter(({ Status }) => Status === 'InSync').map(
        ({ Region }) => Region,
      ),
    })),
  },
  'secretsmanager:GetResourcePolicy': {
    folder: 'secrets',
    read: (answer: unknown) => {
      const read = secretPolicy.safeParse(answer);
      if (!read.success) return undefined;
      const { ResourcePolicy } = read.data;
      if (ResourcePolicy === undefined) return 'none' as const;
      const document = documentOf(ResourcePolicy);
      return document && { document };
    },
  },
} as const;
