const REGION_NAME = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;

/** True for text shaped like a Region name (`eu-central-1`); says nothing of whether it exists. */
export function isRegionName(text: string): boolean {
  return text.length <= 32 && REGION_NAME.test(text);
}

/** Separate clouds have host names of their own (AWS General Reference, "Service endpoints"). */
const SUFFIXES: readonly (readonly [prefix: string, suffix: string])[] = [
  ['cn-', 'amazonaws.com.cn'],
  ['eusc-', 'amazonaws.eu'],
];

/** What follows `<service>.<region>.` in the host names of a Region's services. */
export function serviceSuffix(region: string): string {
  return SUFFIXES.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'amazonaws.com';
}
