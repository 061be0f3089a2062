import { expect, test } from 'vitest';
import { describe as tell } from '../../../main/ipc/views/describe-record.ts';
import type { Entry } from '../../../main/core/journal/payload.ts';

const jump = (wallMs: number, monotonicMs: number): Entry => ({
  seq: 3,
  ts: '2026-11-23T18:00:00.000Z',
  logId: '0190f3c2-7b1a-4c3e-9f00-0123456789ab',
  type: 'clock.jump',
  data: { wallMs, monotonicMs },
});

test.each([
  [
    jump(-86_399_000, 1000),
    'Clock changed: back by 24 h',
    '時計が変わりました: 24 時間 戻りました',
  ],
  [jump(3_601_000, 1000), 'Clock changed: forward by 1 h', '時計が変わりました: 1 時間 進みました'],
  [jump(3500, 1000), 'Clock changed: forward by 2.5 s', '時計が変わりました: 2.5 秒 進みました'],
])('says by how much the clock was moved, and which way', (entry, en, ja) => {
  expect(tell(entry, 'en')).toBe(en);
  expect(tell(entry, 'ja')).toBe(ja);
});
