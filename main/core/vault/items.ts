import { z } from 'zod';
import { concat, fromBase64, toBase64, utf8, utf8Decode } from '../journal/bytes.ts';
import type { SealedItem } from './format.ts';
import { headerHash, type Header, type VaultTools } from './keys.ts';

/**
 * What a vault may hold: signing seeds of logs, keys of a witness and of a kit's signer, the login of
 * a proxy, and by exception a key to AWS.
 */
export const KINDS = [
  'log-seed',
  'witness-key',
  'kit-key',
  'proxy-login',
  'break-glass-key',
] as const;
export type ItemKind = (typeof KINDS)[number];

/** About an item, without its secret: what lists and views are made from once unlocked. */
export interface ItemFacts {
  readonly id: string;
  readonly kind: ItemKind;
  /** Unique within its kind: a log id, a witness's name, an IAM user's name. */
  readonly name: string;
  /** RFC 3339 UTC, when this secret was put in. */
  readonly at: string;
}

/** Longest secret, in characters. */
export const LONGEST_SECRET = 64 * 1024;

const plainShape = z.strictObject({
  kind: z.enum(KINDS),
  name: z.string().max(500),
  at: z.string().max(40),
  secret: z.string().max(LONGEST_SECRET),
});

type Plain = z.infer<typeof plainShape>;

/** Header, id and version are bound in: an item cannot stand in for another, nor for its successor. */
function itemData(tools: VaultTools, header: Header, id: string, version: number): Uint8Array {
  return concat(headerHash(tools.hash, header), utf8(` item ${id} ${version}`));
}

export function sealItem(
  tools: VaultTools,
  header: Header,
  dataKey: Uint8Array,
  item: { readonly id: string; readonly version: number; readonly plain: Plain },
): SealedItem {
  const { crypto, random } = tools;
  const { id, version, plain } = item;
  const nonce = random.bytes(12);
  const key = crypto.derive(dataKey, 'breakglass-vault items');
  const text = utf8(JSON.stringify(plain));
  const sealed = crypto.seal({ key, nonce, aad: itemData(tools, header, id, version) }, text);
  key.fill(0);
  text.fill(0);
  return { id, version, nonce: toBase64(nonce), sealed: toBase64(sealed) };
}

/** Undefined: damaged, swapped, or from another vault. */
export function openItem(
  tools: VaultTools,
  header: Header,
  dataKey: Uint8Array,
  { id, version, nonce, sealed }: SealedItem,
): Plain | undefined {
  const { crypto } = tools;
  const key = crypto.derive(dataKey, 'breakglass-vault items');
  const text = crypto.open(
    {
      key,
      nonce: fromBase64(nonce) ?? new Uint8Array(12),
      aad: itemData(tools, header, id, version),
    },
    fromBase64(sealed) ?? new Uint8Array(),
  );
  key.fill(0);
  if (!text) return undefined;
  try {
    return plainShape.parse(JSON.parse(utf8Decode(text)));
  } catch {
    return undefined;
  } finally {
    text.fill(0);
  }
}
