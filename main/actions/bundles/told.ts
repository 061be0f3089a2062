import type { Payloads } from '../../core/journal/payload.ts';
import type { Trust } from '../../core/publish/trust.ts';

/** A bundle as the log names it: which one, and whose word stands for its list of files. */
export function toldOf(
  bundle: { readonly name: string; readonly version: string; readonly sha256: string },
  { is, signers }: Trust,
): NonNullable<Payloads['playbook.import']['bundle']> {
  const { name, version, sha256 } = bundle;
  return { name, version, sha256, standing: is, signers };
}
