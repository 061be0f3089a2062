import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLog } from '../../../main/headless/bench/written-log.ts';

export const RECORDS = 200_000;
export const LARGE = '0190f3c2-7b1a-4c3e-9f00-00000000aaaa';
export const SMALL = '0190f3c2-7b1a-4c3e-9f00-00000000bbbb';
export const OPENED = Date.UTC(2026, 10, 23, 18, 0, 0);
export const ACCOUNT = '111122223333';
export const ROLE = `arn:aws:sts::${ACCOUNT}:assumed-role/IncidentResponder/sato`;
export const KEY = 'ASIAE2EVIEWER0000001';
export const REQUEST = 'request-of-the-app';
export const STEP = 'open-glass/sign-in';
const OTHER_STEP = 'open-glass/roles';
/** The note of another step, by mika and in the first hour too. */
const OTHER_NOTE = 2_500;
/** A note every so often, each second one by mika; its text is found by a search. */
export const NOTE_EVERY = 1_000;

/** A closed drill of PB-01, a record a second: one session, two calls, steps, notes in Japanese. */
export function writeLarge(root: string, records = RECORDS, logId = LARGE): string {
  const path = STEP;
  return writeLog({
    root,
    logId,
    mode: 'drill',
    records,
    openedAt: OPENED,
    say: (seq, text) => {
      if (seq === 1) {
        const playbook = { id: 'PB-01', version: '1.0.0', sha256: '0'.repeat(64) };
        const data = { run: 'run', playbook, includes: [], person: 'sato', lang: 'ja' };
        return { type: 'run.start', run: 'run', data };
      }
      if (seq === 2) {
        const expires = new Date(OPENED + 3_600_000).toISOString();
        const chain = { mfa: true, chained: true, intent: 'none' };
        const session = { session: 's', kind: 'role', account: ACCOUNT, arn: ROLE };
        const data = { ...session, region: 'ap-northeast-1', accessKeyId: KEY, expires, ...chain };
        return { type: 'session.start', data };
      }
      if (seq === 3 || seq === 5) {
        const call = { id: `intent-${String(seq)}`, call: 'ssm:SendCommand', account: ACCOUNT };
        return { type: 'intent', data: { ...call, principal: ROLE, region: 'ap-northeast-1' } };
      }
      if (seq === 4) {
        const data = { id: 'intent-3', status: 'ok', requestId: REQUEST, by: 'answer' };
        return { type: 'outcome', data };
      }
      if (seq === OTHER_NOTE) {
        const openedAt = new Date(OPENED).toISOString();
        const data = { kind: 'note', text: text('別の手順のメモ'), openedAt };
        return { type: 'note', who: 'mika', step: OTHER_STEP, data };
      }
      if (seq % NOTE_EVERY === 0) {
        const what = `web-${String(seq / NOTE_EVERY)} に外部通信あり`;
        const data = { kind: 'note', text: text(what), openedAt: new Date(OPENED).toISOString() };
        const who = seq % (NOTE_EVERY * 2) === 0 ? 'mika' : 'sato';
        return { type: 'note', who, step: path, data };
      }
      /* Early enough to be offered where records are narrowed down by who wrote them. */
      const who = seq === 10 ? 'mika' : 'sato';
      return { type: 'step.done', who, step: path, data: { path, how: 'person' } };
    },
  });
}

/** Changes one letter of a record where it stands, so that everything else keeps its place. */
export function change(folder: string, seq: number): void {
  const name = readdirSync(folder)
    .filter((one) => /^seg-\d+\.jsonl$/.test(one) && Number(one.slice(4, -6)) <= seq)
    .sort()
    .at(-1);
  const path = join(folder, name ?? '');
  const bytes = readFileSync(path);
  let start = 0;
  for (let left = seq - Number(name?.slice(4, -6)); left > 0; left -= 1) {
    start = bytes.indexOf(0x0a, start) + 1;
  }
  const at = bytes.indexOf('laptop', start);
  bytes[at] = 'L'.charCodeAt(0);
  writeFileSync(path, bytes);
}
