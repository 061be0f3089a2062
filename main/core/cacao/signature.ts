import canonicalize from 'canonicalize';
import { isObject } from '../json/text.ts';
import type { JsonObject } from '../json/value.ts';
import { toHex, utf8 } from '../journal/bytes.ts';
import type { Hash } from '../ports/hash.ts';
import type { JssKeys } from '../ports/jss-keys.ts';
import { listOf, textOf } from './document.ts';

/**
 * valid: the text is as its key signed it, which says nothing of whose key that is. invalid: it was
 * changed, or signed by another key. not-checkable: its key stands elsewhere, or the algorithm is
 * none that is known here.
 */
export type Verdict = 'valid' | 'invalid' | 'not-checkable';

export interface CheckedSignature {
  readonly id: string;
  readonly signee: string;
  readonly verdict: Verdict;
  /** Lower-case hex SHA-256 of the public key as it stands in the file: to compare with a known one. */
  readonly keySha256?: string;
}

interface Tools {
  readonly hash: Hash;
  readonly keys: JssKeys;
}

/**
 * A playbook's signatures, each on its own: the playbook with this signature alone, without its
 * value, in canonical form (RFC 8785); of that the SHA-256 as 64 letters of hex, which are what was
 * signed (CACAO 2.0, appendix A, worked example).
 */
export function checkSignatures(json: JsonObject, tools: Tools): readonly CheckedSignature[] {
  return listOf(json, 'signatures')
    .filter(isObject)
    .map((signature) => {
      const key = textOf(signature, 'public_key');
      return {
        id: textOf(signature, 'id') ?? '',
        signee: textOf(signature, 'signee') ?? '',
        verdict: verdictOf(json, signature, key, tools),
        ...(key === undefined ? {} : { keySha256: toHex(tools.hash.sha256(utf8(key))) }),
      };
    });
}

/** What a signature is over: 64 letters. */
export function signedText(json: JsonObject, signature: JsonObject, hash: Hash): string {
  const { value: _value, ...bare } = signature;
  const canonical = canonicalize({ ...json, signatures: [bare] }) ?? '';
  return toHex(hash.sha256(utf8(canonical)));
}

function verdictOf(
  json: JsonObject,
  signature: JsonObject,
  key: string | undefined,
  { hash, keys }: Tools,
): Verdict {
  const value = textOf(signature, 'value');
  const algorithm = textOf(signature, 'algorithm') ?? '';
  if (value === undefined) return 'invalid';
  const hashed = (textOf(signature, 'hash_algorithm') ?? '').toLowerCase();
  if (key === undefined || !/^sha-?256$/.test(hashed)) return 'not-checkable';
  const about =
    signature['related_to'] === json['id'] && signature['related_version'] === json['modified'];
  const answer = keys.verify(algorithm, key, signedText(json, signature, hash), value);
  if (answer === undefined) return 'not-checkable';
  return answer && about ? 'valid' : 'invalid';
}
