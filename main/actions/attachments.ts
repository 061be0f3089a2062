import type { Failure } from '../core/failure.ts';
import { readAttachment, type AttachmentContent } from '../core/playbook/attachment-file.ts';
import type { Attachment } from '../core/playbook/attachment.ts';
import type { Playbook } from '../core/playbook/model.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';

interface Found {
  readonly attachment: Attachment;
  readonly bytes: Uint8Array;
  readonly content: AttachmentContent;
}

/** An attachment as it may be shown: only the very bytes that a playbook here names. */
export async function openAttachment(desk: Desk, sha256: string): Promise<Result<Found, Failure>> {
  const attachment = await named(desk, sha256);
  if (!attachment)
    return err({ code: 'attachment-missing', params: { file: sha256.slice(0, 12) } });
  const { file } = attachment;
  const { hash } = desk.ports;
  const bytes = await bytesOf(desk, sha256);
  const read = readAttachment(hash, attachment, bytes);
  if (read.ok && bytes) return ok({ attachment, bytes, content: read.value });
  if (read.ok || read.error.is === 'missing') {
    return err({ code: 'attachment-missing', params: { file } });
  }
  return err({ code: 'attachment-changed', params: { file }, raw: read.error.detail });
}

/** Writes it where the person says, for another program. Empty when they changed their mind. */
export async function saveAttachment(desk: Desk, sha256: string): Promise<Result<string, Failure>> {
  const opened = await openAttachment(desk, sha256);
  if (!opened.ok) return opened;
  const { attachment, bytes } = opened.value;
  const path = await desk.ports.desktop.chooseSave(attachment.file);
  if (path === undefined) return ok('');
  const written = await desk.ports.evidenceFiles.write(path, once(bytes));
  if (written.ok) return ok(path);
  const { code, detail } = written.error;
  return err({ code: code === 'disk-full' ? code : 'disk-refused', raw: detail });
}

/** By whatever is open: the run, what was chosen to be brought in, the library. */
async function named(desk: Desk, sha256: string): Promise<Attachment | undefined> {
  const of = ({ attachments }: { readonly attachments?: readonly Attachment[] }) =>
    attachments?.find((one) => one.sha256 === sha256);
  const first = (all: readonly { readonly attachments?: readonly Attachment[] }[]) =>
    all.map(of).find((one) => one !== undefined);
  const looked: readonly (Playbook | undefined)[] = [
    desk.run?.plan.playbook.playbook,
    desk.playbookLook?.offered.becomes?.playbook,
    ...(desk.bundleLook?.playbooks ?? []).map(({ playbook }) => playbook),
  ];
  const { playbooks } = await desk.ports.library();
  return (
    first(desk.run?.plan.steps ?? []) ??
    first(looked.filter((one) => one !== undefined)) ??
    first(playbooks.map(({ playbook }) => playbook))
  );
}

/** What is looked at, before it is kept, is not on the shelf yet. */
async function bytesOf(desk: Desk, sha256: string): Promise<Uint8Array | undefined> {
  const { playbookLook, bundleLook, ports } = desk;
  const looked = playbookLook?.attached.find(({ attachment }) => attachment.sha256 === sha256);
  if (looked && 'bytes' in looked) return looked.bytes;
  const bundled = bundleLook?.contents.attachments.find((one) => one.sha256 === sha256);
  return bundled?.bytes ?? (await ports.ownPlaybooks?.shelf.attachments.bytes(sha256));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
