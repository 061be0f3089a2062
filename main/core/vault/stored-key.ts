import { z } from 'zod';

/** A long-term key as it lies in the vault. */
export interface StoredKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** IAM User Guide, "IAM identifiers": long-term user keys begin with AKIA. */
const KEY_ID = /^AKIA[A-Z2-7]{16}$/;
const SECRET = /^[A-Za-z0-9/+=]{40}$/;

const shape = z.strictObject({
  accessKeyId: z.string().regex(KEY_ID),
  secretAccessKey: z.string().regex(SECRET),
});

/** The key as typed, without spaces around it; the name of the first field that cannot be one. */
export function typedKey(id: string, secret: string): StoredKey | keyof StoredKey {
  const accessKeyId = id.normalize('NFKC').trim();
  const secretAccessKey = secret.normalize('NFKC').trim();
  if (!KEY_ID.test(accessKeyId)) return 'accessKeyId';
  if (!SECRET.test(secretAccessKey)) return 'secretAccessKey';
  return { accessKeyId, secretAccessKey };
}

export function writeStoredKey(key: StoredKey): string {
  const { accessKeyId, secretAccessKey } = key;
  return JSON.stringify({ accessKeyId, secretAccessKey });
}

export function readStoredKey(text: string): StoredKey | undefined {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
