import { PARTITION_PREFIXES } from '../../../../main/contract/partitions.ts';

/** The separate cloud a Region's name belongs to, as ARNs name it: said while it is typed. */
export function partitionOf(region: string): 'aws' | (typeof PARTITION_PREFIXES)[number][1] {
  return PARTITION_PREFIXES.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}
