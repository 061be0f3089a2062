import { expect, it } from 'vitest';
import { createDesk } from '../../../main/actions/desk.ts';
import { exportProgramme } from '../../../main/actions/programme/export-programme.ts';
import { ok } from '../../../main/core/result.ts';
import { drillOnce, programmeBench } from '../../fakes/programme.ts';

interface Told {
  readonly runs: readonly { readonly logId: string; readonly verdict?: string }[];
  readonly requirements: readonly { readonly requirement: string; readonly standing: string }[];
  readonly coverage: readonly { readonly person: string; readonly standing: string }[];
}

const jsonOf = ({ tables }: ReturnType<typeof programmeBench>): Told => {
  const table = tables.find(({ name }) => name === 'programme.json');
  if (!table || !('text' in table)) throw new Error('no JSON');
  return JSON.parse(table.text) as Told;
};

it('writes nothing where the person changes their mind', async () => {
  const made = programmeBench();
  const { desk } = made;
  const shy = createDesk({
    ...desk.ports,
    desktop: { ...desk.ports.desktop, chooseFolder: () => Promise.resolve(undefined) },
  });
  expect(await exportProgramme(shy)).toEqual({ ok: true, value: null });
  expect(made.sheets).toEqual([]);
});

it('counts from the logs, not from what was counted before, and names ids, roots and verdicts', async () => {
  const made = programmeBench();
  await drillOnce(made.desk);
  const before = made.read.length;
  const result = await exportProgramme(made.desk);
  expect(result).toMatchObject({ ok: true, value: { runs: 1, faulty: 0 } });
  expect(made.read.length).toBe(before + 1);
  const [run] = jsonOf(made).runs;
  expect(run).toMatchObject({ verdict: 'VALID_UNANCHORED' });
  expect(
    jsonOf(made).requirements.map(({ requirement, standing }) => [requirement, standing]),
  ).toEqual([
    ['SEC10-BP05 R20', 'none'],
    ['SEC10-BP05 R53', 'none'],
  ]);
  expect(jsonOf(made).coverage.map(({ person, standing }) => [person, standing])).toEqual([
    ['sato', 'current'],
    ['mori', 'never'],
  ]);
  const [en, ja] = made.sheets;
  expect(en?.html).toContain(run?.logId ?? 'no id');
  expect(en?.html).toContain('佐藤 花子');
  expect(ja?.html).toContain('訓練の実施状況');
});

it('lists a log that was changed, and counts it for nothing', async () => {
  const made = programmeBench();
  await drillOnce(made.desk);
  const { ports } = made.desk;
  const desk = createDesk({
    ...ports,
    logFiles: {
      ...ports.logFiles,
      verify: async (logId) => {
        const report = await ports.logFiles.verify(logId);
        return report.ok ? ok({ ...report.value, verdict: 'TAMPERED' }) : report;
      },
    },
  });
  expect(await exportProgramme(desk)).toMatchObject({ ok: true, value: { runs: 1, faulty: 1 } });
  expect(jsonOf(made).runs).toMatchObject([{ verdict: 'TAMPERED' }]);
  expect(jsonOf(made).coverage.map(({ standing }) => standing)).toEqual(['never', 'never']);
});

it('tells the open findings of drills, with who and until when, and how many are closed', async () => {
  const made = programmeBench();
  await drillOnce(made.desk);
  const common = { log: 'l', records: [], playbook: 'PB-01', madeAt: 0 };
  made.items = [
    { ...common, id: 'a', text: 'Ask <the> bank', owner: 'mori', due: '2026-12-31' },
    { ...common, id: 'b', text: 'Over', owner: '', closed: { how: 'done', at: 1, by: 'sato' } },
  ];
  await exportProgramme(made.desk);
  const [en, ja] = made.sheets;
  expect(en?.html).toContain('Open: 1. Closed: 1.');
  expect(en?.html).toMatch(/Ask &#60;the&#62; bank.*Mori<\/td><td>2026-12-31/);
  expect(en?.html).not.toContain('Over<');
  expect(ja?.html).toContain('未対応 1 件、対応済み 1 件');
  const { findings } = jsonOf(made) as unknown as { findings: readonly object[] };
  expect(findings).toMatchObject([{ id: 'a' }, { closed: { at: '1970-01-01T00:00:00.001Z' } }]);
});
