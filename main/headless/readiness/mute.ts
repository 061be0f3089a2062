import { parseArgs } from 'node:util';
import { prowlerMutes } from '../../core/readiness/expected.ts';
import type { Output } from '../playbooks/exit.ts';
import { EXIT } from './exit.ts';
import { readJournals } from './read-journals.ts';
import { readKit } from './read-kit.ts';

const USAGE = [
  'usage: npm run readiness -- mute --kit FILE [--data DIR] [--lang en|ja]',
  '  prints a Prowler mute list of what it finds on a set-up that is as it should be, each with its reason',
  '  --data: the app’s data folder; without a drill of root in the last day there, root is not muted',
  '  exit code 0: printed, 64: wrong usage, 66: a file cannot be read',
].join('\n');

/** `mute`: a list for other scanners, to stand in their configuration. @returns the exit code */
export async function muteCommand(flags: readonly string[], out: Output): Promise<number> {
  const wish = wishOf(flags);
  if (typeof wish === 'string') {
    out.trouble(`${wish}\n${USAGE}`);
    return EXIT.usage;
  }
  const kit = await readKit(wish.kit, wish.lang);
  const journals = wish.data === undefined ? undefined : await readJournals(wish.data);
  for (const read of [kit, ...(journals ? [journals] : [])]) {
    if (read.ok) continue;
    out.trouble(read.error);
    return EXIT.unreadable;
  }
  if (!kit.ok) return EXIT.unreadable;
  const runs = journals?.ok === true ? journals.value.runs : [];
  out.line(prowlerMutes(kit.value, runs, Date.now(), wish.lang).trimEnd());
  return EXIT.ready;
}

function wishOf(
  flags: readonly string[],
): { readonly kit: string; readonly data?: string; readonly lang: 'en' | 'ja' } | string {
  try {
    const { values } = parseArgs({
      args: [...flags],
      options: {
        kit: { type: 'string' },
        data: { type: 'string' },
        lang: { type: 'string', default: 'en' },
      },
    });
    const { kit, data, lang } = values;
    if (kit === undefined) return '--kit is missing.';
    if (lang !== 'en' && lang !== 'ja') return `--lang is en or ja, not ${lang}.`;
    return { kit, lang, ...(data === undefined ? {} : { data }) };
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : 'The flags cannot be read.';
  }
}
