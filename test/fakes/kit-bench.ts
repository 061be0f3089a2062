import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDesk } from '../../main/actions/desk.ts';
import { createKitShelf } from '../../main/adapters/disk/kit-shelf.ts';
import { createNodeHash } from '../../main/adapters/system/hash.ts';
import { createNodeSignatures } from '../../main/adapters/system/signatures.ts';
import type { ReadBack, ReadBackAnswer } from '../../main/core/run/read-back.ts';
import { ok } from '../../main/core/result.ts';
import { temporaryFolder } from './log-disk.ts';
import { vaultBench } from './vault-desk.ts';

const hash = createNodeHash();
const signatures = createNodeSignatures();

/** A desk with a real vault and a real shelf; what is saved lands in `saved`. */
export function signingBench(
  confirm: (readBack: ReadBack) => ReadBackAnswer = () => ({ accepted: true, typed: '' }),
) {
  const root = temporaryFolder();
  const made = vaultBench();
  const saved: string[] = [];
  const { ports } = made.desk;
  const shelf = createKitShelf({ root, tools: { hash, signatures }, trusted: () => [] });
  const desk = createDesk({
    ...ports,
    hash,
    kits: {
      shelf,
      signers: {
        list: () => [],
        add: () => Promise.resolve(ok(null)),
        remove: () => Promise.resolve(ok(null)),
      },
    },
    witness: { ...ports.witness, signatures },
    desktop: {
      ...ports.desktop,
      confirm: (readBack) => Promise.resolve(confirm(readBack)),
      saveText: (name, text) => {
        saved.push(text);
        const file = join(root, `saved-${name}`);
        writeFileSync(file, text);
        return Promise.resolve(ok(file));
      },
    },
  });
  return { made, vault: made.vault, root, shelf, desk, saved };
}
