import { spawn, type ChildProcess } from 'node:child_process';
import { createConnection } from 'node:net';
import { describe, expect, it } from 'vitest';

describe.each(['SIGINT', 'SIGTERM'] as const)(
  '%s to a running command',
  (signal) => {
    it('ends it and what it started', async () => {
      const child = spawn(process.execPath, ['tools/run.mjs', 'range'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const endpoint = new URL(await endpointOf(child));
      expect(await accepts(endpoint)).toBe(true);
      const ended = new Promise((done) => child.once('exit', done));
      child.kill(signal);
      await ended;
      expect(await accepts(endpoint)).toBe(false);
    });
  },
  30_000,
);

/** Reads up to the line that says the range is ready. */
function endpointOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((done, failed) => {
    child.once('exit', () => failed(new Error(`the range ended early: ${said}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /RANGE_ENDPOINT=(\S+)[\s\S]*# ready/.exec(said)?.[1];
      if (found !== undefined) done(found);
    });
  });
}

function accepts(endpoint: URL): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection(Number(endpoint.port), endpoint.hostname);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
