import type { Library } from '../../actions/library.ts';
import type { OwnLook } from '../../actions/own-playbooks/ports.ts';
import type {
  OwnListView,
  OwnLookView,
  OwnPlaybookView,
  PlaybookFindingView,
} from '../../contract/views/own-playbook-view.ts';
import { diffPlaybooks } from '../../core/playbook/diff.ts';
import type { Finding } from '../../core/playbook/finding.ts';
import type { OwnBook, OwnShelf } from '../../core/ports/own-playbooks.ts';
import { unfold, type PinnedPlaybook } from '../../core/run/plan.ts';
import { attachedView } from './attached-view.ts';
import { playbookView } from './playbook-view.ts';
import type { Shown } from './shown.ts';

export function ownLookView(
  look: OwnLook,
  library: Library,
  shown: Shown,
  word: OwnLookView['word'],
): OwnLookView {
  const { file, offered, replaces } = look;
  const playbook = viewOf(look, library, shown);
  return {
    id: look.id,
    file: file.name,
    size: file.size,
    format: offered.format,
    sha256: offered.sha256,
    findings: offered.findings.map(findingView),
    draftFindings: (offered.becomes?.findings ?? []).map(findingView),
    leftOut: offered.leftOut,
    same: look.same,
    word,
    ...(playbook ? { playbook } : {}),
    ...(replaces && offered.becomes
      ? {
          replaces: {
            is: replaces.is,
            id: replaces.ref.id,
            version: replaces.ref.version,
            title: replaces.playbook.title,
            reserved: replaces.is === 'shipped' || library.replaced?.has(replaces.ref.id) === true,
            changes: diffPlaybooks(replaces.playbook, offered.becomes.playbook),
          },
        }
      : {}),
  };
}

/** As it would be shown in the library: with the parts it takes from others there. */
function viewOf(
  { offered, attached }: OwnLook,
  library: Library,
  shown: Shown,
): OwnLookView['playbook'] {
  const { becomes } = offered;
  if (!becomes) return undefined;
  const { playbook, sha256 } = becomes;
  const { id, version } = playbook;
  const pinned: PinnedPlaybook = { ref: { id, version, sha256 }, playbook };
  const find: Library['find'] = (other) => (other === id ? pinned : library.find(other));
  const plan = unfold(pinned, find);
  if (!plan.ok) return undefined;
  return { ...playbookView(plan.value, { ...library, find }, shown), ...attachedView(attached) };
}

export function ownListView(
  shelf: OwnShelf,
  library: Library,
  { standing }: Pick<Shown, 'standing'>,
): OwnListView {
  return {
    playbooks: shelf.books.flatMap((book) => rowOf(book, library, standing) ?? []),
    damaged: shelf.damaged,
  };
}

function rowOf(
  book: OwnBook,
  library: Library,
  standing: Shown['standing'],
): OwnPlaybookView | undefined {
  const { id, versions, acts, trouble } = book;
  const current = versions.at(-1);
  if (!current) return undefined;
  const before = versions.at(-2);
  const pinned = library.find(id);
  const shipped = library.replaced?.get(id);
  return {
    id,
    current,
    acts,
    standing: standing?.(current) ?? 'unsigned',
    ...(pinned?.ref.sha256 === current.sha256 ? { title: pinned.playbook.title } : {}),
    ...(before ? { before } : {}),
    ...(trouble ? { trouble } : {}),
    ...(shipped
      ? {
          replaces: {
            version: shipped.ref.version,
            newer: shipped.ref.sha256 !== current.replaces,
          },
        }
      : {}),
  };
}

function findingView({ line, column, level, code, message }: Finding): PlaybookFindingView {
  return { line, column, level, code, message };
}
