import type { EvidenceContentView, EvidenceRow } from '../../../main/contract/views.ts';
import { NOW } from './base.ts';

const hash = (digit: string): string => digit.repeat(2).padEnd(64, '3f9a7c0b');

const collected = (seq: number, at: number): EvidenceRow['custody'][number] => ({
  what: 'collected',
  seq,
  at,
  by: 'sato',
});

/** What the evidence screen shows: a picture, a masked copy, an output, a name that plays tricks. */
export const evidenceRows: readonly EvidenceRow[] = [
  {
    logId: 'log-1',
    seq: 31,
    at: NOW - 600_000,
    who: 'sato',
    name: 'pasted 2026-11-23T18-02-41Z.png',
    sha256: hash('a'),
    size: 184_320,
    text: 'The sign-in page says 503',
    source: 'pasted',
    mediaType: 'image/png',
    step: 'open/see',
    custody: [
      collected(31, NOW - 600_000),
      { what: 'witnessed', seq: 40, at: NOW - 400_000, by: 'tanaka' },
      { what: 'checked', seq: 52, at: NOW - 60_000, by: 'sato' },
    ],
  },
  {
    logId: 'log-1',
    seq: 44,
    at: NOW - 300_000,
    who: 'sato',
    name: 'nginx 設定.conf',
    named: '/etc/nginx 設定.conf',
    sha256: hash('b'),
    size: 4_812,
    text: '',
    source: 'file',
    mediaType: 'text/plain',
    modified: NOW - 86_400_000,
    maskedFrom: hash('c'),
    custody: [collected(44, NOW - 300_000)],
  },
  {
    logId: 'log-1',
    seq: 47,
    at: NOW - 120_000,
    who: 'sato',
    name: 'check-web web-7.txt',
    sha256: hash('d'),
    size: 12,
    text: '',
    source: 'command',
    mediaType: 'text/plain',
    step: 'check-web',
    custody: [collected(47, NOW - 120_000)],
  },
];

export const evidenceContent: EvidenceContentView = {
  as: 'text',
  mediaType: 'text/plain',
  encoding: 'utf-8',
  size: 4_812,
  bytes: new TextEncoder().encode(
    'server {\n  listen 443 ssl;\n  # \u001b[31mred\u001b[0m and \u202eturned\n  proxy_pass http://web-7;\n}\n',
  ),
};
