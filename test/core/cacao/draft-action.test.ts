import { describe, expect, it } from 'vitest';
import { cacaoDraft } from '../../../main/core/cacao/draft.ts';
import { words } from '../../../main/core/cacao/draft-words.ts';
import { readCacao } from '../../../main/core/cacao/read.ts';
import type { JsonObject } from '../../../main/core/json/value.ts';
import { ACTION, action, bytesOf, END, sample, steps } from './sample.ts';

function drafted(
  changes: JsonObject,
  more: JsonObject = {},
): ReturnType<typeof cacaoDraft>['shape'] {
  const workflow = steps({ [ACTION]: action({ on_completion: END, ...changes }) });
  const { document } = readCacao('a.json', bytesOf(sample({ workflow, ...more })));
  if (!document) throw new Error('refused');
  return cacaoDraft(document, 'CACAO-0001').shape;
}

const first = (...args: Parameters<typeof drafted>): unknown =>
  drafted(...args).sections[0]?.steps[0];
const shell = (command: string): JsonObject => ({ commands: [{ type: 'bash', command }] });

describe('an action', () => {
  it('offers one AWS line as a command, with our variables for theirs', () => {
    const external = { __host__: { type: 'string', external: true } };
    expect(
      first(shell('aws ec2 stop-instances --instance-ids __host__:value'), {
        playbook_variables: external,
      }),
    ).toMatchObject({
      kind: 'cli',
      risk: 'change',
      command: 'aws ec2 stop-instances --instance-ids ${host}',
    });
  });

  it.each([
    ['bash', 'rm -rf /srv/cache'],
    ['manual', 'Delete the cache.'],
  ])('never says of a step by hand that it only reads: %s', (type, command) => {
    const step = first({ commands: [{ type, command }] });
    expect(step).toMatchObject({ kind: 'do', risk: 'change', undo: words.undo });
  });

  it('leaves the shell its own variables', () => {
    expect(first(shell('aws s3 ls s3://${BUCKET}'))).toMatchObject({
      command: 'aws s3 ls s3://$${BUCKET}',
    });
  });

  it('shows a line whose value could not be made safe as text', () => {
    const external = { __host__: { type: 'string', external: true } };
    const line = 'aws ssm send-command --parameters "commands=__host__:value"';
    const step = first(shell(line), { playbook_variables: external });
    expect(step).toMatchObject({ kind: 'do' });
    expect(JSON.stringify(step)).toContain('commands=__host__:value');
  });

  it('shows what is not ours to run letter by letter, decoded', () => {
    const step = first({ commands: [{ type: 'ssh', command_b64: btoa('<b>uptime</b>') }] });
    expect(JSON.stringify(step)).toContain('ssh:\\n\\n```\\n<b>uptime</b>\\n```');
  });

  it('waits as long as the file says, and asks for what comes back', () => {
    const { sections } = drafted({ delay: 90_000, timeout: 4_000, out_args: ['__state__'] });
    expect(sections[0]?.steps).toMatchObject([
      { kind: 'wait', for: '90s' },
      { kind: 'do', usual: '4s', target: '4s' },
      { kind: 'input', fields: [{ id: 'state' }] },
    ]);
  });

  it('keeps keys out of the draft', () => {
    const key = `AKIA${'ABCDEFGH'.repeat(2)}`;
    expect(JSON.stringify(drafted(shell(`echo ${key}`)))).not.toContain(key);
  });
});
