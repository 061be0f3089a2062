import type { Complaint } from '../playbook/finding.ts';
import type { Hash } from '../ports/hash.ts';
import type { JssKeys } from '../ports/jss-keys.ts';
import type { CacaoDocument } from './document.ts';
import { cacaoComplaint } from './messages.ts';
import { checkSignatures, type CheckedSignature } from './signature.ts';

/** One finding for each signature: whom it names, and the start of its key's hash. */
export function signatureComplaints(
  { json }: CacaoDocument,
  tools: { readonly hash: Hash; readonly keys: JssKeys },
): readonly Complaint[] {
  return checkSignatures(json, tools).map((checked, at) =>
    cacaoComplaint(codeOf(checked), ['signatures', at], shown(checked)),
  );
}

function codeOf({ verdict }: CheckedSignature): Parameters<typeof cacaoComplaint>[0] {
  switch (verdict) {
    case 'valid':
      return 'cacao-signature-valid';
    case 'invalid':
      return 'cacao-signature-invalid';
    case 'not-checkable':
      return 'cacao-signature-unchecked';
  }
}

function shown({ signee, keySha256 }: CheckedSignature): string {
  return keySha256 === undefined ? signee : `${signee}, SHA-256 ${keySha256.slice(0, 16)}…`;
}
