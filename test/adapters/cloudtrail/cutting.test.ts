import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRows } from '../../../main/adapters/cloudtrail/csv-rows.ts';
import { JsonRecords } from '../../../main/adapters/cloudtrail/json-records.ts';
import { readStruct } from '../../../main/adapters/cloudtrail/struct-text.ts';

describe('cutting', () => {
  const values = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.constant(null),
      fc.constantFrom('Records', 'Events', '"]}', '\\', '{"Records":['),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 3 }),
    ),
  })).value;
  const objects = fc.array(fc.dictionary(fc.string({ maxLength: 6 }), values, { maxKeys: 4 }), {
    maxLength: 6,
  });

  it('gives the same records wherever the stream is cut', () => {
    fc.assert(
      fc.property(
        objects,
        fc.array(fc.nat(), { maxLength: 8 }),
        fc.constantFrom('records', 'lines', 'list'),
        (list, cuts, form) => {
          const safe = list.filter((one) => !('Records' in one) && !('Events' in one));
          const text =
            form === 'records'
              ? JSON.stringify({ Records: safe })
              : form === 'list'
                ? JSON.stringify(safe)
                : safe.map((one) => JSON.stringify(one)).join('\n');
          const bytes = Buffer.from(text);
          const found: unknown[] = [];
          const problems: string[] = [];
          const records = new JsonRecords({
            record: (record) => found.push(JSON.parse(record.toString('utf8'))),
            problem: (code) => problems.push(code),
          });
          const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort(
            (a, b) => a - b,
          );
          let last = 0;
          for (const place of [...places, bytes.length]) {
            records.push(Buffer.from(bytes.subarray(last, place)));
            last = place;
          }
          records.end();
          expect(problems).toEqual([]);
          expect(found).toEqual(JSON.parse(JSON.stringify(safe)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives the rows csv-stringify wrote, wherever the stream is cut', () => {
    const cells = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '日') }), {
        minLength: 2,
        maxLength: 4,
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 7 }), (rows, size) => {
        const bytes = Buffer.from(stringify(rows, { quoted: true }));
        const found: (readonly string[])[] = [];
        const reader = new CsvRows(
          { row: (row) => found.push(row), problem: () => expect.fail() },
          1e6,
        );
        for (let at = 0; at < bytes.length; at += size) {
          reader.push(Buffer.from(bytes.subarray(at, at + size)));
        }
        reader.end();
        expect(found).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it('never fails on any text it is given as a struct', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '=', ',', ' ', 'a') }),
        (text) => void readStruct(text),
      ),
    );
    expect(readStruct('{a=b, c={d=null, e=f, g, h=i}}')).toEqual({
      a: 'b',
      c: { d: null, e: 'f, g', h: 'i' },
    });
  });
});
