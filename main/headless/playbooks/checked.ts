import { createHash } from 'node:crypto';
import { diskPlaybookSource } from '../../adapters/disk/playbook-source.ts';
import { parseScenario } from '../../core/drill/scenario.ts';
import { parsePlaybook } from '../../core/playbook/parse.ts';
import type { CheckedFiles, PlaybookFile } from '../../core/ports/playbook-source.ts';

/** Reads a folder's playbooks and scenarios as the app would. Files with errors are left out. */
export async function checkedFiles(folder: string): Promise<CheckedFiles> {
  const source = diskPlaybookSource(folder);
  const playbooks = await source.playbooks();
  const scenarios = await source.scenarios();
  return {
    playbooks: bySha256(
      playbooks.ok ? playbooks.value : [],
      ({ file, bytes }) => parsePlaybook(file, bytes).playbook,
    ),
    scenarios: bySha256(
      scenarios.ok ? scenarios.value : [],
      ({ file, bytes }) => parseScenario(file, bytes).scenario,
    ),
  };
}

function bySha256<T>(
  files: readonly PlaybookFile[],
  read: (file: PlaybookFile) => T | undefined,
): Readonly<Record<string, T>> {
  const found = files.flatMap((file) => {
    const value = read(file);
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    return value === undefined ? [] : [[sha256, value] as const];
  });
  return Object.fromEntries(found);
}
