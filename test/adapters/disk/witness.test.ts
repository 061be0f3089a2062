import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkpointBody, signCheckpoint } from '../../../main/core/journal/note.ts';
import { storedNotes } from '../../../main/adapters/disk/read-notes.ts';
import { nodeFiles } from '../../../main/adapters/disk/files.ts';
import { createFaultFiles } from '../../fakes/fault-files.ts';
import {
  createLogDisk,
  freshKey,
  hash,
  must,
  note,
  openDrill,
  type LogDisk,
} from '../../fakes/log-disk.ts';
import { check, trusting } from '../../fakes/changed-log.ts';
import { createWitness } from '../../fakes/witness.ts';

const bob = createWitness();
const who = { name: 'Bob', vkey: bob.vkey };

async function witnessed() {
  const files = createFaultFiles();
  const disk = createLogDisk({ files });
  const journal = await openDrill(disk);
  must(await journal.append(note('one')));
  must(await journal.checkpoint());
  must(await journal.append(note('two')));
  must(await journal.checkpoint());
  const signed = notes(disk, journal.logId);
  return { files, disk, journal, signed };
}

/** Texts of the notes of `checkpoints.txt`. */
function notes(disk: LogDisk, logId: string): readonly string[] {
  const text = readFileSync(join(disk.folderOf(logId), 'checkpoints.txt'), 'utf8');
  const parts = text.split('\n\n');
  return parts.flatMap((body, at) =>
    at % 2 === 0 && body ? [`${body}\n\n${parts[at + 1]}\n`] : [],
  );
}

describe('a cosigned checkpoint', () => {
  it('is kept and recorded, and anchors the log for whoever trusts the witness', async () => {
    const { disk, journal, signed } = await witnessed();
    const older = signed.at(-2) ?? '';
    const entry = must(await journal.addWitness(bob.cosign(older), who));
    expect(entry).toMatchObject({
      type: 'witness',
      data: { ...who, size: 2, time: '2026-11-23T13:10:24.000Z' },
    });
    must(await journal.close('finished'));
    const kept = storedNotes(nodeFiles, disk.folderOf(journal.logId));
    expect(kept.filter((one) => one.signatures.length === 2)).toHaveLength(1);
    const trust = trusting({ witnesses: [bob.vkey] });
    expect(await check(disk.folderOf(journal.logId), trust)).toMatchObject({
      verdict: 'VALID_ANCHORED',
      anchoredUpTo: 2,
    });
  });

  it('is kept without lines of strangers', async () => {
    const { disk, journal, signed } = await witnessed();
    const eve = createWitness('breakglass.invalid/witness/eve', 3);
    must(await journal.addWitness(bob.cosign(eve.cosign(signed.at(-1) ?? '')), who));
    expect(notes(disk, journal.logId).join('')).not.toContain('eve');
  });

  it.each([
    ['not-a-note', () => 'hello'],
    ['not-a-note', (text: string) => bob.cosign(text).padEnd(20_000, 'x')],
    ['other-log', (text: string) => bob.cosign(text.replace('/drill/', '/log/'))],
    ['not-cosigned', (text: string) => text],
    ['not-cosigned', (text: string) => createWitness(bob.name, 4).cosign(text)],
    ['not-cosigned', (text: string) => bob.cosign(text).replace(/\n(\d+)\n/, '\n1\n')],
  ])('is refused: %s', async (why, change) => {
    const { disk, journal, signed } = await witnessed();
    const before = notes(disk, journal.logId);
    const refused = await journal.addWitness(change(signed.at(-1) ?? ''), who);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'witness-refused', why: why === 'not-cosigned' ? expect.anything() : why },
    });
    expect(notes(disk, journal.logId)).toEqual(before);
    expect(journal.head().size).toBe(3);
  });

  it('is refused when another key than the log signed it, or another history of it', async () => {
    const { disk, journal, signed } = await witnessed();
    const origin = `breakglass.invalid/drill/${journal.logId}`;
    const root = Buffer.alloc(32, 1).toString('base64');
    const forged = signCheckpoint(hash, freshKey(), { origin, size: 3, root });
    expect(await journal.addWitness(bob.cosign(forged), who)).toMatchObject({
      error: { why: 'not-signed' },
    });
    const own = signed.at(-1) ?? '';
    const body = checkpointBody({ origin, size: 3, root });
    const swapped = `${body}\n${own.slice(own.indexOf('\u2014'))}`;
    expect(await journal.addWitness(bob.cosign(swapped), who)).toMatchObject({
      error: { why: 'not-signed' },
    });
    expect(
      await journal.addWitness(bob.cosign(own), { name: 'Bob', vkey: 'nonsense' }),
    ).toMatchObject({ error: { why: 'no-witness-key' } });
    expect(notes(disk, journal.logId)).toEqual(signed);
  });

  it('that the disk refuses is told and can be added again', async () => {
    const { files, disk, journal, signed } = await witnessed();
    const cosigned = bob.cosign(signed.at(-1) ?? '');
    files.fault = ({ path }) => (path.endsWith('checkpoints.txt') ? 'ENOSPC' : undefined);
    expect(await journal.addWitness(cosigned, who)).toMatchObject({
      error: { code: 'not-recorded' },
    });
    files.fault = () => undefined;
    must(await journal.addWitness(cosigned, who));
    must(await journal.close('finished'));
    expect((await check(disk.folderOf(journal.logId))).verdict).toBe('VALID_UNANCHORED');
    expect(await journal.addWitness(cosigned, who)).toMatchObject({ error: { code: 'closed' } });
  });
});

describe('a log that is over', () => {
  it('takes a cosigned note, and no record', async () => {
    const { disk, journal, signed } = await witnessed();
    const cosigned = bob.cosign(signed.at(-1) ?? '');
    expect(await disk.journals.addWitness(journal.logId, cosigned, bob.vkey)).toMatchObject({
      error: { code: 'held' },
    });
    must(await journal.close('finished'));
    must(await disk.journals.addWitness(journal.logId, cosigned, bob.vkey));
    const report = await check(disk.folderOf(journal.logId), trusting({ witnesses: [bob.vkey] }));
    expect(report).toMatchObject({ verdict: 'VALID_ANCHORED', anchoredUpTo: 3, records: 4 });
  });

  it('refuses what is not its own, and names a log that is not there', async () => {
    const { disk, journal, signed } = await witnessed();
    must(await journal.close('finished'));
    const plain = signed.at(-1) ?? '';
    expect(await disk.journals.addWitness('..', bob.cosign(plain), bob.vkey)).toMatchObject({
      error: { code: 'no-such-log' },
    });
    expect(await disk.journals.addWitness(journal.logId, plain, bob.vkey)).toMatchObject({
      error: { code: 'witness-refused', why: 'not-cosigned' },
    });
  });

  it('cuts half a note that a crash left before it adds one', async () => {
    const { disk, journal, signed } = await witnessed();
    must(await journal.close('finished'));
    const folder = disk.folderOf(journal.logId);
    appendFileSync(join(folder, 'checkpoints.txt'), 'breakglass.invalid/dri');
    must(await disk.journals.addWitness(journal.logId, bob.cosign(signed.at(-1) ?? ''), bob.vkey));
    expect((await check(folder)).verdict).toBe('VALID_UNANCHORED');
  });
});
