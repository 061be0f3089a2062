import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { stepsOf } from '../../main/core/playbook/checks/walk.ts';
import { bundled } from './support/bundled.ts';

/** Lines that print who did something, as CloudTrail's history says it, each with what is made of it. */
const lines = bundled.flatMap((playbook) =>
  stepsOf(playbook).flatMap(({ step }) =>
    step.kind === 'cli' &&
    /lookup-events[^|;]*Events\s+\|\s+\[\]\.\[[^\]]*Username/.test(step.command)
      ? [{ id: `${playbook.id} ${step.id}`, command: step.command }]
      : [],
  ),
);
const QUERY = /Events\s+\|\s+\[\]\.\[(?:[^\]']|\[0\])*Username[^']*'\s+--output text([^;]*)/g;

const identity = (more: object) =>
  JSON.stringify({
    eventVersion: '1.08',
    userIdentity: more,
    resources: [{ arn: 'arn:aws:iam::444455556666:role/OTHER' }],
  });
const assumed = identity({
  type: 'AssumedRole',
  principalId: 'AROAEXAMPLE:alice',
  arn: 'arn:aws:sts::444455556666:assumed-role/BREAK-GLASS-RESPONDER/alice',
  sessionContext: { sessionIssuer: { userName: 'BREAK-GLASS-RESPONDER' } },
});

/** What the line makes of one event, by the shell's own tools. */
function shown(pipe: string, event: string): string {
  const input = `2026-01-01T00:00:00Z\talice\t${event}\n`;
  return execFileSync('/bin/sh', ['-c', `cat ${pipe}`], { input, encoding: 'utf8' });
}

test('there are such lines, in many playbooks', () => {
  expect(new Set(lines.map(({ id }) => id.slice(0, 5))).size).toBeGreaterThanOrEqual(10);
});

test.each(lines)('$id shows the role beside the name of the session', ({ command }) => {
  const pipes = [...command.matchAll(QUERY)];
  expect(pipes.length).toBeGreaterThan(0);
  for (const [query, pipe = ''] of pipes) {
    expect(query).toContain(',CloudTrailEvent]');
    const text = shown(pipe, assumed);
    expect(text).toMatch(/^2026-01-01T00:00:00Z\talice/);
    expect(text).toContain('assumed-role/BREAK-GLASS-RESPONDER/alice"');
    expect(text).not.toContain('role/OTHER');
    const service = identity({ type: 'AWSService', invokedBy: 'sso.amazonaws.com' });
    expect(shown(pipe, service)).toContain('sso.amazonaws.com');
  }
});
