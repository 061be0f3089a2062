import type { CloudTrailEvent } from '../trail/event.ts';

/** Kinds of the resources that requests name, by member. */
const TYPES: Readonly<Record<string, string>> = {
  userName: 'AWS::IAM::User',
  roleName: 'AWS::IAM::Role',
  roleArn: 'AWS::IAM::Role',
  policyArn: 'AWS::IAM::Policy',
  groupName: 'AWS::IAM::Group',
  accessKeyId: 'AWS::IAM::AccessKey',
  sAMLProviderArn: 'AWS::IAM::SAMLProvider',
  instanceId: 'AWS::EC2::Instance',
  instanceIds: 'AWS::EC2::Instance',
  groupId: 'AWS::EC2::SecurityGroup',
  snapshotId: 'AWS::EC2::Snapshot',
  bucketName: 'AWS::S3::Bucket',
  keyId: 'AWS::KMS::Key',
  documentName: 'AWS::SSM::Document',
  trailName: 'AWS::CloudTrail::Trail',
  secretId: 'AWS::SecretsManager::Secret',
};

export interface NamedResource {
  readonly [member: string]: string;
  readonly ResourceType: string;
  readonly ResourceName: string;
}

/** What a request names, as event history can be searched for it. */
export function resourcesOf(event: CloudTrailEvent): readonly NamedResource[] {
  const { requestParameters, eventSource } = event;
  const found: NamedResource[] = [];
  const look = (members: object): void => {
    for (const [name, value] of Object.entries(members) as readonly (readonly [
      string,
      unknown,
    ])[]) {
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) look(value);
      const type = typeOf(name, eventSource);
      for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
        if (typeof one === 'object' && one !== null) look(one);
        else if (type !== undefined && typeof one === 'string') {
          found.push({ ResourceType: type, ResourceName: one });
        }
      }
    }
  };
  look(requestParameters ?? {});
  return found;
}

function typeOf(name: string, eventSource: string): string | undefined {
  if (name === 'name' && eventSource === 'cloudtrail.amazonaws.com') return TYPES['trailName'];
  return TYPES[name];
}
