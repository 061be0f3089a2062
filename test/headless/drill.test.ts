import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { problems } from '../core/export/ocsf/schema.ts';
import { notMapped } from '../../main/core/export/ocsf/map.ts';
import { temporaryFolder } from '../fakes/log-disk.ts';

interface Event extends Readonly<Record<string, unknown>> {
  readonly class_uid: number;
  readonly metadata: {
    readonly uid: string;
    readonly event_code: string;
    readonly labels: unknown;
  };
  readonly unmapped: { readonly logId: string; readonly seq: number };
}

interface Line {
  readonly type: string;
  readonly seq: number;
}

const lines = <T>(path: string): readonly T[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** A whole drill, killed in mid-command and gone on with, as `npm run drill` does it. */
let printed = '';
let bundle = '';

beforeAll(() => {
  const root = temporaryFolder();
  const args = ['main/headless/drill.ts', '--speed', '60', '--out', root];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  printed = stdout;
  const [name = ''] = readdirSync(join(root, 'export'));
  bundle = join(root, 'export', name);
}, 180_000);

describe('a drill without a window', () => {
  it('revokes every role it used before it is closed', () => {
    expect(printed).toMatch(/^\s+3 {2}Roles used$/m);
    expect(printed).toMatch(/^\s+3 {2}Roles revoked$/m);
  });

  it('ends with a log that verifies, and says where it lies', () => {
    expect(printed).toMatch(/^VALID_UNANCHORED, \d+ records, short code \d+ @ /m);
    expect(printed).toContain(`Export: ${bundle}`);
  });

  it('is told in OCSF: every event has the shape of its class', () => {
    const events = lines<Event>(join(bundle, 'ocsf.jsonl'));
    const wrong = events.flatMap((event) =>
      problems(event).map((what) => `${event.metadata.uid} ${event.metadata.event_code}: ${what}`),
    );
    expect(wrong).toEqual([]);
    expect([...new Set(events.map((event) => event.class_uid))].sort()).toEqual([
      2005, 3002, 3004, 6002, 6003, 7001,
    ]);
    expect(new Set(events.map(({ metadata }) => metadata.uid)).size).toBe(events.length);
    const [opened, ...later] = events;
    expect(opened?.metadata.labels).toEqual(['drill']);
    for (const { metadata } of later) expect(metadata.labels).toEqual(['drill', 'rehearsal']);
  });

  it('leaves no record of either log out of it but those it names', () => {
    const events = lines<Event>(join(bundle, 'ocsf.jsonl'));
    const told = new Set(events.map(({ unmapped: { logId, seq } }) => `${logId} ${seq}`));
    const logs = readdirSync(join(bundle, 'logs'));
    const silent = logs.flatMap((logId) =>
      lines<Line>(join(bundle, 'logs', logId, 'seg-000000000000.jsonl'))
        .filter(({ seq }) => !told.has(`${logId} ${seq}`))
        .map(({ type }) => type),
    );
    expect(logs).toHaveLength(2);
    expect(silent.filter((type) => !(notMapped as readonly string[]).includes(type))).toEqual([]);
    expect(told.size).toBeGreaterThan(30);
  });
});
