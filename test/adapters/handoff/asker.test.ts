import { expect, test } from 'vitest';
import { askerOf, socketInode } from '../../../main/adapters/handoff/asker.ts';

const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 100 1
   1: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 200 1
   2: 0100007F:C350 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 300 1
   3: 0100007F:C351 0100007F:1F90 06 00000000:00000000 00:00000000 00000000  1000        0 0 1
`;

test('the asking end is found by both its ports, not the answering one', () => {
  expect(socketInode(TABLE, 50_000, 8_080)).toBe('300');
});

test('a connection that is over, or was never there, belongs to nobody', () => {
  expect(socketInode(TABLE, 50_001, 8_080)).toBeUndefined();
  expect(socketInode(TABLE, 50_002, 8_080)).toBeUndefined();
  expect(socketInode('', 1, 2)).toBeUndefined();
});

test('nobody is named for ports that nobody holds', async () => {
  expect(await askerOf(1, 2)).toBeUndefined();
});
