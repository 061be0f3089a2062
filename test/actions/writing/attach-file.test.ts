import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attachFile } from '../../../main/actions/writing/attach-file.ts';
import { checkDraft } from '../../../main/actions/writing/check-draft.ts';
import { saveDraftFile } from '../../../main/actions/writing/drafts.ts';
import { createDraftStore } from '../../../main/adapters/disk/draft-store.ts';
import { applied } from '../../../main/core/writing/source.ts';
import { PNG, sha256Of } from '../../fakes/attached.ts';
import { ownBench, ownYaml } from '../../fakes/own-bench.ts';

const TEXT = ownYaml('OPS-01', '1');
const AT = TEXT.indexOf('id: one');

/** A desk whose dialog answers with this file; none: Esc. */
function bench(name?: string, bytes?: Uint8Array) {
  const made = ownBench();
  const { desk, root } = made;
  const path = name === undefined ? undefined : join(root, name);
  if (path !== undefined && bytes) writeFileSync(path, bytes);
  desk.ports.desktop.chooseAttachment = () => Promise.resolve(path);
  const kept = join(root, 'own-playbooks', 'kept');
  const files = (): readonly string[] => {
    try {
      return readdirSync(kept);
    } catch {
      return [];
    }
  };
  const attach = async (text = TEXT) => {
    const reply = await attachFile(desk, text, AT);
    if (!reply.ok || !reply.value) throw new Error(JSON.stringify(reply));
    return applied(text, reply.value.edits);
  };
  const codes = async (text: string) => (await checkDraft(desk, text)).map(({ code }) => code);
  return { ...made, kept, files, attach, codes };
}

test('who leaves the dialog has attached nothing, and nothing is kept', async () => {
  const { desk, files } = bench();
  expect(await attachFile(desk, TEXT, AT)).toEqual({ ok: true, value: undefined });
  expect(files()).toEqual([]);
});

test.each([
  ['attachment-unreadable', 'gone.png', undefined],
  ['attachment-not-taken', 'page.svg', Buffer.from('<svg/>')],
  ['attachment-not-taken', 'page.png', Buffer.from('<html>')],
  ['attachment-not-taken', 'empty.png', new Uint8Array()],
  ['attachment-too-large', 'long.txt', Buffer.alloc(512 * 1024 + 1, 'a')],
  ['attachment-too-large', 'huge.pdf', Buffer.alloc(4 * 1024 * 1024 + 1)],
])('%s: %s is kept nowhere', async (code, name, bytes) => {
  const { desk, files } = bench(name, bytes);
  expect(await attachFile(desk, TEXT, AT)).toMatchObject({
    ok: false,
    error: { code, params: { file: name } },
  });
  expect(files()).toEqual([]);
});

test('a text that is no playbook asks for no file', async () => {
  const { desk } = bench('plan.png', PNG);
  desk.ports.desktop.chooseAttachment = () => Promise.reject(new Error('asked'));
  expect(await attachFile(desk, 'id: [', 0)).toMatchObject({ error: { code: 'draft-unreadable' } });
});

test('a file that is chosen lies where the playbook looks for it, and the text has no finding', async () => {
  const { attach, codes, files } = bench('plan.png', PNG);
  const before = await codes(TEXT);
  const text = await attach();
  expect(text).toContain('attachments: [plan]');
  expect(files()).toEqual([`${sha256Of(PNG)}.attachment`]);
  expect(await codes(text)).toEqual(before);
});

test('one that goes, comes back or is another is told at the next look', async () => {
  const { attach, codes, kept } = bench('plan.png', PNG);
  const text = await attach();
  const file = join(kept, `${sha256Of(PNG)}.attachment`);
  const before = await codes(text);
  rmSync(file);
  expect(await codes(text)).toContain('attachment-missing');
  writeFileSync(file, 'other');
  expect(await codes(text)).toContain('attachment-differs');
  writeFileSync(file, PNG);
  expect(await codes(text)).toEqual(before);
});

test('the file of the draft goes out with what it names', async () => {
  const { attach, desk, root, saved } = bench('plan.png', PNG);
  const drafts = createDraftStore({ root });
  const begun = await drafts.begin(await attach());
  if (!begun.ok) throw new Error('no draft');
  const ports = { ...desk.ports, drafts };
  const out = await saveDraftFile({ ...desk, ports }, begun.value.id);
  expect(out).toEqual({ ok: true, value: { file: '/exports/OPS-01.yaml' } });
  expect(saved.map(({ name }) => name)).toEqual(['OPS-01.yaml', 'attachments/plan.png']);
});
