import { afterEach, describe, expect, test } from 'vitest';
import type { ActiveRun } from '../../main/actions/desk.ts';
import { beginLaneA } from '../../main/actions/console/begin-lane-a.ts';
import { confirmConsole } from '../../main/actions/console/confirm.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { regionOfStep, regionWarning, together } from '../../main/actions/step-region.ts';
import { atAutomation } from '../fakes/automation-bench.ts';
import { commandBench } from '../fakes/command-bench.ts';
import { consoleBench } from '../fakes/console-bench.ts';
import { consoleKit } from '../fakes/console-kit.ts';
import { step } from '../fakes/plans.ts';
import { terminalDesk } from '../fakes/terminal-desk.ts';

/** A run whose kit has Tokyo first, then Osaka. */
function run(mode: ActiveRun['mode'], vars: Readonly<Record<string, string>> = {}): ActiveRun {
  return { mode, kit: consoleKit(), plan: { steps: [] }, state: { vars } } as unknown as ActiveRun;
}

const refusal = (code: string, params: object) => ({ ok: false, error: { code, params } });

describe('the Region of a step', () => {
  test.each(['evil.example/', 'ap-northeast-1.evil.example', 'AP-NORTHEAST-1'])(
    'is never “%s”, whoever put that into a variable',
    (place) => {
      const found = regionOfStep(run('incident', { place }), { region: '${place}' });
      expect(found).toMatchObject(refusal('value-invalid', { field: 'region', why: 'format' }));
    },
  );

  test('waits for its variable', () => {
    const found = regionOfStep(run('incident'), { region: '${place}' });
    expect(found).toMatchObject(refusal('value-missing', { value: 'place' }));
  });

  test('may be outside the kit in an incident, and is the kit’s own in a drill', () => {
    const step = { region: 'eu-west-1' };
    expect(regionOfStep(run('incident'), step)).toEqual({ ok: true, value: 'eu-west-1' });
    const regions = 'ap-northeast-1, ap-northeast-3';
    expect(regionOfStep(run('drill'), step)).toMatchObject(
      refusal('region-not-in-drill', { region: 'eu-west-1', wanted: regions }),
    );
  });
});

/** STS fell over to another Region meanwhile: where the work is has not moved. */
describe('a step that names no Region goes to the kit’s first, wherever STS answered', () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  test('an automation', async () => {
    const bench = await atAutomation();
    closing.push(bench.close);
    const [first, second] = bench.run.kit?.regions ?? [];
    bench.desk.reach = { ...bench.desk.reach!, region: second!.name, why: 'earlier-failed' };
    bench.said.accepted = false;
    await runStep(bench.desk, 'act');
    expect(bench.readBacks.at(-1)?.region).toBe(first?.name);
  });

  test.each([
    ['a command', 'cmd', () => commandBench(1)],
    ['a terminal', 'shell', () => terminalDesk()],
  ] as const)('%s', async (_, path, bench) => {
    const { desk, readBacks } = await bench();
    const [first] = desk.run?.kit?.regions ?? [];
    desk.reach = { ...desk.reach!, region: 'ap-southeast-1', why: 'earlier-failed' };
    await runStep(desk, path);
    expect(readBacks.map((readBack) => 'region' in readBack && readBack.region)).toContain(
      first?.name,
    );
  });
});

test('work in a Region the kit does not have is warned of, with those it has', () => {
  expect(regionWarning(run('incident'), 'ap-northeast-3')).toBeUndefined();
  const warned = regionWarning(run('incident'), 'eu-west-1');
  expect(warned?.en).toBe(
    "eu-west-1 is none of the kit's Regions (ap-northeast-1, ap-northeast-3).",
  );
  const kept = { en: 'All is kept.', ja: '保管されます。' };
  expect(together(warned, undefined, kept).warning?.en).toMatch(/^eu-west-1 .* All is kept\.$/);
  expect(together(undefined)).toEqual({});
});

test('it stands in the read-back', async () => {
  const shell = step('shell', {
    ...{ kind: 'terminal', role: 'responder', target: 'i-0a7f3c91d2e84b605' },
    region: 'eu-west-1',
  });
  const bench = await consoleBench([shell]);
  await confirmConsole(bench.desk, { digits: '3333', nameSeen: true });
  await confirmConsole(bench.desk, { role: 'responder', digits: '6666', nameSeen: true });
  expect(await beginLaneA(bench.desk, 'shell')).toMatchObject({ ok: true });
  expect(bench.readBacks.at(-1)).toMatchObject({
    region: 'eu-west-1',
    warning: { en: expect.stringContaining("none of the kit's Regions") },
  });
});
