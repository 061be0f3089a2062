import type { PolicyDocument } from '../../iam/policy.ts';

export interface InstanceFacts {
  readonly id: string;
  readonly running: boolean;
  readonly tags: Readonly<Record<string, string>>;
  readonly groups: readonly string[];
  readonly vpc?: string;
  readonly publicAddress: boolean;
}

/** A way in that a security group leaves open: ports from and to, absent for all; and from where. */
export interface OpenPorts {
  readonly protocol: string;
  readonly from?: number;
  readonly to?: number;
  readonly sources: readonly string[];
}

export interface DocumentFacts {
  readonly version: string;
  /** SHA-256, hex, in the form AWS gives it. */
  readonly hash: string;
  readonly owner: string;
}

export interface SecretFacts {
  /** Epoch milliseconds. */
  readonly rotated?: number;
  /** KMS key of its own; absent where Secrets Manager’s is used. */
  readonly key?: string;
  /** Regions with a copy in step. */
  readonly replicas: readonly string[];
}

/** What Systems Manager, EC2 and Secrets Manager say. Each call is of one Region. */
export interface SystemsFacts {
  readonly 'ssm:DescribeInstanceInformation': readonly {
    readonly id: string;
    readonly online: boolean;
    readonly agent: string;
  }[];
  readonly 'ec2:DescribeInstances': readonly InstanceFacts[];
  readonly 'ec2:DescribeSecurityGroups': Readonly<Record<string, readonly OpenPorts[]>>;
  readonly 'ec2:DescribeVpcEndpoints': readonly {
    readonly vpc: string;
    /** Its last part, e.g. `ssmmessages`. */
    readonly service: string;
    readonly available: boolean;
  }[];
  /** By the document’s name: its content. `none`: there is no such document. */
  readonly 'ssm:GetDocument': Readonly<Record<string, { readonly content: string } | 'none'>>;
  readonly 'ssm:DescribeDocument': Readonly<Record<string, DocumentFacts | 'none'>>;
  /** By the document’s name: accounts it is shared with, `all` for everyone. */
  readonly 'ssm:DescribeDocumentPermission': Readonly<Record<string, readonly string[]>>;
  /** Names. */
  readonly 'logs:DescribeLogGroups': readonly string[];
  readonly 'secretsmanager:ListSecrets': readonly {
    readonly arn: string;
    readonly name: string;
    readonly tags: Readonly<Record<string, string>>;
  }[];
  /** By the secret’s ARN. */
  readonly 'secretsmanager:DescribeSecret': Readonly<Record<string, SecretFacts>>;
  /** By the secret’s ARN. `none`: it has no policy. */
  readonly 'secretsmanager:GetResourcePolicy': Readonly<
    Record<string, { readonly document: PolicyDocument } | 'none'>
  >;
}
