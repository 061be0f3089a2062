import type { PARTITION_PREFIXES as Core } from '../core/aws/partition.ts';

/** How names of Regions begin, and their cloud. As the core has it: another table does not compile. */
export const PARTITION_PREFIXES: typeof Core = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
];
