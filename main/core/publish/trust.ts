import { utf8 } from '../journal/bytes.ts';
import { parseVerifierKey, type NoteSignature } from '../journal/note.ts';
import { fingerprint } from '../journal/witness/fingerprint.ts';
import type { Kit, Publisher } from '../kit/model.ts';
import type { KitTools } from '../kit/signature.ts';
import { parseSignedFile, type SignedKind } from './signed-file.ts';

/** Whose key signed a file, as far as this computer can tell. */
export interface FileSigner {
  /** As the kit calls them where it names the key; else what the key calls itself, which proves nothing. */
  readonly name: string;
  /** Fingerprint of a key that the kit names, 80 bits to compare by voice; else its id, 8 hex digits. */
  readonly key: string;
}

/**
 * How far a file that was brought in can be believed, by the kit there is now.
 *
 * - `trusted`: at least one publisher of a kit that this computer itself believes signed these very
 *   bytes. Only these signers are listed.
 * - `foreign`: signed by keys that no believed kit names; whether the signatures hold cannot be told.
 * - `unsigned`: there is no signature.
 * - `broken`: what lies beside it is no signature (`not-a-signature`), is one for other bytes
 *   (`other-bytes`), or a publisher's that does not hold (`wrong-signature`).
 *
 * All but `trusted` are view-and-drill only, until the gate of an incident is passed.
 */
export type Trust =
  | { readonly is: 'trusted'; readonly signers: readonly FileSigner[] }
  | { readonly is: 'foreign'; readonly signers: readonly FileSigner[] }
  | { readonly is: 'unsigned'; readonly signers: readonly [] }
  | {
      readonly is: 'broken';
      readonly why: 'not-a-signature' | 'other-bytes' | 'wrong-signature';
      readonly signers: readonly [];
    };

/** Whom the kit vouches for. A kit that nobody believes vouches for nobody. */
export type Vouching = Pick<Kit, 'signed' | 'publishers'>;

export interface FileToJudge {
  readonly kind: SignedKind;
  /** Of the exact bytes, hex: `ref.sha256` of a playbook. */
  readonly sha256: string;
  /** The text of the `.sig` beside it; absent where there is none. */
  readonly signature?: string | undefined;
}

/**
 * Judges one file that was brought in. Pure and cheap (one verification for each signer the kit
 * names): judge anew whenever it matters, and keep the `.sig` rather than the verdict, for kits change.
 * Nothing thrown, whatever the text.
 */
export function trustOf(tools: KitTools, file: FileToJudge, kit: Vouching | undefined): Trust {
  if (file.signature === undefined) return { is: 'unsigned', signers: [] };
  const signed = parseSignedFile(file.kind, file.signature);
  if (!signed) return broken('not-a-signature');
  if (signed.sha256 !== file.sha256) return broken('other-bytes');
  const publishers = kit?.signed === true ? kit.publishers : [];
  const known: FileSigner[] = [];
  for (const signature of signed.signatures) {
    const publisher = publishers.find((one) => isOf(tools, one, signature));
    if (!publisher) continue;
    const key = parseVerifierKey(tools.hash, publisher.vkey);
    const holds =
      key !== undefined &&
      tools.signatures.verify(key.publicKey, utf8(signed.body), signature.signature);
    if (!holds) return broken('wrong-signature');
    known.push({ name: publisher.name, key: fingerprint(tools.hash, publisher.vkey) });
  }
  if (known.length > 0) return { is: 'trusted', signers: known };
  const signers = signed.signatures.map(({ name, keyId }) => ({ name, key: keyId }));
  return { is: 'foreign', signers };
}

/** A verifier key begins with the name and the id that a signature line names. */
function isOf({ hash }: KitTools, { vkey }: Publisher, { name, keyId }: NoteSignature): boolean {
  const key = parseVerifierKey(hash, vkey);
  return key?.name === name && key.id === keyId;
}

function broken(why: Extract<Trust, { readonly is: 'broken' }>['why']): Trust {
  return { is: 'broken', why, signers: [] };
}
