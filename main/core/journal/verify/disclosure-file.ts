import { equal, utf8, utf8Decode } from '../bytes.ts';
import { isRecord } from '../parse.ts';

/** A record of a disclosure as it stands in the file. */
export interface Disclosed {
  readonly seq: number;
  readonly line: string;
  /** Base64, nearest sibling first. */
  readonly proof: readonly string[];
  readonly texts: readonly unknown[];
}

export interface DisclosureFile {
  readonly origin: string;
  readonly logId: string;
  readonly checkpoint: string;
  readonly size: number;
  readonly keys: readonly Disclosed[];
  readonly records: readonly Disclosed[];
}

/** Undefined for anything but a whole `breakglass-disclosure/1`. */
export function parsedDisclosure(bytes: Uint8Array): DisclosureFile | undefined {
  let value: unknown;
  try {
    const text = utf8Decode(bytes);
    if (!equal(utf8(text), bytes)) return undefined;
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value.format !== 'breakglass-disclosure/1') return undefined;
  const { origin, logId, checkpoint, size } = value;
  if (typeof origin !== 'string' || typeof logId !== 'string') return undefined;
  if (typeof checkpoint !== 'string' || typeof size !== 'number') return undefined;
  const keys = listOf(value.keys);
  const records = listOf(value.records);
  return keys && records && { origin, logId, checkpoint, size, keys, records };
}

function listOf(value: unknown): readonly Disclosed[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const list: Disclosed[] = [];
  for (const one of value as readonly unknown[]) {
    if (!isRecord(one)) return undefined;
    const { seq, line, proof, texts = [] } = one;
    if (typeof seq !== 'number' || typeof line !== 'string') return undefined;
    if (!Array.isArray(proof) || !Array.isArray(texts)) return undefined;
    if (!proof.every((sibling) => typeof sibling === 'string')) return undefined;
    list.push({ seq, line, proof: proof, texts: texts as readonly unknown[] });
  }
  return list;
}
