import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDesk, type Desk } from '../../main/actions/desk.ts';
import { endFlow } from '../../main/actions/vault/flow.ts';
import { submitSecretPage } from '../../main/actions/vault/submit.ts';
import { publishDraft } from '../../main/actions/writing/publish.ts';
import type { PublishWish } from '../../main/actions/writing/publish-wish.ts';
import { createDraftStore } from '../../main/adapters/disk/draft-store.ts';
import { createNodeSignatures } from '../../main/adapters/system/signatures.ts';
import { parseKit } from '../../main/core/kit/parse.ts';
import type { Kit } from '../../main/core/kit/model.ts';
import { makeKeyFile } from '../../main/core/publish/key-file.ts';
import { ok } from '../../main/core/result.ts';
import { createVault } from '../../main/core/vault/vault.ts';
import { writeWithBeside } from '../../main/shell/write-with-beside.ts';
import { TEMPLATE } from '../../main/core/writing/template.ts';
import { bytesOf, EXAMPLE_KIT } from '../core/kit/example-kit.ts';
import { ownBench } from './own-bench.ts';
import { memoryKeychain, memoryVaultFiles, vaultPorts, vaultTools } from './vault.ts';
import { vaultSide } from './vault-desk.ts';

export const KEY_PASSPHRASE = 'five words that do not belong';
export const SIGNER = 'breakglass.invalid/publisher/sato';

/**
 * A desk with a draft of the template, a publisher's key as a file, and a kit that names it. What
 * the dialogs answer can be changed; `typed` is what is typed into the secret window, in order.
 */
export async function publishBench(shipped?: Parameters<typeof ownBench>[0]) {
  const own = ownBench(shipped);
  const tools = { ...vaultTools, signatures: createNodeSignatures() };
  const { text: keyFile, vkey } = await makeKeyFile(tools, SIGNER, KEY_PASSPHRASE);
  const keyPath = join(own.root, 'sato.publisher-key');
  writeFileSync(keyPath, keyFile);
  const drafts = createDraftStore({ root: own.root });
  const begun = await drafts.begin(TEMPLATE);
  if (!begun.ok) throw new Error('no draft');
  const bench = {
    ...own,
    drafts,
    draft: begun.value,
    keyPath: keyPath as string | undefined,
    savePath: undefined as string | undefined,
    kit: kitNaming(vkey, true) as Kit | undefined,
    typed: [KEY_PASSPHRASE] as string[],
    problems: [] as (string | undefined)[],
  };
  const { ports } = own.desk;
  const vault = createVault(vaultPorts(memoryVaultFiles(), memoryKeychain));
  const side = vaultSide(vault, [], () => 0);
  const desk: Desk = createDesk({
    ...ports,
    drafts,
    kit: () => Promise.resolve(bench.kit),
    desktop: {
      ...ports.desktop,
      choosePublisherKey: () => Promise.resolve(bench.keyPath),
      saveWith: async (_, text, beside) =>
        ok(bench.savePath ? await writeWithBeside(bench.savePath, text, beside) : []),
    },
    vault: { ...side, window: { ...side.window, show: () => void type() } },
  });
  /** Types what there is to type, then closes the window where it is still open. */
  const type = async (): Promise<void> => {
    for (const passphrase of bench.typed) {
      const problem = await submitSecretPage(desk, desk.vault.serial, { passphrase });
      bench.problems.push(problem?.code);
    }
    endFlow(desk);
  };
  const publish = (wish: Partial<PublishWish> = {}) =>
    publishDraft(desk, {
      id: bench.draft.id,
      version: bench.draft.version,
      keep: true,
      file: false,
      ...wish,
    });
  return Object.assign(bench, { desk, publish, vkey });
}

export function kitNaming(vkey: string, signed: boolean): Kit {
  const publishers = JSON.stringify([{ id: 'sato', name: 'Sato', vkey }]);
  const { kit } = parseKit('kit.yaml', bytesOf(`${EXAMPLE_KIT}publishers: ${publishers}\n`));
  if (!kit) throw new Error('no kit');
  return { ...kit, signed };
}
