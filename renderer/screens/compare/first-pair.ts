import type { VersionView } from '../../../main/contract/views.ts';

/** What is compared at first: the version in use with the one drilled last, else the one before it. */
export function firstPair(versions: readonly VersionView[]): {
  readonly before: string;
  readonly after: string;
} {
  const at = versions.findIndex(({ inUse }) => inUse);
  const after = versions[at] ?? versions.at(-1);
  const others = versions.filter((one) => one !== after);
  const before =
    others.find(({ drilled }) => drilled) ??
    others.filter((one) => versions.indexOf(one) < at).at(-1) ??
    others.at(-1);
  return { before: before?.sha256 ?? '', after: after?.sha256 ?? '' };
}
