import { readdirSync, readFileSync, writeFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf } from '../../../main/actions/witness/anchors.ts';
import { askWitness } from '../../../main/actions/witness/ask-witness.ts';
import { heardCode } from '../../../main/actions/witness/heard-code.ts';
import { lookAtRequest } from '../../../main/actions/witness/look-at-request.ts';
import { openAnchor } from '../../../main/actions/witness/open-anchor.ts';
import { CODE_END } from '../../../main/actions/witness/read-message.ts';
import { signRequest } from '../../../main/actions/witness/sign-request.ts';
import { takeAnswer, trustWitness } from '../../../main/actions/witness/take-answer.ts';
import { furthest } from '../../../main/core/journal/witness/anchored.ts';
import { err } from '../../../main/core/result.ts';
import { closedDrill, must, note, openDrill } from '../../fakes/log-disk.ts';
import { witnessBench } from '../../fakes/witness-bench.ts';

/** Ana has the log, Bob witnesses it. */
async function pair(records = 5) {
  const ana = witnessBench();
  const bob = witnessBench();
  const journal = await closedDrill(ana.disk, records);
  return { ana, bob, logId: journal.logId };
}

async function witnessed({ ana, bob, logId }: Awaited<ReturnType<typeof pair>>, vkey?: string) {
  const request = must(await askWitness(ana.desk, logId, vkey));
  const look = must(await lookAtRequest(bob.desk, request.text));
  const answer = must(await signRequest(bob.desk, look.id, 'bob'));
  return must(await takeAnswer(ana.desk, logId, answer.text));
}

describe('a log witnessed by a second copy', () => {
  test('counts once the key was compared, and is the next time asked for from there', async () => {
    const both = await pair();
    const { ana, logId } = both;
    const taken = await witnessed(both);
    if (taken.is !== 'kept') throw new Error(taken.is);
    expect(taken).toMatchObject({ size: 5, name: 'bob', known: false });
    expect(await anchorsOf(ana.desk, logId)).toEqual([]);
    must(await trustWitness(ana.desk, taken.vkey, 'Bob B.'));
    expect(furthest(await anchorsOf(ana.desk, logId))).toEqual({ size: 5, by: ['Bob B.'] });
    const again = must(await askWitness(ana.desk, logId, taken.vkey));
    expect(again.text.length).toBeLessThan(must(await askWitness(ana.desk, logId)).text.length);
    const notes = readFileSync(join(ana.disk.folderOf(logId), 'checkpoints.txt'), 'utf8');
    expect(notes.match(/witness\/bob/g)).toHaveLength(1);
  });

  test('through the texts of QR codes, in any order', async () => {
    const { ana, bob, logId } = await pair(300);
    const { codes } = must(await askWitness(ana.desk, logId));
    const scanned = [...codes].reverse().join(CODE_END);
    expect(must(await lookAtRequest(bob.desk, scanned)).decision.is).toBe('ready');
    const half = codes.length > 1 ? (codes[0] ?? '') : '';
    expect(await lookAtRequest(bob.desk, half)).toMatchObject({ ok: false });
  });

  test('twice the same answer is kept once', async () => {
    const { ana, bob, logId } = await pair();
    const request = must(await askWitness(ana.desk, logId));
    const look = must(await lookAtRequest(bob.desk, request.text));
    const answer = must(await signRequest(bob.desk, look.id, 'bob'));
    must(await takeAnswer(ana.desk, logId, answer.text));
    const path = join(ana.disk.folderOf(logId), 'checkpoints.txt');
    const before = readFileSync(path, 'utf8');
    must(await takeAnswer(ana.desk, logId, `Re: ${answer.text.replace(/^/gm, '> ')}`));
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('a request that begins elsewhere is answered with where to begin, and made anew', async () => {
    const ana = witnessBench();
    const bob = witnessBench();
    const journal = await openDrill(ana.disk);
    const { logId } = journal;
    const ask = async () => {
      must(await journal.checkpoint());
      return must(await lookAtRequest(bob.desk, must(await askWitness(ana.desk, logId)).text));
    };
    /* Bob signs, but his answer is lost; then the log grows. */
    must(await signRequest(bob.desk, (await ask()).id, 'bob'));
    must(await journal.append(note('more')));
    const look = await ask();
    expect(look.decision).toMatchObject({ is: 'from', size: 1 });
    const answer = must(await signRequest(bob.desk, look.id, 'bob'));
    const taken = must(await takeAnswer(ana.desk, logId, answer.text));
    if (taken.is !== 'again') throw new Error(taken.is);
    const next = must(await lookAtRequest(bob.desk, taken.message.text));
    expect(next.decision).toMatchObject({ is: 'ready', grown: 1 });
  });

  test('a witness that forgot the log asks for it from the beginning', async () => {
    const both = await pair();
    const { ana, logId } = both;
    const taken = await witnessed(both);
    if (taken.is !== 'kept') throw new Error(taken.is);
    const other = witnessBench();
    const request = must(await askWitness(ana.desk, logId, taken.vkey));
    const look = must(await lookAtRequest(other.desk, request.text));
    expect(look.decision).toMatchObject({ is: 'refused', why: 'keys-missing' });
  });
});

describe('what is refused', () => {
  test('a text, a damaged message, the other kind, and an answer for another log', async () => {
    const { ana, bob, logId } = await pair();
    const request = must(await askWitness(ana.desk, logId));
    const codeOf = async (given: string) => {
      const look = await lookAtRequest(bob.desk, given);
      return look.ok ? 'ok' : look.error.code;
    };
    expect(await codeOf('hello')).toBe('message-none');
    expect(await codeOf(request.text.replace(/[A-Za-z]{4}\n/, 'AAAA\n'))).toBe('message-damaged');
    const look = must(await lookAtRequest(bob.desk, request.text));
    const answer = must(await signRequest(bob.desk, look.id, 'bob'));
    expect(await codeOf(answer.text)).toBe('message-other');
    const other = await closedDrill(ana.disk, 4);
    expect(await takeAnswer(ana.desk, other.logId, answer.text)).toMatchObject({
      error: { code: 'answer-of-another-log' },
    });
    expect(await takeAnswer(ana.desk, logId, request.text)).toMatchObject({
      error: { code: 'message-other' },
    });
  });

  test('fault 18: a log cut back after it was witnessed, with both notes kept', async () => {
    const both = await pair(8);
    const { ana, bob, logId } = both;
    const folder = ana.disk.folderOf(logId);
    const early = join(ana.disk.root, 'early');
    const short = await closedDrill(ana.disk, 3);
    expect(short.logId).not.toBe(logId);
    cpSync(folder, early, { recursive: true });
    await witnessed(both);
    /* An older state of the folder is put back: fewer records, an older note. */
    const notes = readFileSync(join(early, 'checkpoints.txt'), 'utf8').split('\n\n');
    writeFileSync(join(folder, 'checkpoints.txt'), `${notes.slice(0, 2).join('\n\n')}\n\n`);
    const request = must(await askWitness(witnessBench({}, ana.disk.root).desk, logId));
    const look = must(await lookAtRequest(bob.desk, request.text));
    expect(look.decision).toMatchObject({ is: 'refused', why: 'smaller' });
    expect(await signRequest(bob.desk, look.id, 'bob')).toMatchObject({
      error: { code: 'witness-refused' },
    });
    const proof = readFileSync(look.proof ?? '', 'utf8');
    expect(proof.match(new RegExp(`^breakglass.invalid/drill/${logId}$`, 'gm'))).toHaveLength(2);
  });

  test('nothing is signed when what was signed cannot be kept, nor when it changed meanwhile', async () => {
    const { ana, bob, logId } = await pair();
    const request = must(await askWitness(ana.desk, logId));
    const look = must(await lookAtRequest(bob.desk, request.text));
    const { store } = bob.desk.ports.witness;
    const full = {
      ...store,
      save: () => Promise.resolve(err({ code: 'not-saved', detail: 'ENOSPC' })),
    };
    Object.assign(bob.desk.ports.witness, { store: full });
    expect(await signRequest(bob.desk, look.id, 'bob')).toMatchObject({
      error: { code: 'witness-not-saved' },
    });
    Object.assign(bob.desk.ports.witness, { store });
    const twin = witnessBench({}, bob.disk.root);
    const theirs = must(await lookAtRequest(twin.desk, request.text));
    must(await signRequest(twin.desk, theirs.id, 'bob'));
    expect(await signRequest(bob.desk, look.id, 'bob')).toMatchObject({
      error: { code: 'witness-changed' },
    });
    expect(await signRequest(bob.desk, 'other', 'bob')).toMatchObject({
      error: { code: 'witness-changed' },
    });
  });

  test('a damaged memory is put aside and told, and the log is as one never seen', async () => {
    const both = await pair();
    const { ana, bob, logId } = both;
    await witnessed(both);
    const folder = join(bob.disk.root, 'witness');
    const [file = ''] = readdirSync(folder);
    writeFileSync(join(folder, file), '{"v":1');
    const look = must(await lookAtRequest(bob.desk, must(await askWitness(ana.desk, logId)).text));
    expect(look.movedAside).toContain('.damaged');
    expect(look.decision.is).toBe('ready');
    expect(look.known).toBeUndefined();
  });

  test('a log whose records differ from its checkpoint is not handed to anybody', async () => {
    const { ana, logId } = await pair();
    const path = join(ana.disk.folderOf(logId), 'seg-000000000000.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('find/first', 'find/other'));
    const bench = witnessBench({}, ana.disk.root);
    expect(await askWitness(bench.desk, logId)).toMatchObject({ error: { code: 'log-differs' } });
    rmSync(join(ana.disk.folderOf(logId), 'checkpoints.txt'));
    expect(await askWitness(bench.desk, logId)).toMatchObject({ error: { code: 'no-checkpoint' } });
  });
});

describe('a code read back', () => {
  test('counts while it fits the log, and only with a name', async () => {
    const { ana, logId } = await pair();
    const { shortCode: code } = must(await openAnchor(ana.desk, logId));
    expect(await heardCode(ana.desk, logId, code, ' ')).toMatchObject({
      error: { code: 'reason-required' },
    });
    const wrong = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await heardCode(ana.desk, logId, wrong, 'Sato')).toMatchObject({
      error: { code: 'value-invalid' },
    });
    must(await heardCode(ana.desk, logId, code.toLowerCase(), 'Sato'));
    const facts = must(await openAnchor(ana.desk, logId));
    expect(furthest(facts.anchors)).toEqual({ size: 5, by: ['Sato'] });
  });
});
