import type { FaultBoard } from '../faults.ts';

interface Ends {
  readonly send: (bytes: Uint8Array) => void;
  readonly cut: () => void;
}

export interface FaultyWire {
  send(bytes: Uint8Array): void;
  heard(bytes: Uint8Array, take: (bytes: Uint8Array) => void): void;
  stop(): void;
}

/** A data channel's connection with the range's faults on it: cut, slow, out of order, deaf for answers. */
export function faultyWire(board: FaultBoard, ends: Ends): FaultyWire {
  const timers = new Set<NodeJS.Timeout>();
  const cut = board.nextTerminalCut();
  let held: Uint8Array | undefined;
  let sent = 0;
  let deaf = board.faults.terminal?.lostAcknowledgements ?? 0;
  let stopped = false;
  const later = (act: () => void): void => {
    const ms = board.faults.terminal?.slowMs ?? 0;
    if (ms === 0) {
      act();
      return;
    }
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  };
  const out = (bytes: Uint8Array): void => {
    if (!stopped) ends.send(bytes);
  };
  return {
    send: (bytes) => {
      if (stopped) return;
      sent += 1;
      if (cut !== undefined && sent > cut) {
        stopped = true;
        ends.cut();
        return;
      }
      later(() => {
        if (board.faults.terminal?.reorder !== true) {
          out(bytes);
        } else if (held) {
          out(bytes);
          out(held);
          held = undefined;
        } else held = bytes;
      });
    },
    heard: (bytes, take) => {
      if (deaf > 0 && isAcknowledge(bytes)) {
        deaf -= 1;
        return;
      }
      later(() => {
        if (!stopped) take(bytes);
      });
    },
    stop: () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function isAcknowledge(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(4, 15)).toString('latin1') === 'acknowledge';
}
