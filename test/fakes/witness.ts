import { signingKey } from '../../main/adapters/system/signatures.ts';
import { concat, toBase64, utf8 } from '../../main/core/journal/bytes.ts';
import { keyId, parseCheckpoint } from '../../main/core/journal/note.ts';
import { hash } from './log-disk.ts';

/** Somebody else's copy, by the formulas of C2SP tlog-cosignature v1 and nothing of ours. */
export function createWitness(name = 'breakglass.invalid/witness/bob', seed = 9) {
  const key = signingKey(new Uint8Array(32).fill(seed));
  const id = keyId(hash, name, key.publicKey, 0x04);
  const vkey = `${name}+${id}+${toBase64(concat(Uint8Array.of(0x04), key.publicKey))}`;
  return {
    name,
    vkey,
    /** The note with this witness's line behind its own. `time`: seconds. */
    cosign: (note: string, time = 1_795_439_424): string => {
      const { body = '' } = parseCheckpoint(note) ?? {};
      const stamp = Buffer.alloc(8);
      stamp.writeBigUInt64BE(BigInt(time));
      const signature = key.sign(utf8(`cosignature/v1\ntime ${time}\n${body}`));
      const line = toBase64(concat(Buffer.from(id, 'hex'), stamp, signature));
      return `${note}\u2014 ${name} ${line}\n`;
    },
  };
}
