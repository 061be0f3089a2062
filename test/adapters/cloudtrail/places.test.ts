import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonRecords, type TextPlace } from '../../../main/adapters/cloudtrail/json-records.ts';
import { createTrailFiles } from '../../../main/adapters/cloudtrail/trail-files.ts';
import { must, temporaryFolder } from '../../fakes/log-disk.ts';
import { rawEvent } from '../../fakes/trail.ts';

const event = JSON.stringify(rawEvent('SendCommand', '2026-11-23T18:00:00Z'));
const watch = { signal: new AbortController().signal, at: () => undefined };

async function findings(text: string | Buffer) {
  const path = join(temporaryFolder(), 'a.json');
  writeFileSync(path, text);
  return must(await createTrailFiles().read([path], () => undefined, watch)).findings;
}

test('what is not JSON is told with its line and column', async () => {
  expect(await findings(`${event}\n{"eventID": nonsense}\n${event}\n`)).toMatchObject([
    { code: 'not-json', record: 2, line: 2, count: 1 },
  ]);
  expect(await findings(`{"Records":[\n  ${event},\n  oops\n]}`)).toMatchObject([
    { code: 'not-json', record: 2, line: 3, column: 3, count: 4 },
  ]);
});

test('a file that breaks off is told where', async () => {
  expect(await findings(`{"Records":[\n${event},\n{"eventID":"x`)).toMatchObject([
    { code: 'cut-off', record: 2, line: 3, column: 14 },
  ]);
});

test('a text in an encoding without its mark is told, and nothing of it is taken', async () => {
  const [first] = await findings(Buffer.from(`{"Records":[${event}]}`, 'utf16le'));
  expect(['not-json', 'cut-off', 'not-an-event']).toContain(first?.code);
});

test('the place is the same wherever the stream is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('{"a":"\\n"}', '{"b":[1,\n2]}', '\n', ' '), { maxLength: 12 }),
      fc.array(fc.nat(), { maxLength: 6 }),
      (before, cuts) => {
        const text = `${before.join('')}\n ! `;
        const bytes = Buffer.from(text);
        const places: TextPlace[] = [];
        const reader = new JsonRecords({
          record: () => undefined,
          problem: (_, place) => places.push(place()),
        });
        const ends = [...cuts.map((cut) => cut % bytes.length), bytes.length].sort((a, b) => a - b);
        let last = 0;
        for (const end of ends) {
          reader.push(Buffer.from(bytes.subarray(last, end)));
          last = end;
        }
        const line = text.split('\n').length;
        expect(places).toEqual([{ line, column: 2 }]);
      },
    ),
  );
});
