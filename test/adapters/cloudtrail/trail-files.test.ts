import { stringify } from 'csv-stringify/sync';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createTrailFiles } from '../../../main/adapters/cloudtrail/trail-files.ts';
import type { TrailEvent } from '../../../main/core/reconcile/event.ts';
import { must, temporaryFolder } from '../../fakes/log-disk.ts';
import { rawEvent, ROLE_ARN, ROLE_KEY, strangerEvent } from '../../fakes/trail.ts';

const watch = { signal: new AbortController().signal, at: () => undefined };

async function read(files: Readonly<Record<string, string | Buffer>>, only?: string) {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const events: TrailEvent[] = [];
  const path = only === undefined ? folder : join(folder, only);
  const result = await createTrailFiles().read([path], (event) => events.push(event), watch);
  return { events, ...must(result) };
}

const three = [1, 2, 3].map((index) => strangerEvent(index));
const ids = three.map(({ eventID }) => eventID);
const sorted = (events: readonly TrailEvent[]) => events.map(({ id }) => id).sort();

describe('forms AWS gives events in', () => {
  it('log files, packed or not, below a folder as S3 sync leaves them; digests are passed over', async () => {
    const day = 'AWSLogs/444455556666/CloudTrail/ap-northeast-1/2026/11/23';
    const one = (index: number) => JSON.stringify({ Records: [three[index]] });
    const { events, inputs, findings } = await read({
      [`${day}/a.json`]: one(0),
      [`${day}/b.json.gz`]: gzipSync(one(1)),
      [`${day}/renamed.json`]: gzipSync(one(2)),
      [`AWSLogs/444455556666/CloudTrail-Digest/x.json.gz`]: gzipSync('{"digestEndTime":"x"}'),
      [`${day}/digest.json`]: '{"awsAccountId":"1","digestEndTime":"2026","logFiles":[]}',
      [`${day}/picture.png`]: 'not looked at',
    });
    expect(sorted(events)).toEqual(ids);
    expect(findings).toEqual([]);
    expect(inputs).toHaveLength(3);
    expect(inputs[0]).toMatchObject({
      name: `${day}/a.json`,
      events: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('JSON lines, a bare list, one after another, lookup-events, EventBridge', async () => {
    const lookup = three.map((event) => ({
      EventId: event.eventID,
      CloudTrailEvent: JSON.stringify(event),
    }));
    const forms: Record<string, string> = {
      lines: three.map((event) => JSON.stringify(event)).join('\n'),
      list: JSON.stringify(three),
      pretty: JSON.stringify({ Records: three }, undefined, 2),
      lookup: JSON.stringify({ Events: lookup, NextToken: '{"x":[' }),
      bridge: three.map((detail) => JSON.stringify({ version: '0', detail })).join('\n'),
    };
    for (const [name, text] of Object.entries(forms)) {
      const { events, findings } = await read({ [`${name}.json`]: text });
      expect([name, sorted(events), findings]).toEqual([name, ids, []]);
    }
  });

  it('UTF-8 and UTF-16 with a byte order mark', async () => {
    const text = JSON.stringify({ Records: three });
    for (const bytes of [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ]) {
      const { events } = await read({ 'a.json': bytes });
      expect(sorted(events)).toEqual(ids);
    }
  });

  it('Athena CSV, with user identity as a struct and parameters as JSON', async () => {
    const identity =
      `{type=AssumedRole, principalid=AROA:bg-sato, arn=${ROLE_ARN}, accountid=444455556666, ` +
      `invokedby=null, accesskeyid=${ROLE_KEY}, username=null, ` +
      'sessioncontext={attributes={mfaauthenticated=true, creationdate=2026-11-23T18:00:00Z}, ' +
      'sessionissuer={type=Role, username=IR-Operator}, sourceidentity=bg-sato}}';
    const csv = stringify(
      [
        [
          'eventid',
          'eventname',
          'eventsource',
          'eventtime',
          'awsregion',
          'useridentity',
          'requestparameters',
          'readonly',
          'recipientaccountid',
          'requestid',
        ],
        [
          'e-1',
          'SendCommand',
          'ssm.amazonaws.com',
          '2026-11-23T18:12:41Z',
          'ap-northeast-1',
          identity,
          '{"comment":"INC, \\"x\\" bg:i-1"}',
          'false',
          '444455556666',
          'r-1',
        ],
      ],
      { quoted: true },
    );
    const { events, findings } = await read({ 'athena.csv': csv });
    expect(findings).toEqual([]);
    expect(events).toEqual([
      {
        id: 'e-1',
        at: Date.parse('2026-11-23T18:12:41Z'),
        name: 'SendCommand',
        service: 'ssm',
        region: 'ap-northeast-1',
        account: '444455556666',
        category: 'Management',
        requestId: 'r-1',
        arn: ROLE_ARN,
        accessKeyId: ROLE_KEY,
        sessionName: 'bg-sato',
        sourceIdentity: 'bg-sato',
        comment: 'INC, "x" bg:i-1',
        readOnly: false,
      },
    ]);
  });

  it('event history CSV', async () => {
    const csv = stringify([
      [
        'Event ID',
        'AWS access key',
        'AWS region',
        'Error code',
        'Event name',
        'Event source',
        'Event time',
        'Read-only',
        'Source IP address',
        'User name',
      ],
      [
        'e-2',
        ROLE_KEY,
        'ap-northeast-1',
        '',
        'ConsoleLogin',
        'signin.amazonaws.com',
        '2026-11-23T18:12:41Z',
        'false',
        '203.0.113.7',
        'bg-sato',
      ],
    ]);
    const { events } = await read({ 'history.csv': csv });
    expect(events).toMatchObject([
      { id: 'e-2', accessKeyId: ROLE_KEY, userName: 'bg-sato', readOnly: false },
    ]);
  });

  it('keeps no session token of an STS answer', async () => {
    const secret = 'FwoGZXIvYXdzEExampleSessionToken';
    const raw = rawEvent('AssumeRole', '2026-11-23T18:00:00Z', {
      eventSource: 'sts.amazonaws.com',
      responseElements: { credentials: { accessKeyId: ROLE_KEY, sessionToken: secret } },
    });
    const { events } = await read({ 'a.json': JSON.stringify({ Records: [raw] }) });
    expect(events[0]?.issuedKey).toBe(ROLE_KEY);
    expect(JSON.stringify(events)).not.toContain(secret);
  });
});

describe('hostile and broken files', () => {
  const whole = JSON.stringify({ Records: three });

  it('a file cut in the middle gives what was whole and says so', async () => {
    const { events, findings } = await read({ 'a.json': whole.slice(0, -60) });
    expect(sorted(events)).toEqual(ids.slice(0, 2));
    expect(findings).toEqual([
      {
        file: 'a.json',
        code: 'cut-off',
        record: 3,
        line: 1,
        column: Buffer.byteLength(whole.slice(0, -60)) + 1,
        count: 1,
      },
    ]);
  });

  it('gzip cut in the middle, and gzip with a changed byte', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => strangerEvent(index));
    const packed = gzipSync(JSON.stringify({ Records: many }));
    const cut = await read({ 'a.json.gz': packed.subarray(0, packed.length / 2) });
    expect(cut.events.length).toBeGreaterThan(100);
    expect(cut.findings).toMatchObject([{ file: 'a.json.gz', code: 'cut-off' }]);
    const changed = Buffer.from(packed);
    changed[Math.floor(packed.length / 2)] = (changed[Math.floor(packed.length / 2)] ?? 0) ^ 0xff;
    const bad = await read({ 'a.json.gz': changed });
    expect(bad.findings.length).toBeGreaterThan(0);
  });

  it('a gzip bomb is stopped, and the next file is read', async () => {
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024, 0x20));
    const { events, findings } = await read({ 'a.json.gz': bomb, 'b.json': whole });
    expect(sorted(events)).toEqual(ids);
    expect(findings).toMatchObject([{ file: 'a.json.gz', code: 'too-large' }]);
  });

  it('an event larger than any is passed over, and those around it are kept', async () => {
    const huge = `{"Records":[${JSON.stringify(three[0])},{"x":"${'y'.repeat(5_000_000)}"},${JSON.stringify(three[1])}]}`;
    const { events, findings } = await read({ 'a.json': huge });
    expect(sorted(events)).toEqual(ids.slice(0, 2));
    expect(findings).toMatchObject([{ file: 'a.json', code: 'too-large', count: 1 }]);
  });

  it('what is not CloudTrail, not JSON, or no event is named', async () => {
    const { events, findings } = await read({
      'a.csv': 'name,age\nx,3\n',
      'b.json': '{"hello":"world"}',
      'c.jsonl': `${JSON.stringify(three[0])}\n{"eventID": nonsense}\n${JSON.stringify(three[1])}\n`,
      'd.json': '{"Records":[{"eventID":"only"}]}',
      'e.json': '',
    });
    expect(sorted(events)).toEqual(ids.slice(0, 2));
    expect(findings.map(({ file, code }) => `${file} ${code}`).sort()).toEqual([
      'a.csv not-cloudtrail',
      'b.json not-an-event',
      'b.json not-cloudtrail',
      'c.jsonl not-json',
      'd.json not-an-event',
      'd.json not-cloudtrail',
      'e.json not-cloudtrail',
    ]);
  });

  it('links are not followed, and a folder with nothing in it says so', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real.json'), whole);
    const links = temporaryFolder();
    symlinkSync(join(folder, 'real.json'), join(links, 'link.json'));
    const events: TrailEvent[] = [];
    const result = await createTrailFiles().read([links], (event) => events.push(event), watch);
    expect(must(result).findings).toMatchObject([{ file: 'link.json', code: 'not-a-file' }]);
    expect(events).toEqual([]);
    expect(
      await createTrailFiles().read([temporaryFolder()], () => undefined, watch),
    ).toMatchObject({
      error: { code: 'no-events' },
    });
  });

  it('stops when asked', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.json'), whole);
    const stop = new AbortController();
    stop.abort();
    const asked = { signal: stop.signal, at: () => undefined };
    expect(await createTrailFiles().read([folder], () => undefined, asked)).toMatchObject({
      error: { code: 'cancelled' },
    });
  });
});
