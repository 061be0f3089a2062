import { toHex } from '../core/hex.ts';
import type { Hash } from '../core/ports/hash.ts';
import type { PlaybookFile, PlaybookSource } from '../core/ports/playbook-source.ts';
import { findingLine, type Finding } from '../core/playbook/finding.ts';
import { parsePlaybook } from '../core/playbook/parse.ts';
import { parseScenario, type Scenario } from '../core/drill/scenario.ts';
import type { PinnedPlaybook } from '../core/run/plan.ts';
import type { Library } from './library.ts';

interface Refused {
  readonly file: string;
  readonly finding: string;
}

/** Reads and checks the bundled playbooks and scenarios once. A bad file is named, never hidden. */
export async function loadLibrary(source: PlaybookSource, hash: Hash): Promise<Library> {
  const [playbooks, scenarios] = await Promise.all([source.playbooks(), source.scenarios()]);
  const refused: Refused[] = [];
  if (!playbooks.ok) refused.push({ file: 'playbooks', finding: playbooks.error.detail });
  if (!scenarios.ok) refused.push({ file: 'scenarios', finding: scenarios.error.detail });

  const pinned = new Map<string, PinnedPlaybook>();
  const bytes = new Map<string, PlaybookFile>();
  for (const file of playbooks.ok ? playbooks.value : []) {
    const parsed = parsePlaybook(file.file, file.bytes);
    if (!parsed.playbook) {
      refused.push({ file: file.file, finding: firstError(parsed.findings) });
      continue;
    }
    const sha256 = toHex(hash.sha256(file.bytes));
    const { id, version } = parsed.playbook;
    if (pinned.has(id)) {
      refused.push({ file: file.file, finding: `${id} is defined twice` });
      continue;
    }
    pinned.set(id, { ref: { id, version, sha256 }, playbook: parsed.playbook });
    bytes.set(sha256, file);
  }
  const briefs: Scenario[] = [];
  for (const file of scenarios.ok ? scenarios.value : []) {
    const parsed = parseScenario(file.file, file.bytes);
    if (parsed.scenario) briefs.push(parsed.scenario);
    else refused.push({ file: file.file, finding: firstError(parsed.findings) });
  }
  return {
    playbooks: [...pinned.values()],
    scenarios: briefs,
    refused,
    find: (id) => pinned.get(id),
    bytes: (sha256) => bytes.get(sha256),
  };
}

function firstError(findings: readonly Finding[]): string {
  const first = findings.find(({ level }) => level === 'error') ?? findings[0];
  return first ? findingLine(first, 'en') : '';
}
