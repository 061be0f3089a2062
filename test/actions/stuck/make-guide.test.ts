import { expect, test } from 'vitest';
import { makeGuide } from '../../../main/actions/stuck/make-guide.ts';
import type { GuideSheet } from '../../../main/core/ports/guide-files.ts';
import { err, ok } from '../../../main/core/result.ts';
import { deskBench } from '../../fakes/desk.ts';

function bench() {
  const { desk } = deskBench([]);
  const sheets: GuideSheet[] = [];
  Object.assign(desk.ports, {
    guides: {
      write: (_folder: string, given: readonly GuideSheet[]) => {
        sheets.push(...given);
        return Promise.resolve(ok({ files: given.map(({ name }) => name) }));
      },
    },
  });
  return { desk, sheets };
}

test('whoever changes their mind about the folder has written nothing', async () => {
  const { desk, sheets } = bench();
  Object.assign(desk.ports.desktop, { chooseFolder: () => Promise.resolve(undefined) });
  expect(await makeGuide(desk)).toEqual({ ok: true, value: null });
  expect(sheets).toEqual([]);
});

test('a folder that takes nothing is told', async () => {
  const { desk } = bench();
  const write = () => Promise.resolve(err({ detail: 'EROFS' }));
  Object.assign(desk.ports, { guides: { write } });
  expect(await makeGuide(desk)).toMatchObject({
    error: { code: 'guide-not-written', raw: 'EROFS' },
  });
});

test('both languages are written, with no kit as well', async () => {
  const { desk, sheets } = bench();
  expect(await makeGuide(desk)).toMatchObject({ value: { folder: '/exports' } });
  expect(sheets.map(({ name }) => name)).toEqual([
    'sign-in-guide-2026-01-01.en',
    'sign-in-guide-2026-01-01.ja',
  ]);
});
