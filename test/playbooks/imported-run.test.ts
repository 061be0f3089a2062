import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copyCommand } from '../../main/actions/copy-command.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { fillStep } from '../../main/actions/step-by-person.ts';
import { createNodeHash } from '../../main/adapters/system/hash.ts';
import { jssKeys } from '../../main/adapters/system/jss-keys.ts';
import { nameIds } from '../../main/adapters/system/name-ids.ts';
import { stepDetail } from '../../main/ipc/views/step-detail.ts';
import { importPlaybook } from '../../main/core/imported/import.ts';
import { parsePlaybook } from '../../main/core/playbook/parse.ts';
import { stepAt } from '../../main/core/run/plan.ts';
import { action, ACTION, bytesOf, END, sample, steps } from '../core/cacao/sample.ts';
import { deskBench } from '../fakes/desk.ts';
import { foreignFiles } from './foreign-files.ts';

const [stopping = ''] = foreignFiles('ssm-docs', /stop-random-instance-api\.yml$/);

/** A drill of the draft that a file of others becomes. */
async function drilled(name: string, bytes: Uint8Array) {
  const keys = { hash: createNodeHash(), ids: nameIds, keys: jssKeys };
  const { draft } = importPlaybook(name, bytes, keys);
  const { playbook } = parsePlaybook('draft.yaml', new TextEncoder().encode(draft?.text));
  if (!playbook) throw new Error(`${name} is refused`);
  const { id, version } = playbook;
  const { desk, journals } = deskBench([
    { ref: { id, version, sha256: '0'.repeat(64) }, playbook },
  ]);
  await startRun(desk, { playbook: id, mode: 'drill', scenario: 'sso-outage' });
  const run = desk.run!;
  const detail = () => stepDetail(desk, run, stepAt(run.plan, run.state.current)!);
  return { desk, run, detail, entries: () => journals.logs[0]!.entries };
}

test.runIf(stopping !== '')(
  'an automation of others asks for its parameters, and calls with them',
  async () => {
    const { desk, run, detail, entries } = await drilled('stop.yml', readFileSync(stopping));
    expect(run.state.current).toBe('inputs');
    expect(detail()).toMatchObject({ kind: 'input', fields: run.plan.playbook.playbook.inputs });
    const given = { availabilityzone: 'ap-northeast-1a', tagname: 'Fleet', tagvalue: 'shop web' };
    expect(await fillStep(desk, 'inputs', given)).toMatchObject({
      error: { code: 'value-invalid', params: { why: 'required' } },
    });
    const role = run.plan.playbook.playbook.inputs
      .map(({ id }) => id)
      .find((id) => !(id in given))!;
    const values = { ...given, [role]: 'arn:aws:iam::444455556666:role/Automation' };
    expect(await fillStep(desk, 'inputs', values)).toEqual({ ok: true, value: null });
    expect(entries().filter(({ type }) => type === 'input')).toMatchObject([
      { step: 'inputs', data: { path: 'inputs', values: { length: 4 } } },
    ]);
    // As a shell joins what stands side by side.
    const shown = detail() as { readonly command: string };
    expect(shown.command.replaceAll("'", '')).toBe(
      'aws ec2 describe-instances --cli-input-json {"Filters":[{"Name":"availability-zone","Values":["ap-northeast-1a"]},{"Name":"instance-state-name","Values":["running"]},{"Name":"tag:Fleet","Values":["shop web"]}]}',
    );
    expect(await copyCommand(desk, run.state.current!)).toMatchObject({ ok: true });
    expect(entries().at(-1)).toMatchObject({ data: { command: { text: shown.command } } });
  },
);

test('a workflow of others with more values than one form holds asks for all, and calls with the last', async () => {
  const names = Array.from({ length: 45 }, (_, at) => `__value_${String(at)}__`);
  const command = 'aws ec2 stop-instances --instance-ids __value_44__:value';
  const foreign = sample({
    workflow: steps({
      [ACTION]: action({
        on_completion: END,
        name: 'Stop it',
        commands: [{ type: 'bash', command }],
        out_args: names.map((name) => name.replace('value', 'result')),
      }),
    }),
    playbook_variables: Object.fromEntries(
      names.map((name) => [name, { type: 'string', external: true }]),
    ),
  });
  const { desk, run, detail } = await drilled('workflow.json', bytesOf(foreign));
  const asked: string[] = [];
  for (let shown = detail(); shown.kind === 'input'; shown = detail()) {
    const values = shown.fields.map(({ id }): [string, string] => [id, `i-0${id}`]);
    asked.push(...shown.fields.map(({ id }) => id));
    expect(await fillStep(desk, run.state.current!, Object.fromEntries(values))).toMatchObject({
      ok: true,
    });
  }
  expect(asked).toEqual(names.map((name) => name.slice(2, -2)));
  expect(detail()).toMatchObject({
    kind: 'cli',
    command: 'aws ec2 stop-instances --instance-ids i-0value_44',
  });
  const results = run.plan.steps.flatMap(({ step }) =>
    step.kind === 'input' ? step.fields.filter(({ id }) => id.startsWith('result')) : [],
  );
  expect(results).toHaveLength(45);
});
