import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { installKit } from '../../../main/actions/kit/install-kit.ts';
import { writeKitFile } from '../../../main/actions/kit/sign-kit.ts';
import { createDesk } from '../../../main/actions/desk.ts';
import { sampleDraft } from '../../../main/core/kit/starter.ts';
import { ok } from '../../../main/core/result.ts';
import { signingBench } from '../../fakes/kit-bench.ts';
import { makeVault } from '../../fakes/vault-desk.ts';

const sample = sampleDraft('2026-01-01');

/** The desk, but what the dialog for saving gives is this. */
function saving(give: (file: string) => string | undefined) {
  const bench = signingBench();
  const { ports } = bench.desk;
  const { desktop } = ports;
  const desk = createDesk({
    ...ports,
    desktop: {
      ...desktop,
      saveText: async (name, text) => {
        const saved = await desktop.saveText(name, text);
        return saved.ok ? ok(give(saved.value ?? '')) : saved;
      },
    },
  });
  return { ...bench, desk };
}

test('a dialog that was left gives no file and nothing to install', async () => {
  const { desk } = saving(() => undefined);
  expect(await writeKitFile(desk, sample, undefined)).toEqual(ok(undefined));
  expect(desk.kitLook).toBeUndefined();
});

test('a file that is gone before it could be looked at is said to be unreadable', async () => {
  const { desk } = saving((file) => {
    rmSync(file);
    return file;
  });
  expect(await writeKitFile(desk, sample, undefined)).toMatchObject({
    error: { code: 'kit-unreadable' },
  });
});

test('a kit signed here is a stranger’s until its key is trusted, and then installed as it lies there', async () => {
  const asked: string[] = [];
  let warned = '';
  const { desk, made, saved, shelf } = signingBench((readBack) => {
    if ('question' in readBack) asked.push(readBack.question.en);
    warned = readBack.warning?.en ?? '';
    return { accepted: true, typed: '' };
  });
  await makeVault(made);
  const written = await writeKitFile(desk, sample, 'sato');
  const look = written.ok ? written.value?.look : undefined;
  expect(look?.offered.standing).toBe('stranger');
  expect(look?.signedHere).toBe(look?.offered.signers[0]?.vkey);
  const { id = '', offered } = look!;
  const [signer] = offered.signers;
  expect(await installKit(desk, { id })).toMatchObject({ error: { code: 'reason-required' } });
  const trust = { vkey: signer!.vkey, person: 'Sato' };
  expect(await installKit(desk, { id, trust })).toMatchObject({ ok: true });
  expect(asked).toEqual(['Sign this kit?', 'Take in this kit?']);
  expect(warned).toMatch(/^Your own key/);
  expect(Buffer.from(shelf.current()?.bytes ?? []).toString()).toBe(saved[0]);
});
