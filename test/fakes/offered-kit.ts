import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDesk } from '../../main/actions/desk.ts';
import { chooseKit } from '../../main/actions/kit/look-at-kit.ts';
import { createKitShelf } from '../../main/adapters/disk/kit-shelf.ts';
import { createTrustedKeys } from '../../main/adapters/disk/trusted-keys.ts';
import { createNodeHash } from '../../main/adapters/system/hash.ts';
import { createNodeSignatures } from '../../main/adapters/system/signatures.ts';
import { ok } from '../../main/core/result.ts';
import { signerName, signKit } from '../../main/core/kit/signature.ts';
import { bytesOf } from '../core/kit/example-kit.ts';
import { deskBench } from './desk.ts';
import { temporaryFolder } from './log-disk.ts';
import { pinned, section, step } from './plans.ts';

const hash = createNodeHash();
const signatures = createNodeSignatures();
/** A kit as its security engineer signed it: always with the same key. */
export const signedKit = (text: string): Uint8Array =>
  signKit(hash, signerName('sato'), signatures.fromSeed(new Uint8Array(32).fill(5)), bytesOf(text));

/** A desk whose next chosen file holds this, with the real shelf on a real disk. */
export function offeredKits() {
  const root = temporaryFolder();
  const file = join(root, 'offered.yaml');
  const signers = createTrustedKeys(root, { file: 'kit-signers.json', field: 'signers' });
  const shelf = createKitShelf({
    root,
    tools: { hash, signatures },
    trusted: () => signers.list().map(({ vkey }) => vkey),
  });
  const made = deskBench([pinned('PB-T', [section('s', [step('one')])])]);
  const saved: string[] = [];
  const { ports } = made.desk;
  const desk = createDesk({
    ...ports,
    kits: { shelf, signers },
    desktop: {
      ...ports.desktop,
      chooseKit: () => Promise.resolve(file),
      saveText: (name, text) => {
        saved.push(text);
        return Promise.resolve(ok(`/exports/${name}`));
      },
    },
  });
  const offer = async (bytes: Uint8Array) => {
    writeFileSync(file, bytes);
    const look = await chooseKit(desk);
    if (!look.ok || !look.value) throw new Error('no look');
    return look.value;
  };
  return { made, desk, shelf, signers, offer, saved };
}
