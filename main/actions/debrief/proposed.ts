import { utf8 } from '../../core/journal/bytes.ts';
import { diffPlaybooks, type PlaybookDiff } from '../../core/playbook/diff.ts';
import type { Playbook } from '../../core/playbook/model.ts';
import type { Items } from '../../core/programme/action-items.ts';
import type { Desk } from '../desk.ts';
import { readVersion } from '../shelf/versions.ts';
import { openDraft } from '../writing/drafts.ts';

/** What the items of a drill change of one playbook. */
export interface Proposed {
  readonly draft: string;
  readonly playbook: string;
  readonly is: 'draft' | 'published';
  /** Absent while the draft has errors, or where one of the two versions is gone. */
  readonly changes?: PlaybookDiff;
}

/** The change of each draft, once: several items may share one. What was published is compared as it was published. */
export async function proposedBy(desk: Desk, items: Items): Promise<readonly Proposed[]> {
  const seen = new Set<string>();
  const all: Proposed[] = [];
  for (const { change, playbook } of items) {
    if (!change || seen.has(change.draft)) continue;
    seen.add(change.draft);
    const published = publishedAs(items, change.draft);
    const before = await readVersion(desk, playbook, change.base);
    const after =
      published === undefined
        ? await draftAsPlaybook(desk, change.draft)
        : await versionOf(desk, playbook, published);
    const changes = before.ok && after ? { changes: diffPlaybooks(before.value, after) } : {};
    const is = published === undefined ? 'draft' : 'published';
    all.push({ draft: change.draft, playbook, is, ...changes });
  }
  return all;
}

/** The version (SHA-256, hex) a draft became, by whichever of its items was still open then. */
function publishedAs(items: Items, draft: string): string | undefined {
  const one = items.find(
    ({ change, closed }) => change?.draft === draft && closed?.how === 'published',
  );
  return one?.closed?.version?.sha256;
}

async function draftAsPlaybook(desk: Desk, id: string): Promise<Playbook | undefined> {
  const draft = await openDraft(desk, id);
  if (!draft.ok) return undefined;
  const { parsePlaybook } = await import('../../core/playbook/parse.ts');
  return parsePlaybook('', utf8(draft.value.text)).playbook;
}

async function versionOf(desk: Desk, id: string, sha256: string): Promise<Playbook | undefined> {
  const read = await readVersion(desk, id, sha256);
  return read.ok ? read.value : undefined;
}
