import { toHex, utf8 } from '../journal/bytes.ts';
import type { Hash } from '../ports/hash.ts';
import type { Random } from '../ports/random.ts';
import { grouped, plainCrockford, toCrockford } from '../vault/crockford.ts';
import { actName, type RemoteAct } from './remote-acts.ts';

const KEY_BYTES = 16;
/** 40 bits, eight characters: said over a phone in one breath, and not met by trying. */
const CODE_BYTES = 5;

/** What the codes of one drill are made from, hexadecimal. Whoever reads the log can make them too. */
export function newLeadKey(random: Random): string {
  return toHex(random.bytes(KEY_BYTES));
}

/** The code of one act in one drill, `7BJQ-MR4X`: it says nothing of what it does. */
export function codeOf(hash: Hash, key: string, act: RemoteAct): string {
  return coded(hash, key, actName(act));
}

/** Stands in a score sheet, so that only who was given this drill's codes can have made it. */
export function sheetCode(hash: Hash, key: string): string {
  return coded(hash, key, 'sheet');
}

/** The act that a typed code stands for; undefined where it stands for none. */
export function actOf(
  hash: Hash,
  key: string,
  acts: readonly RemoteAct[],
  typed: string,
): RemoteAct | undefined {
  const plain = plainCrockford(typed);
  return acts.find((act) => plainCrockford(codeOf(hash, key, act)) === plain);
}

function coded(hash: Hash, key: string, name: string): string {
  const digest = hash.sha256(utf8(`breakglass-lead/v1\n${key}\n${name}`));
  return grouped(toCrockford(digest.subarray(0, CODE_BYTES)));
}
