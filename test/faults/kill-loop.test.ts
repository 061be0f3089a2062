import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../main/core/journal/payload.ts';
import { check } from '../fakes/changed-log.ts';
import { createFileSeeds } from '../fakes/file-seeds.ts';
import { createLogDisk, must, openDrill, temporaryFolder } from '../fakes/log-disk.ts';

const CHILD = fileURLToPath(new URL('../fakes/killed-child.ts', import.meta.url));
const KILLS = 512;
/** Logs that processes are killed in side by side. */
const LANES = 4;
/** Death comes so many records after the first word at most, and then so many milliseconds later. */
const RECORDS = 12;
const MOMENT = 8;
/** Longest life of those killed while they start, milliseconds. */
const START = 150;

let child = '';
/** One file starts several times as fast as the sources do. */
beforeAll(async () => {
  const outDir = temporaryFolder();
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: CHILD, outDir, rollupOptions: { output: { entryFileNames: 'child.mjs' } } },
  });
  child = join(outDir, 'child.mjs');
}, 120_000);

/** One process from its start to its end; answers what it said. */
function lifeOf(root: string, name: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const started = spawn(process.execPath, [child, root, name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const kill = () => void started.kill('SIGKILL');
    let heard = '';
    /* One in five is killed while it starts and mends what the one before left. */
    const early = Math.random() < 0.2;
    if (early) setTimeout(kill, Math.random() * START);
    let until = early ? Infinity : 1 + Math.floor(Math.random() * RECORDS);
    started.stdout.on('data', (data: Buffer) => {
      heard += data.toString();
      if (heard.split('\n').length - 1 <= until) return;
      until = Infinity;
      setTimeout(kill, Math.random() * MOMENT);
    });
    started.on('error', reject);
    started.on('close', (code) => {
      if (code !== null) reject(new Error(`${name} ended by itself with ${code}`));
      else resolve(heard.split('\n').slice(0, -1));
    });
  });
}

const textOf = (entry: Entry) =>
  entry.type === 'note' && 'text' in entry.data.text
    ? [entry.data.text.text?.split(' ')[0] ?? '']
    : [];

async function lane(kills: number) {
  const root = temporaryFolder();
  const acknowledged: string[] = [];
  let same = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const [first, ...said] = await lifeOf(root, `p${kill}`);
    if (first === 'same') same += 1;
    acknowledged.push(...said);
  }
  const disk = createLogDisk({ root, seeds: createFileSeeds(join(root, 'seeds')) });
  const newest = (await disk.journals.list())[0]?.logId ?? '';
  const resumed = await disk.journals.resume(newest);
  const journal = resumed.ok ? resumed.value.journal : await openDrill(disk, newest);
  must(await journal.close('finished'));
  const logs = (await disk.journals.list()).map(({ logId }) => logId).reverse();
  const entries: Entry[] = [];
  for (const logId of logs) entries.push(...must(await disk.journals.read(logId)));
  const texts = entries.flatMap(textOf);
  const found = new Set(texts);
  expect(found.size).toBe(texts.length);
  expect(acknowledged.filter((text) => !found.has(text))).toEqual([]);
  const heard = new Set(acknowledged);
  const inOrder = texts.filter((text) => heard.has(text));
  expect(inOrder.map(placeOf)).toEqual(inOrder.map(placeOf).sort(byPlace));
  const report = await check(disk.folderOf(journal.logId));
  const problems = report.findings.map(({ kind, text }) => `${kind}: ${text}`).join('\n');
  expect(['VALID_UNANCHORED', 'VALID_WITH_RECOVERY'], problems).toContain(report.verdict);
  expect(report.logs).toHaveLength(logs.length);
  const torn = entries.filter(({ type }) => type === 'log.recovered').length;
  const keys = entries.filter(({ type }) => type === 'key.rotate').length;
  return { acknowledged: acknowledged.length, same, torn, keys, logs: logs.length };
}

type Place = readonly [process: number, text: number];
const placeOf = (text: string): Place => {
  const [life = '', number = ''] = text.slice(1).split('-');
  return [Number(life), Number(number)];
};
const byPlace = (left: Place, right: Place) => left[0] - right[0] || left[1] - right[1];

describe('processes that are killed', () => {
  it(`fault 1: SIGKILL at a random moment, ${KILLS} times: nothing acknowledged is lost`, async () => {
    const lanes = await Promise.all(Array.from({ length: LANES }, () => lane(KILLS / LANES)));
    const sum = (of: (one: (typeof lanes)[number]) => number) =>
      lanes.reduce((total, one) => total + of(one), 0);
    const acknowledged = sum((one) => one.acknowledged);
    process.stdout.write(
      `${KILLS} kills: ${acknowledged} records acknowledged, 0 lost; ` +
        `${sum((one) => one.torn)} torn tails, ${sum((one) => one.keys)} keys, ` +
        `${sum((one) => one.same)} times on in the same log, ${sum((one) => one.logs)} logs\n`,
    );
    expect(acknowledged).toBeGreaterThan(KILLS);
    expect(sum((one) => one.same)).toBeGreaterThan(KILLS / 4);
  }, 900_000);
});
