import { expect, it } from 'vitest';
import { summariesOf } from '../../main/actions/log-chain.ts';
import type { LogSummary } from '../../main/core/ports/journal.ts';
import { err, ok } from '../../main/core/result.ts';

/** Logs by id, each with the one it goes on from. */
function readerOf(logs: Readonly<Record<string, string | undefined>>) {
  const summary = (logId: string) => {
    if (!(logId in logs)) {
      return Promise.resolve(err({ code: 'no-such-log', detail: logId } as const));
    }
    const prevLog = logs[logId];
    const found: LogSummary = {
      ...{ logId, mode: 'incident', records: 1, openedAt: '', lastAt: '', closed: true },
      ...{ folder: '', bytes: 0 },
      ...(prevLog === undefined ? {} : { prevLog }),
    };
    return Promise.resolve(ok(found));
  };
  return { summary };
}

const idsOf = async (logs: Readonly<Record<string, string | undefined>>, newest: string) => {
  const found = await summariesOf(readerOf(logs), newest);
  return found.ok ? found.value.map(({ logId }) => logId) : found.error.code;
};

it('the logs a log goes on from come oldest first, as far back as there are any', async () => {
  expect(await idsOf({ a: undefined, b: 'a', c: 'b' }, 'c')).toEqual(['a', 'b', 'c']);
  expect(await idsOf({ b: 'gone', c: 'b' }, 'c')).toEqual(['b', 'c']);
});

it('logs that lead back to each other end, and so does a chain longer than any', async () => {
  expect(await idsOf({ a: 'b', b: 'a' }, 'b')).toEqual(['a', 'b']);
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`${at}`, `${at + 1}`]));
  expect(await idsOf(many, '0')).toHaveLength(100);
});

it('a log that cannot be read is told', async () => {
  expect(await idsOf({}, 'a')).toBe('no-such-log');
});
