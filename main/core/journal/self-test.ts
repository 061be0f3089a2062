import type { Hash, Signatures } from '../ports/hash.ts';
import { toBase64, utf8 } from './bytes.ts';
import { selfCheck } from './line.ts';
import { appendLeaf, emptyTree, leafHash, rootOf } from './merkle.ts';
import { parseCheckpoint, parseVerifierKey, signCheckpoint, verifierKey } from './note.ts';
import { SELF_CHECK_LENGTH } from './parse.ts';
import { shortCode } from './short-code.ts';
import { cosigners, standing } from './verify/signatures.ts';

const ORIGIN = 'runbook.invalid/log/0190f3c2-7b1a-7c3e-9f00-0123456789ab';
const ROOT = 'DnO7yvSp3YDcyFRwWpUSRIq0HWum2jjiDJuIlMdn590=';

/** Fixed values every build must reproduce: Ed25519 seeds 0x07 × 32 (log) and 0x09 × 32 (witness). */
export const testVector = {
  origin: ORIGIN,
  root: ROOT,
  lines: [
    '{"data":{},"prev":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","seq":0,"ts":"2026-11-23T13:10:24.123Z","type":"log.open","v":1,"z":"4088698c"}',
    '{"data":{"pb":"iam-key-compromise@1.2.0"},"prev":"k2HVNkJEFS8ihVRHM8yS83AHW0ePB0KxOIPzA9WyXbM=","seq":1,"ts":"2026-11-23T13:10:24.123Z","type":"run.start","v":1,"z":"b15ca5ba"}',
    '{"data":{"result":"ok","step":"contain/disable-key"},"prev":"Yn72zhqeyYRQoMbNCxCG2NJudAlu1OdbLMjwG9aWuY4=","seq":2,"ts":"2026-11-23T13:10:24.123Z","type":"step.done","v":1,"z":"1e36aa49"}',
  ],
  leaves: [
    'k2HVNkJEFS8ihVRHM8yS83AHW0ePB0KxOIPzA9WyXbM=',
    'Yn72zhqeyYRQoMbNCxCG2NJudAlu1OdbLMjwG9aWuY4=',
  ],
  vkey: `${ORIGIN}+8be12379+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs`,
  witness: 'runbook.invalid/witness/bob+c26d2ee4+BP0XJDhaoMdbZPt4zWAvodmR/ev3axPFjtcC6sg16fYY',
  note: [
    ORIGIN,
    '3',
    ROOT,
    '',
    `\u2014 ${ORIGIN} i+EjeXilsCdWzylQAtcVg3fP5adqBpC/l+FUZ4hK+/ydSgsCL1yBHFZtf/Yz01JX/V6UFAx2CmL4jAW7KrekhyFj3Ao=`,
    '\u2014 runbook.invalid/witness/bob wm0u5AAAAABrBDtAz2PlflMBbris1XOoIOXcZ1SrB6kas3f4gSm5MGSeRR7lhNda1Ni0NXatHNtVThULlXwwtACDrk66OSoWLjrmAA==',
    '',
  ].join('\n'),
  shortCode: '3 @ 7BJQMR-BZFMPF-1WXX2Q-FSGNTS-4K',
} as const;

/**
 * Runs the vector through this build's hashing and signatures, at start-up and in the verifier.
 * Answers what differs, or undefined when all is as it must be.
 */
export function selfTest(hash: Hash, signatures: Signatures): string | undefined {
  let tree = emptyTree;
  for (const [index, line] of testVector.lines.entries()) {
    const z = selfCheck(hash, utf8(line.slice(0, -SELF_CHECK_LENGTH)));
    if (!line.endsWith(`"z":"${z}"}`)) return `check value of record ${index}`;
    const leaf = leafHash(hash, utf8(line));
    const known = testVector.leaves[index];
    if (known !== undefined && toBase64(leaf) !== known) return `leaf hash of record ${index}`;
    tree = appendLeaf(hash, tree, leaf);
  }
  if (toBase64(rootOf(hash, tree)) !== testVector.root) return 'Merkle root';
  const key = parseVerifierKey(hash, testVector.vkey);
  const witness = parseVerifierKey(hash, testVector.witness);
  const note = parseCheckpoint(testVector.note);
  if (!key || !witness || !note) return 'reading of keys and checkpoint';
  if (verifierKey(hash, key.name, key.publicKey) !== testVector.vkey) return 'verifier key';
  if (standing(hash, signatures, note, key) !== 'signed') return 'log signature';
  if (cosigners(signatures, note, [witness]).length !== 1) return 'witness cosignature';
  if (shortCode(hash, note.checkpoint) !== testVector.shortCode) return 'short code';
  const own = signatures.fromSeed(new Uint8Array(32).fill(7));
  const signed = signCheckpoint(hash, own, note.checkpoint);
  own.destroy();
  return testVector.note.startsWith(signed) ? undefined : 'signing';
}
