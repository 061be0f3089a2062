import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../fakes/changed-log.ts';
import { createLogDisk, must, note, openDrill } from '../../../fakes/log-disk.ts';

/** A log of so many notes; its last batch, with all of them or none, is not signed. */
async function noted(count: number, signed: boolean) {
  const disk = createLogDisk();
  const journal = await openDrill(disk);
  const texts = Array.from({ length: count }, (_, at) => note(`note ${at}`));
  await Promise.all(texts.map((text) => journal.append(text)));
  if (signed) must(await journal.checkpoint());
  const folder = disk.folderOf(journal.logId);
  return { folder, path: join(folder, 'texts.jsonl') };
}

function spoil(path: string, from: number): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  writeFileSync(
    path,
    lines.map((line, at) => (at < from ? line : line.replace('"text":"n', '"text":"N'))).join('\n'),
  );
}

describe('more damaged texts than are named', () => {
  it.each([
    [101, '1 more line does not open its commitment'],
    [151, '51 more lines do not open their commitments'],
  ])('are counted (%d), and none of them is told as missing besides', async (count, more) => {
    const { folder, path } = await noted(count, true);
    const whole = readFileSync(path, 'utf8').trimEnd().split('\n').at(-1) ?? '';
    spoil(path, 0);
    appendFileSync(path, `${whole}\n`);
    const { verdict, findings } = await check(folder);
    expect(verdict).toBe('TAMPERED');
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)?.text).toBe(more);
  });

  it('are one torn end where all of them were being written when it stopped', async () => {
    const { folder, path } = await noted(151, false);
    spoil(path, 1);
    const { verdict, findings } = await check(folder);
    expect(verdict).toBe('TORN_TAIL');
    expect(findings.map(({ kind }) => kind)).toEqual(['torn-text']);
  });
});

describe('a line longer than any text', () => {
  it('is a torn end where nothing follows, such as the zeros a power cut leaves', async () => {
    const { folder, path } = await noted(2, true);
    appendFileSync(path, Buffer.alloc(3 * 512 * 1024));
    const { verdict, findings } = await check(folder);
    expect(verdict).toBe('TORN_TAIL');
    expect(findings).toMatchObject([{ kind: 'torn-text' }]);
    expect(findings[0]?.text).toContain('line 3 is cut off or damaged, and nothing whole follows');
  });

  it.each([
    ['nothing', ''],
    ['a text', 'second'],
  ])('is tampered with where a signed text follows, though it ends as %s does', async (_, end) => {
    const { folder, path } = await noted(2, true);
    const [first = '', second = ''] = readFileSync(path, 'utf8').split('\n');
    const long = `${'x'.repeat(512 * 1024)}${end && second}`;
    writeFileSync(path, `${first}\n${long}\n${second}\n`);
    const { verdict, findings } = await check(folder);
    expect(verdict).toBe('TAMPERED');
    expect(findings).toMatchObject([{ kind: 'text' }]);
    expect(findings[0]?.text).toContain('line 2 does not open');
  });
});
