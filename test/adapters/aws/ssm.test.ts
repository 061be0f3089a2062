import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createSsm } from '../../../main/adapters/aws/ssm.ts';
import type { CallTo, CommandReport, Ssm } from '../../../main/core/ports/aws.ts';
import { httpServer } from './local-server.ts';
import { rehearse, type Rehearsal } from './rehearsal.ts';

/** Commands run this much faster; MFA codes too, so the session is taken before any test. */
const SPEED = 20;
const ssm = createSsm();
let here: Rehearsal;
let to: CallTo;
beforeAll(async () => {
  here = await rehearse({ speed: SPEED });
  to = await here.asRole('RESPONDER');
});
afterEach(() => here.range.setFaults({}));
afterAll(() => here.range.close());

type Send = Parameters<Ssm['sendCommand']>[1];
async function order(comment: string, change: Partial<Send> = {}): Promise<Send> {
  const document = await ssm.document(to, 'AWS-RunShellScript');
  if (!document.ok) throw new Error(document.error.raw);
  const { name, version, sha256 } = document.value;
  return {
    document: name,
    documentVersion: version,
    documentSha256: sha256,
    instanceIds: here.range.instanceIds.slice(0, 2),
    parameters: { commands: ['systemctl is-active nginx'] },
    comment,
    timeoutSeconds: 600,
    maxConcurrency: 50,
    maxErrors: 0,
    ...change,
  };
}

/** Asks until AWS says it is over; the range's life cycle takes about a second at this speed. */
async function finished(commandId: string): Promise<CommandReport> {
  for (;;) {
    const report = await ssm.command(to, commandId);
    if (!report.ok && report.error.code !== 'command-not-visible-yet')
      throw new Error(report.error.raw);
    if (report.ok && report.value.done) return report.value;
    await new Promise((next) => setTimeout(next, 50));
  }
}

describe('refused', () => {
  test('no role yet: nothing may be read', async () => {
    expect(await ssm.document(here.to, 'AWS-RunShellScript')).toMatchObject({
      ok: false,
      error: { code: 'access-denied', mayHaveHappened: false },
    });
  });

  test('a document that does not exist', async () => {
    expect(await ssm.document(to, 'No-Such-Document')).toMatchObject({
      ok: false,
      error: { code: 'document-unknown' },
    });
  });

  test('a document that changed since it was read back', async () => {
    const sent = await ssm.sendCommand(to, await order('x', { documentSha256: '0'.repeat(64) }));
    expect(sent).toMatchObject({
      ok: false,
      error: { code: 'document-changed', mayHaveHappened: false },
    });
  });

  test('an instance nobody knows', async () => {
    const sent = await ssm.sendCommand(
      to,
      await order('x', { instanceIds: ['i-00000000000000000'] }),
    );
    expect(sent).toMatchObject({
      ok: false,
      error: { code: 'instance-unknown', mayHaveHappened: false },
    });
  });

  test('throttled while sending: told at once, not sent again', async () => {
    const wanted = await order('throttled');
    await here.range.setFaults({ throttled: [{ action: 'ssm:SendCommand' }] });
    const before = here.range.calls.length;
    expect(await ssm.sendCommand(to, wanted)).toMatchObject({
      ok: false,
      error: { code: 'throttled', mayHaveHappened: false },
    });
    expect(here.range.calls.length - before).toBe(1);
  });

  test('a command AWS does not list', async () => {
    const report = await ssm.command(to, '00000000-0000-4000-8000-000000000000');
    expect(report).toMatchObject({ ok: false, error: { code: 'command-not-visible-yet' } });
  });

  test('answers in the form but not the substance of SSM', async () => {
    const empty = await httpServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end('{}');
    });
    const there = { ...to, at: empty.at };
    const wanted = await order('x');
    const sent = await ssm.sendCommand(there, wanted);
    const document = await ssm.document(there, 'AWS-RunShellScript');
    await empty.close();
    expect(sent).toMatchObject({ ok: false, error: { code: 'not-aws', mayHaveHappened: true } });
    expect(document).toMatchObject({
      ok: false,
      error: { code: 'not-aws', mayHaveHappened: false },
    });
  });
});

describe('a lost answer is looked up', () => {
  test('sent once; found by its whole comment and not by a part of it', async () => {
    const wanted = await order('INC-1 bg:lost');
    const since = new Date(Date.now() - 60_000).toISOString();
    await here.range.setFaults({ lost: [{ action: 'ssm:SendCommand', times: 1 }] });
    const before = here.range.calls.length;
    expect(await ssm.sendCommand(to, wanted)).toMatchObject({
      ok: false,
      error: { code: 'connection-lost', mayHaveHappened: true },
    });
    expect(here.range.calls.length - before).toBe(1);
    expect(await ssm.findCommands(to, { ...wanted, comment: 'INC-1 bg:los' }, since)).toEqual({
      ok: true,
      value: [],
    });
    const found = await ssm.findCommands(to, wanted, since);
    if (!found.ok || !found.value[0]) throw new Error('not found');
    expect((await finished(found.value[0])).status).toBe('Success');
  });

  test('found on a later page', async () => {
    const wanted = await order('INC-1 bg:first');
    const since = new Date(Date.now() - 60_000).toISOString();
    const first = await ssm.sendCommand(to, wanted);
    for (let count = 0; count < 60; count += 1) {
      await ssm.sendCommand(to, { ...wanted, comment: `later ${String(count)}` });
    }
    const before = here.range.calls.length;
    const found = await ssm.findCommands(to, wanted, since);
    expect(found).toEqual({ ok: true, value: [first.ok ? first.value.commandId : ''] });
    expect(here.range.calls.length - before).toBeGreaterThan(1);
  });

  test('nothing sent, nothing found', async () => {
    const wanted = await order('INC-1 bg:never');
    const found = await ssm.findCommands(to, wanted, '2026-01-01T00:00:00.123Z');
    expect(found).toEqual({ ok: true, value: [] });
  });

  test('a twin with its comment is told apart by its targets, and one of them all is shown', async () => {
    const wanted = await order('INC-1 bg:twin');
    const since = new Date(Date.now() - 60_000).toISOString();
    const ours = await ssm.sendCommand(to, wanted);
    await ssm.sendCommand(to, { ...wanted, instanceIds: wanted.instanceIds.slice(0, 1) });
    const ids = [ours.ok ? ours.value.commandId : ''];
    expect(await ssm.findCommands(to, wanted, since)).toEqual({ ok: true, value: ids });
    await ssm.sendCommand(to, wanted);
    const both = await ssm.findCommands(to, wanted, since);
    expect(both.ok && both.value).toHaveLength(2);
    const other = { ...wanted, document: 'AWS-RunPowerShellScript' };
    expect(await ssm.findCommands(to, other, since)).toEqual({ ok: true, value: [] });
  });
});

describe('what runs', () => {
  test('each target’s own result, once all are through', async () => {
    const sent = await ssm.sendCommand(to, await order('INC-1 bg:run'));
    if (!sent.ok) throw new Error(sent.error.raw);
    const report = await finished(sent.value.commandId);
    expect(report).toMatchObject({ status: 'Success', done: true });
    expect(report.targets.map(({ target }) => target)).toEqual(here.range.instanceIds.slice(0, 2));
    for (const { status, exitCode, output, startedAt = '', endedAt = '' } of report.targets) {
      expect({ status, exitCode }).toEqual({ status: 'Success', exitCode: 0 });
      expect(output).toContain('active');
      expect(Date.parse(endedAt)).toBeGreaterThanOrEqual(Date.parse(startedAt));
    }
  });

  test('a cancelled command ends as that', async () => {
    const sent = await ssm.sendCommand(to, await order('INC-1 bg:cancel'));
    if (!sent.ok) throw new Error(sent.error.raw);
    expect(await ssm.cancel(to, sent.value.commandId)).toEqual({ ok: true, value: undefined });
    expect((await finished(sent.value.commandId)).status).toBe('Cancelled');
  });

  test('a read that is throttled is asked again', async () => {
    await here.range.setFaults({ throttled: [{ action: 'ssm:DescribeDocument', times: 1 }] });
    expect(await ssm.document(to, 'AWS-RunShellScript')).toMatchObject({ ok: true });
  });
});

describe('instances', () => {
  test('by id, with who is away', async () => {
    const [away = '', ...rest] = here.range.instanceIds;
    await here.range.setFaults({ offline: [away] });
    const found = await ssm.describeInstances(to, { instanceIds: here.range.instanceIds });
    if (!found.ok) throw new Error(found.error.raw);
    const online = found.value.filter((instance) => instance.online).map(({ id }) => id);
    expect(online).toEqual(rest);
    expect(found.value.find(({ id }) => id === away)).toMatchObject({ online: false });
  });

  test('none named: none asked for', async () => {
    const before = here.range.calls.length;
    expect(await ssm.describeInstances(to, { instanceIds: [] })).toEqual({ ok: true, value: [] });
    expect(here.range.calls.length).toBe(before);
  });

  test('by a tag nobody has', async () => {
    const tag = { key: 'role', value: 'nothing-has-this' };
    expect(await ssm.describeInstances(to, { tag })).toEqual({ ok: true, value: [] });
  });
});
