import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDesk } from '../../main/actions/desk.ts';
import { choosePlaybook } from '../../main/actions/own-playbooks/look.ts';
import { createLiveLibrary } from '../../main/actions/own-playbooks/live-library.ts';
import { createOwnPlaybooks } from '../../main/adapters/disk/own-playbooks.ts';
import { bundleZip } from '../../main/adapters/system/bundle-zip.ts';
import { createNodeHash } from '../../main/adapters/system/hash.ts';
import { nameIds } from '../../main/adapters/system/name-ids.ts';
import { createOfferedReader } from '../../main/adapters/system/offered-reader.ts';
import { toHex } from '../../main/core/hex.ts';
import { ok } from '../../main/core/result.ts';
import type { PinnedPlaybook } from '../../main/core/run/plan.ts';
import { deskBench } from './desk.ts';
import { temporaryFolder } from './log-disk.ts';
import { pinned, section, step } from './plans.ts';

const hash = createNodeHash();

/** A playbook of our own as a file; `steps` by id, each by hand. */
export function ownYaml(id: string, version: string, steps: readonly string[] = ['one']): string {
  const written = steps.map(
    (name) =>
      `      - { id: ${name}, kind: do, risk: read, usual: 1m, target: 2m, title: { en: Do ${name}, ja: ${name} を行う }, do: { en: Do it., ja: 行います。 } }`,
  );
  return `format: breakglass/1
id: ${id}
version: "${version}"
title: { en: Ours, ja: 自組織 }
summary: { en: What we do., ja: 行うこと。 }
symptoms: [{ en: It is down, ja: 止まった }]
severity: SEV2
usual: 5m
sections:
  - id: first
    title: { en: First, ja: はじめ }
    objective: { en: Begin, ja: 始める }
    mode: read-do
    steps:
${written.join('\n')}
`;
}

/** The hashes of made-up playbooks are none; those of files on a disk are. */
function hashed({ ref, playbook }: PinnedPlaybook): PinnedPlaybook {
  return { ref: { ...ref, sha256: toHex(hash.sha256(Buffer.from(ref.id))) }, playbook };
}

/** A desk whose next chosen file holds this, with the real store on a real disk. */
export function ownBench(
  shipped: readonly PinnedPlaybook[] = [pinned('PB-90', [section('s', [step('one')])])],
) {
  const root = temporaryFolder();
  const made = deskBench(shipped.map(hashed));
  const shelf = createOwnPlaybooks({ root, hash, boot: 'boot' });
  const { ports } = made.desk;
  const live = createLiveLibrary(ports.library(), shelf, () => undefined);
  const saved: { readonly name: string; readonly text: string }[] = [];
  let path = join(root, 'none');
  const desk = createDesk({
    ...ports,
    hash,
    library: live.open,
    ownPlaybooks: {
      shelf,
      read: createOfferedReader(hash),
      ids: nameIds,
      zip: () => Promise.resolve(bundleZip),
    },
    desktop: {
      ...ports.desktop,
      choosePlaybook: () => Promise.resolve(path),
      chooseBundle: () => Promise.resolve(path),
      saveText: (name, text) => {
        saved.push({ name, text });
        return Promise.resolve(ok(`/exports/${name}`));
      },
      saveWith: (name, text, beside) => {
        const all = beside.map((one) => ({
          name: 'ending' in one ? name + one.ending : `${one.folder}/${one.name}`,
          text: Buffer.from(one.bytes).toString('utf8'),
        }));
        saved.push({ name, text }, ...all);
        return Promise.resolve(
          ok([name, ...all.map((one) => one.name)].map((one) => `/exports/${one}`)),
        );
      },
    },
  });
  const offer = async (text: string | Uint8Array, name = 'ours.yaml') => {
    path = join(root, name);
    writeFileSync(path, text);
    const look = await choosePlaybook(desk);
    if (!look.ok || !look.value) throw new Error('no look');
    return look.value;
  };
  return { made, desk, root, shelf, live, offer, saved };
}
