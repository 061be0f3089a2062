import { afterEach, beforeEach, expect, test } from 'vitest';
import { addNote } from '../../../main/actions/add-note.ts';
import { giveUploadKey } from '../../../main/actions/uploads/control.ts';
import { targetState } from '../../../main/actions/uploads/state.ts';
import { openAnchor } from '../../../main/actions/witness/open-anchor.ts';
import { ownWitness } from '../../../main/actions/witness/witness-key.ts';
import { createNodeRandom } from '../../../main/adapters/system/random.ts';
import { anchorView } from '../../../main/ipc/views/witness-view.ts';
import { filesWith, leakForms } from '../../fakes/folder-bytes.ts';
import { must } from '../../fakes/log-disk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';
import { uploadBench, type UploadBench } from '../../fakes/upload-bench.ts';

const SECRET = 'uploaderSecretUploaderSecretUploaderSecr';
const TOKEN = 'IQoJtokenOfTheUploaderThatNobodyShouldSeeInAnyFile';
const KEY = { accessKeyId: 'AKIAUPLOADER23456777', secretAccessKey: SECRET };
const TARGET = {
  id: 'evidence',
  for: 'drill',
  kind: 's3',
  bucket: 'acme-evidence',
  region: 'ap-northeast-1',
  endpoint: 'http://127.0.0.1:9',
  credentials: 'pasted',
} as const;

let bench: UploadBench;

beforeEach(async () => {
  bench = uploadBench({ playbooks: [pinned('PB-U', [section('s', [step('one')])])] });
  await bench.start('drill');
});
afterEach(() => bench.remove());

/** A person pastes it into a note, and nothing of it may reach the disk. */
async function staysOut(...secrets: readonly string[]): Promise<void> {
  for (const secret of secrets) {
    const text = `the key is ${secret} they say`;
    must(await addNote(bench.desk, { kind: 'note', text, openedAt: Date.now() }));
    expect(filesWith(bench.disk.root, leakForms(secret))).toEqual([]);
  }
}

test('a secret that nobody holds is found by the search: it can fail', async () => {
  const text = 'the phrase is correct horse battery';
  must(await addNote(bench.desk, { kind: 'note', text, openedAt: Date.now() }));
  expect(filesWith(bench.disk.root, leakForms('correct horse battery'))).toHaveLength(1);
});

test('a key that was pasted for a target', async () => {
  bench.desk.uploads = { targets: [targetState(TARGET)], findings: [], paused: false };
  const session = { accessKeyId: 'ASIAUPLOADER23456777', secretAccessKey: SECRET };
  must(giveUploadKey(bench.desk, 'evidence', { ...session, sessionToken: TOKEN }));
  await staysOut(SECRET, TOKEN);
});

test('a pair that is refused because it is not whole', async () => {
  bench.desk.uploads = { targets: [targetState(TARGET)], findings: [], paused: false };
  const given = { accessKeyId: 'AKIA-cut-off', secretAccessKey: SECRET };
  expect(giveUploadKey(bench.desk, 'evidence', given)).toMatchObject({ ok: false });
  await staysOut(SECRET);
});

test('a key of the file beside uploads.yaml, before anything is sent with it', async () => {
  const filed = targetState({ ...TARGET, credentials: 'file', profile: 'uploader' });
  Object.assign(bench.ports, { credentials: () => Promise.resolve(KEY) });
  must(await bench.desk.run!.journal.checkpoint());
  expect(await bench.pass(filed)).toMatchObject({ code: 'upload-unreachable' });
  await staysOut(SECRET);
});

test('the seed of a witness’s key, in hex and in base64', async () => {
  Object.assign(bench.desk.ports, { random: createNodeRandom() });
  await ownWitness(bench.desk, 'bob');
  const [held] = bench.desk.witnessKeys.values();
  const seed = Buffer.from(held!.seed);
  const forms = ['hex', 'base64', 'base64url'] as const;
  await staysOut(...forms.map((form) => seed.toString(form)), seed.toString('hex').toUpperCase());
});

test('the password and the token in the address of a time-stamping authority, which the window never sees', async () => {
  const url = 'https://acme:p%C3%A4ss-of-the-tsa@tsa.example.com/stamp?key=token-of-the-tsa&v=2';
  bench.desk.ports.witness.stamps.authority = () => Promise.resolve(url);
  const { logId } = bench.desk.run!.journal;
  must(await bench.desk.run!.journal.checkpoint());
  const view = anchorView(logId, must(await openAnchor(bench.desk, logId)));
  expect(view.authority).toBe('tsa.example.com');
  expect(JSON.stringify(view)).not.toMatch(/ss-of-the-tsa|token-of-the-tsa/);
  await staysOut('päss-of-the-tsa', 'token-of-the-tsa', 'p%C3%A4ss-of-the-tsa');
});
