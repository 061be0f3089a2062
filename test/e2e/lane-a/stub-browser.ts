import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StubBrowser {
  /** PATH for the app: the stub stands before every real browser. */
  readonly path: string;
  /** Addresses it was given, in order. */
  readonly opened: () => readonly string[];
}

/** A program by a browser's name that writes down what it was asked to open, and stays open. */
export function stubBrowser(folder: string): StubBrowser {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'google-chrome');
  const list = join(folder, 'opened');
  const lines = [
    '#!/bin/sh',
    'for last; do :; done',
    `printf '%s\\n' "$last" >> '${list}'`,
    'exec sleep 600',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  chmodSync(file, 0o755);
  return {
    path: `${folder}:${process.env['PATH'] ?? ''}`,
    opened: () => (existsSync(list) ? readFileSync(list, 'utf8').trimEnd().split('\n') : []),
  };
}
