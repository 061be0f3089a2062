import { takenIds } from '../../actions/bundles/read-back.ts';
import type { BundleLook, BundlePlaybook } from '../../actions/own-playbooks/ports.ts';
import type {
  BundleDocumentView,
  BundleImageView,
  BundleLookView,
  BundlePlaybookView,
  BundleView,
} from '../../contract/views/bundle-view.ts';
import { allInForce, inForce, type Installed } from '../../core/bundle/installed.ts';
import type { Contact, Kit } from '../../core/kit/model.ts';
import type { KitTools } from '../../core/kit/signature.ts';
import { diffPlaybooks } from '../../core/playbook/diff.ts';
import { trustOf } from '../../core/publish/trust.ts';

export function bundleLookView(look: BundleLook, kit: Kit | undefined): BundleLookView {
  const { id, file, bundle, word, before, removed, contents } = look;
  const { name, version, made } = bundle.manifest;
  const reserved = takenIds(look);
  return {
    id,
    file: file.name,
    size: file.size,
    sha256: file.sha256,
    name,
    version,
    made,
    word,
    ...(before
      ? {
          before: {
            version: before.installed.version,
            same:
              before.installed.sha256 === bundle.sha256 &&
              look.playbooks.every((one) => one.is === 'same'),
            back: before.installed.made > made,
          },
        }
      : {}),
    playbooks: look.playbooks.map((one) => playbookView(one, reserved.includes(one.playbook.id))),
    removed: removed.map(({ ref, playbook }) => ({ id: ref.id, title: playbook.title })),
    documents: documentViews(look, kit),
    contacts: contents.contacts.map((contact) => ({ ...contact, kit: contactInKit(contact, kit) })),
    ...attachedIn(look),
    images: contents.images.map(({ file: { path }, size }) => ({ path, ...size })),
  };
}

function playbookView(
  { playbook, is, findings, word, replaces }: BundlePlaybook,
  reserved: boolean,
): BundlePlaybookView {
  const steps = playbook.sections.flatMap((section) => section.steps);
  return {
    id: playbook.id,
    version: playbook.version,
    title: playbook.title,
    is,
    steps: steps.length,
    risky: steps.filter(({ risk }) => risk !== 'read').length,
    warnings: findings.filter(({ level }) => level === 'warning').length,
    word,
    ...(replaces
      ? {
          replaces: {
            version: replaces.ref.version,
            reserved,
            changes: diffPlaybooks(replaces.playbook, playbook),
          },
        }
      : {}),
  };
}

/** Once each, however many of its playbooks name it. */
function attachedIn({ contents }: BundleLook): Pick<BundleLookView, 'attachments'> {
  const all = contents.playbooks.flatMap(({ playbook }) => playbook.attachments ?? []);
  const attachments = [...new Map(all.map((one) => [one.sha256, one])).values()];
  return attachments.length === 0 ? {} : { attachments };
}

function documentViews(
  { contents, before }: BundleLook,
  kit: Kit | undefined,
): readonly BundleDocumentView[] {
  const old = before?.contents?.documents ?? [];
  const view = (
    { name, document }: (typeof old)[number],
    is: BundleDocumentView['is'],
  ): BundleDocumentView => ({
    name,
    kind: document.kind,
    description: document.description,
    is,
    inKit: kit?.documents.some((one) => one.name === name) === true,
    steps: document.steps,
  });
  const now = contents.documents.map((one) => {
    const was = old.find(({ name }) => name === one.name);
    return view(one, !was ? 'added' : was.file.sha256 === one.file.sha256 ? 'same' : 'changed');
  });
  const gone = old.filter((one) => !contents.documents.some(({ name }) => name === one.name));
  return [...now, ...gone.map((one) => view(one, 'removed'))];
}

function contactInKit(contact: Contact, kit: Kit | undefined): 'same' | 'other' | 'none' {
  const there = kit?.contacts.find(({ id }) => id === contact.id);
  if (!there) return 'none';
  const { kind, name, reach } = contact;
  return there.kind === kind && there.name === name && there.reach === reach ? 'same' : 'other';
}

export function bundleImageView(
  { contents }: BundleLook,
  path: string,
): BundleImageView | undefined {
  const image = contents.images.find(({ file }) => file.path === path);
  return image && { bytes: image.file.bytes, mediaType: image.mediaType, ...image.size };
}

export function bundleListView(
  installed: readonly Installed[],
  tools: KitTools,
  kit: Kit | undefined,
): readonly BundleView[] {
  return allInForce(installed).map((one) => {
    const { name, version, file, at, by, playbooks, sha256, signature } = one;
    const before = inForce(
      installed.filter((other) => other !== one),
      name,
    );
    return {
      name,
      version,
      file: file.name,
      at,
      by,
      standing: trustOf(tools, { kind: 'bundle', sha256, signature }, kit).is,
      playbooks: playbooks.map(({ id }) => id),
      ...(before ? { before: before.version } : {}),
    };
  });
}
