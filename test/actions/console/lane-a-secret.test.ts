import { expect, test } from 'vitest';
import { beginLaneA } from '../../../main/actions/console/begin-lane-a.ts';
import { confirmConsole } from '../../../main/actions/console/confirm.ts';
import { copyLaneA, openLaneA, tellLaneA } from '../../../main/actions/console/tell-lane-a.ts';
import { consoleBench } from '../../fakes/console-bench.ts';
import { step } from '../../fakes/plans.ts';

test('a secret is read in the browser: its name is copied, and nothing it prints is kept', async () => {
  const secret = { kind: 'secret', role: 'responder', name: 'prod/db', field: 'password' } as const;
  const bench = await consoleBench([step('db', secret), step('next')]);
  const path = 'db';
  await confirmConsole(bench.desk, { digits: '3333', nameSeen: true });
  expect(await beginLaneA(bench.desk, path)).toMatchObject({ error: { code: 'no-session' } });
  await confirmConsole(bench.desk, { role: 'responder', digits: '6666', nameSeen: true });
  await beginLaneA(bench.desk, path);
  expect(bench.readBacks.at(-1)?.parameters).toEqual([
    { name: 'secret', value: 'prod/db' },
    { name: 'key', value: 'password' },
  ]);
  expect(bench.copied.at(-1)).toBe(
    'aws secretsmanager get-secret-value --region ap-northeast-1 --secret-id prod/db --query SecretString --output text',
  );
  copyLaneA(bench.desk, { path, what: 'key' });
  await openLaneA(bench.desk, { path, where: 'page' });
  expect(bench.copied.at(-1)).toBe('password');
  expect(bench.opened.at(-1)?.[1]).toBe(
    'https://ap-northeast-1.console.aws.amazon.com/secretsmanager/secret?region=ap-northeast-1&name=prod%2Fdb',
  );
  await tellLaneA(bench.desk, { path, status: 'ok', output: 'hunter2-of-the-database' });
  expect(bench.data('intent').at(-1)).toMatchObject({ call: 'secretsmanager:GetSecretValue' });
  expect(bench.data('note')).toEqual([]);
  expect(JSON.stringify(bench.journals.logs)).not.toContain('hunter2');
  expect(bench.desk.run?.state.current).toBe('next');
  expect(bench.aws.calls).toEqual([]);
});
