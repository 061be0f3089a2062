import type { Payloads } from '../../journal/payload.ts';

/** What a `playbook.import` says beside its sentence: file, hashes, and the bundle with whose word it has. */
export function broughtFacts({
  from,
  playbook,
  before,
  bundle,
}: Payloads['playbook.import']): readonly (string | undefined)[] {
  const signers = bundle?.signers.map(({ name, key }) => `${name} ${key}`) ?? [];
  return [
    from.file,
    from.format,
    playbook.sha256,
    before && `← ${before}`,
    bundle && [bundle.name, bundle.version, bundle.standing, ...signers].join(' '),
    bundle?.sha256,
  ];
}
