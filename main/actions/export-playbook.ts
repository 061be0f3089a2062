import type { Failure } from '../core/failure.ts';
import { toBase64 } from '../core/journal/bytes.ts';
import type { Playbook } from '../core/playbook/model.ts';
import type { PinnedPlaybook } from '../core/run/plan.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import type { Library } from './library.ts';
import { attachedTo } from './own-playbooks/attached.ts';
import { savePlaybook } from './own-playbooks/save-with.ts';

export type PlaybookAs = 'yaml' | 'cacao' | 'markdown' | 'paper';

/** What was written: nothing where the person changed their mind. */
export interface PlaybookWritten {
  readonly files: readonly string[];
  /** Why there is no PDF; the page is there all the same. */
  readonly noPdf?: string;
}

/** A playbook for somebody else, or for paper: written where main's own dialog says. */
export async function exportPlaybook(
  desk: Desk,
  { id, as }: { readonly id: string; readonly as: PlaybookAs },
): Promise<Result<PlaybookWritten, Failure>> {
  const library = await desk.ports.library();
  const pinned = library.find(id);
  if (!pinned) return err({ code: 'no-such-playbook', params: { id } });
  const file = library.bytes(pinned.ref.sha256);
  switch (as) {
    case 'yaml':
      return file ? saveYaml(desk, library, pinned.playbook, file.bytes) : gone(id);
    case 'cacao':
      return file ? saveCacao(desk, id, file.bytes) : gone(id);
    case 'markdown': {
      const { playbookMarkdown } = await import('../core/export/playbook/markdown.ts');
      const lang = desk.ports.lang();
      const text = playbookMarkdown(pinned.playbook, pinned.ref, lang);
      return saved(desk, `${id}.${lang}.md`, text);
    }
    case 'paper':
      return onPaper(desk, pinned);
  }
}

/** With the signature that came with it. */
async function saveYaml(
  desk: Desk,
  { own }: Library,
  playbook: Playbook,
  bytes: Uint8Array,
): Promise<Result<PlaybookWritten, Failure>> {
  const signature = own?.get(playbook.id)?.signature;
  const written = await savePlaybook(desk, { playbook, bytes }, signature);
  return written.ok ? ok({ files: written.value }) : written;
}

async function saveCacao(
  desk: Desk,
  id: string,
  bytes: Uint8Array,
): Promise<Result<PlaybookWritten, Failure>> {
  const [{ exportCacao }, { readShape }, { playbookShape }] = await Promise.all([
    import('../core/cacao/export.ts'),
    import('../core/playbook/read-shape.ts'),
    import('../core/playbook/schema.ts'),
  ]);
  const ids = desk.ports.ownPlaybooks?.ids;
  if (!ids) return gone(id);
  const read = readShape(id, bytes, playbookShape, 'breakglass/1');
  if (!read.ok) return err({ code: 'playbook-has-errors', params: { id } });
  const at = new Date(desk.ports.clock.now()).toISOString();
  const { json } = exportCacao(id, read.value.shape, { created: at, modified: at }, ids);
  return saved(desk, `${id}.cacao.json`, `${JSON.stringify(json, null, 2)}\n`);
}

async function onPaper(
  desk: Desk,
  { playbook, ref }: PinnedPlaybook,
): Promise<Result<PlaybookWritten, Failure>> {
  const { guides, desktop } = desk.ports;
  if (!guides) return err({ code: 'playbook-not-kept', raw: 'no place to write to' });
  const folder = await desktop.chooseFolder(
    `${ref.id}-${ref.version}`,
    desk.run?.mode ?? 'incident',
  );
  if (folder === undefined) return ok({ files: [] });
  const { paperFoot, paperHead, playbookPage } = await import('../core/export/playbook/page.ts');
  const pictures = (await attachedTo(desk, playbook)).flatMap((one) =>
    'bytes' in one && one.attachment.type.startsWith('image/')
      ? [{ id: one.attachment.id, base64: toBase64(one.bytes) }]
      : [],
  );
  const written = await guides.write(
    folder,
    (['en', 'ja'] as const).map((lang) => ({
      name: `${ref.id}.${lang}`,
      lang,
      html: playbookPage(playbook, ref, lang, pictures),
      head: paperHead(playbook, lang),
      foot: paperFoot(ref),
    })),
  );
  if (!written.ok) return err({ code: 'playbook-not-kept', raw: written.error.detail });
  desktop.showFolder(folder);
  return ok(written.value);
}

async function saved(
  desk: Desk,
  name: string,
  text: string,
): Promise<Result<PlaybookWritten, Failure>> {
  const file = await desk.ports.desktop.saveText(name, text);
  if (!file.ok) return err({ code: 'playbook-not-kept', raw: file.error });
  return ok({ files: file.value === undefined ? [] : [file.value] });
}

function gone(id: string): Result<never, Failure> {
  return err({ code: 'playbook-unreadable', params: { id } });
}
