const PREFIXES = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
] as const;

/** The separate cloud a Region's name belongs to, as ARNs name it. */
export function partitionOf(region: string): 'aws' | (typeof PREFIXES)[number][1] {
  return PREFIXES.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}
