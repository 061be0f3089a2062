import type { TargetSelector } from './model.ts';

/** Which servers, before they are looked for: ids, `tag=value`, or a group's name. */
export function targetsText({ instanceIds, tag, group }: TargetSelector): string {
  if (instanceIds !== undefined) return instanceIds;
  return tag ? `${tag.key}=${tag.value}` : (group ?? '');
}
