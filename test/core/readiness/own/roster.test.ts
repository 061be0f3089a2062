import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRoster } from '../../../../main/core/readiness/own/roster.ts';

const HEAD = 'id,name,status,since,slots,duties,trained,absent_from,absent_until';
const placesOf = (...lines: readonly string[]) => {
  const read = parseRoster([HEAD, ...lines].join('\n'));
  return read.ok ? [] : read.error.map(({ line, column }) => [line, column]);
};

test('what is wrong is told by line and column, and nothing is read', () => {
  expect(placesOf('sato,Sato,gone,,,,')).toEqual([[2, 11]]);
  expect(placesOf('sato,Sato,active,,,,', 'mori,Mori,active,yesterday,,,')).toEqual([[3, 18]]);
  expect(placesOf('sato,Sato,active,,,boss,')).toEqual([[2, 20]]);
  expect(placesOf(',Sato,active,,,,')).toEqual([[2, 1]]);
  expect(placesOf('sato,Sato,active,,,,', 'sato,Sato,active,,,,')).toEqual([[3, 1]]);
  expect(placesOf('sato,Sato,active,,,,,2026-11-01,')).toHaveLength(1);
});

test('a missing column is told once', () => {
  expect(parseRoster('id,name\nsato,Sato\n')).toMatchObject({ ok: false, error: [{ line: 1 }] });
});

test('quoted fields, lists, days and line ends of Windows are read', () => {
  const line =
    'sato,"Sato, ""Yui""",left,2026-11-01,Asia/Tokyo; Europe/Paris,responder;approver,2026-01-02,2026-11-02,2026-11-03';
  expect(parseRoster(`\ufeff${HEAD}\r\n${line}\r\n\r\n`)).toEqual({
    ok: true,
    value: [
      {
        id: 'sato',
        name: 'Sato, "Yui"',
        status: 'left',
        since: Date.UTC(2026, 10, 1),
        slots: ['Asia/Tokyo', 'Europe/Paris'],
        duties: ['responder', 'approver'],
        trained: Date.UTC(2026, 0, 2),
        absent: { from: Date.UTC(2026, 10, 2), until: Date.UTC(2026, 10, 3) },
      },
    ],
  });
});

test('whatever the text, it is read or told', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = parseRoster(`${HEAD}\n${text}`);
      return read.ok || read.error.every(({ line, column }) => line > 0 && column > 0);
    }),
    { numRuns: 100 },
  );
});
