import { expect, test } from 'vitest';
import { askerOf, askingSocket } from '../../../main/adapters/handoff/asker.ts';

const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 100 1
   1: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 200 1
   2: 0100007F:C350 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 300 1
   3: 0100007F:C351 0100007F:1F90 06 00000000:00000000 00:00000000 00000000  1000        0 0 1
`;
const MAPPED = '0000000000000000FFFF00000100007F';
/** Ports as above, held by others on this computer: towards another address, and over IPv6. */
const FOREIGN = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0200000A:C350 0300000A:1F90 01 00000000:00000000 00:00000000 00000000  1001        0 400 1
   1: 0100007F:C350 0300000A:1F90 01 00000000:00000000 00:00000000 00000000  1001        0 401 1
`;

test('the asking end is found by both its ports, not the answering one', () => {
  const ends = { remotePort: 50_000, localPort: 8_080 };
  expect(askingSocket(TABLE, ends)).toEqual({ inode: '300', uid: 1_000 });
  // The same ports between other addresses are another connection.
  expect(askingSocket(FOREIGN, ends)).toBeUndefined();
  expect(askingSocket(FOREIGN + TABLE, ends)?.inode).toBe('300');
  const mapped = TABLE.replaceAll('0100007F', MAPPED);
  expect(askingSocket(mapped, ends)).toEqual({ inode: '300', uid: 1_000 });
});

test('a connection that is over, or was never there, belongs to nobody', () => {
  expect(askingSocket(TABLE, { remotePort: 50_001, localPort: 8_080 })).toBeUndefined();
  expect(askingSocket(TABLE, { remotePort: 50_002, localPort: 8_080 })).toBeUndefined();
  expect(askingSocket('', { remotePort: 1, localPort: 2 })).toBeUndefined();
});

test('nobody is named for ports that nobody holds', async () => {
  expect(await askerOf({ remotePort: 1, localPort: 2 })).toBeUndefined();
});
