import { COSIGNATURE, parseVerifierKey } from '../../core/journal/note.ts';
import { equal } from '../../core/journal/bytes.ts';
import { witnessName, witnessPart } from '../../core/journal/witness/cosign.ts';
import { isOneself } from '../../core/kit/gate.ts';
import type { Kit } from '../../core/kit/model.ts';
import type { Desk } from '../desk.ts';

/**
 * Whether an approval would be one's own: made with a key of this computer, in memory or in its
 * vault, or under the name of whoever sits here.
 */
export async function isOwnKey(desk: Desk, vkey: string): Promise<boolean> {
  const { hash, witness, settings } = desk.ports;
  const key = parseVerifierKey(hash, vkey);
  if (key?.type !== COSIGNATURE) return false;
  const held = [...desk.witnessKeys.values()].some(({ own }) => own.vkey === vkey);
  if (held || desk.vault.lockedWitnesses.has(key.name)) return true;
  const seed = await witness.seeds.load(key.name);
  if (seed) {
    const own = witness.signatures.fromSeed(seed.slice());
    const same = equal(own.publicKey, key.publicKey);
    own.destroy();
    if (same) return true;
  }
  const kit = desk.run?.kit;
  const me = [settings.read().person, desk.run?.state.person].flatMap((id) =>
    id === undefined ? [] : namesOf(kit, id),
  );
  return me.map(witnessPart).some((part) => part !== 'unnamed' && witnessName(part) === key.name);
}

/** Whether a person who is about to sign is the one who asks. */
export function asksOneself(kit: Kit | undefined, person: string, by: string): boolean {
  const [, name] = namesOf(kit, by);
  return isOneself({ name: person }, { id: by, ...(name === undefined ? {} : { name }) });
}

function namesOf(kit: Kit | undefined, id: string): readonly string[] {
  const name = kit?.people.find((one) => one.id === id)?.name;
  return name === undefined ? [id] : [id, name];
}
