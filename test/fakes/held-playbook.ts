import type { Library } from '../../main/actions/library.ts';
import type { OwnVersion } from '../../main/core/ports/own-playbooks.ts';
import { EXAMPLE_KIT } from '../core/kit/example-kit.ts';
import { heldBench } from './held-incident.ts';
import { pinned } from './plans.ts';
import { publisher } from './publisher.ts';

export const sato = publisher('sato', 7);

/** The playbook of `heldBench`, with a hash that can be signed. */
export const PLAYBOOK = { ...pinned('PB-T', []).ref, sha256: 'ce'.repeat(32) };

const kept: OwnVersion = {
  ...{ sha256: PLAYBOOK.sha256, version: PLAYBOOK.version, keptAt: '', by: '' },
  from: { file: 'pb-t.yaml', format: 'breakglass/1', sha256: PLAYBOOK.sha256 },
};

/**
 * A desk whose playbook was brought in, with this signature; its kit names Sato as a publisher, and is
 * believed unless it is `unsigned`. Without a kit file there is none.
 */
export async function heldPlaybook(
  signature: string | undefined,
  kit: 'believed' | 'unsigned' | 'none' = 'believed',
) {
  const text = `${EXAMPLE_KIT}publishers: ${JSON.stringify([sato.listed])}\n`;
  const bench = await heldBench(
    kit === 'none' ? 'not: a kit' : text,
    kit === 'believed' ? 'signed' : 'unsigned',
  );
  const { shelf, signers, desk } = bench;
  const vkey = shelf.current()?.signers[0]?.vkey;
  if (vkey !== undefined) {
    await signers.add({ vkey, person: '佐藤', addedAt: '2026-10-02T00:00:00Z' });
    await shelf.judgeAgain();
  }
  let own: NonNullable<Library['own']> = new Map();
  const bring = (text: string | undefined): void => {
    own = new Map([[PLAYBOOK.id, text === undefined ? kept : { ...kept, signature: text }]]);
  };
  bring(signature);
  const base = await desk.ports.library();
  const find: Library['find'] = (id) => {
    const found = base.find(id);
    return found && { ...found, ref: PLAYBOOK };
  };
  Object.assign(desk.ports, { library: () => Promise.resolve({ ...base, find, own }) });
  return {
    ...bench,
    bring,
    takeOut: () => (own = new Map([[PLAYBOOK.id, { ...kept, sha256: 'other' }]])),
    /** The playbooks as the newest `run.start` has them. */
    brought: () => {
      const entries = bench.made.journals.logs.flatMap((log) => log.entries);
      const found = entries.findLast(({ type }) => type === 'run.start');
      return found?.type === 'run.start' ? found.data.brought : undefined;
    },
  };
}
