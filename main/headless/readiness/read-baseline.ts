import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHex, utf8Decode } from '../../core/journal/bytes.ts';
import type { Kit } from '../../core/kit/model.ts';
import { parseBaseline, type BaselineFacts } from '../../core/readiness/own/baseline.ts';
import { trustOf } from '../../core/publish/trust.ts';
import { keyTools } from '../playbooks/key-tools.ts';

export const BASELINE = 'baseline.json';

/** The baseline of a folder and its `.sig`. A string says why there is none to go by. */
export async function readBaseline(
  folder: string,
  { publishers }: Pick<Kit, 'publishers'>,
  believed: readonly string[],
): Promise<(BaselineFacts & { readonly sha256: string }) | string | undefined> {
  const file = join(folder, BASELINE);
  const bytes = await contentOf(file);
  if (bytes === undefined) return undefined;
  const baseline = parseBaseline(utf8Decode(bytes));
  if (!baseline) return `${file}: is no baseline of this format. Make one with "readiness seal".`;
  const sha256 = toHex(keyTools.hash.sha256(bytes));
  const sig = await contentOf(`${file}.sig`);
  const trust = trustOf(
    keyTools,
    {
      kind: 'baseline',
      sha256,
      ...(sig === undefined ? {} : { signature: utf8Decode(sig) }),
    },
    { signed: true, publishers: publishers.filter(({ vkey }) => believed.includes(vkey)) },
  );
  return {
    ...baseline,
    standing: trust.is,
    signers: trust.signers.map(({ name }) => name),
    sha256,
  };
}

async function contentOf(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw thrown;
  }
}
