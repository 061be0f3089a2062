import { partitionOf } from '../aws/partition.ts';
import type { Complaint, Path } from '../playbook/finding.ts';
import type { KitShape } from './schema.ts';

/** Accounts, ARNs and credentials hold in one partition alone: a call in another is refused by AWS. */
export function checkPartitions({ regions, users, roles }: KitShape): Complaint[] {
  const [first] = regions;
  if (!first) return [];
  const partition = partitionOf(first.name);
  const named: readonly (readonly [Path, string])[] = [
    ...regions.map(({ name }, n) => [['regions', n, 'name'], partitionOf(name)] as const),
    ...users.map(({ arn }, n) => [['users', n, 'arn'], ofArn(arn)] as const),
    ...roles.map(({ arn }, n) => [['roles', n, 'arn'], ofArn(arn)] as const),
  ];
  return named.flatMap(([path, other]) =>
    other === partition ? [] : [differs(path, other, partition)],
  );
}

function ofArn(arn: string): string {
  return arn.split(':')[1] ?? '';
}

function differs(path: Path, other: string, partition: string): Complaint {
  return {
    path,
    level: 'error',
    code: 'partition-differs',
    message: {
      en: `This belongs to the partition "${other}", the first Region to "${partition}". Prepare a kit for each.`,
      ja: `パーティションが「${other}」で、先頭のリージョンの「${partition}」と違います。キットを分けてください。`,
    },
  };
}
