import type { Failure } from '../../core/failure.ts';
import { fingerprint } from '../../core/journal/witness/fingerprint.ts';
import { witnessKey, witnessName, witnessPart } from '../../core/journal/witness/cosign.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { holdBytes } from '../hold-secrets.ts';
import type { OwnWitness } from './held-witness.ts';

/**
 * The key for a person: the vault's while it is unlocked, made there the first time. Without a
 * vault a new one that lives until the app is left. A key the vault has had is not replaced by
 * another one while it is locked: colleagues believe that key, and no other.
 */
export async function ownWitness(desk: Desk, person: string): Promise<Result<OwnWitness, Failure>> {
  const { hash, random, witness } = desk.ports;
  const name = witnessName(witnessPart(person));
  const held = desk.witnessKeys.get(name);
  if (held?.own.kept === true) return ok(held.own);
  const stored = await witness.seeds.load(name);
  const { lockedWitnesses } = desk.vault;
  if (stored === undefined && lockedWitnesses.has(name)) return err({ code: 'vault-locked' });
  lockedWitnesses.delete(name);
  if (stored === undefined && held) {
    const own = { ...held.own, kept: await witness.seeds.save(name, held.seed.slice()) };
    desk.witnessKeys.set(name, { own, seed: held.seed });
    return ok(own);
  }
  const seed = stored ?? random.bytes(32);
  holdBytes(desk, seed);
  const kept = stored !== undefined || (await witness.seeds.save(name, seed.slice()));
  const key = witness.signatures.fromSeed(seed.slice());
  const vkey = witnessKey(hash, name, key.publicKey);
  const own = { name, vkey, fingerprint: fingerprint(hash, vkey), kept, key };
  desk.witnessKeys.set(name, { own, seed });
  return ok(own);
}
