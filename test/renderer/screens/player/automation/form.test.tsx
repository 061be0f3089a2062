import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';

const all = states('drill');
const path = 'step-6';
const SECRET = 'session-token-of-somebody';

async function form() {
  const mounted = await mount(all['player-automation form']!);
  return {
    ...mounted,
    fields: within(screen.getByRole('form', { name: 'Values for the document' })),
  };
}

test('every value has its own kind of field, and goes to main before the dry run starts', async () => {
  const { api, user, fields } = await form();
  await user.selectOptions(fields.getByRole('combobox', { name: /Action/ }), 'Contain');
  await user.type(fields.getByRole('textbox', { name: /InstanceId/ }), 'i-0a7f3c91d2e84b605');
  await user.type(fields.getByRole('textbox', { name: /Subnets/ }), '\nsubnet-0c');
  await user.click(screen.getByRole('button', { name: /start the dry run/ }));
  expect(api.argsOf('automation.fill')).toEqual([
    {
      path,
      values: {
        Action: ['Contain'],
        InstanceId: ['i-0a7f3c91d2e84b605'],
        CreateBackup: ['true'],
        Subnets: ['subnet-0a', 'subnet-0b', 'subnet-0c'],
        Tags: ['{"Incident":"INC-2041"}'],
      },
    },
  ]);
  expect(api.argsOf('automation.run')).toEqual([{ path, as: 'dry-run' }]);
  expect(api.argsOf('secret.submit')).toEqual([]);
});

test('a secret goes alone, on the way made for secrets, and leaves the form', async () => {
  const { api, user, fields } = await form();
  const token = fields.getByLabelText(/SessionToken/);
  expect(token).toHaveProperty('type', 'password');
  await user.type(token, SECRET);
  await user.click(screen.getByRole('button', { name: /start the dry run/ }));
  expect(api.argsOf('secret.submit')).toEqual([
    {
      accessKeyId: '',
      secretAccessKey: SECRET,
      for: { parameter: { path, name: 'SessionToken' } },
    },
  ]);
  expect(token).toHaveProperty('value', '');
  expect(JSON.stringify(api.argsOf('automation.fill'))).not.toContain(SECRET);
});

test('after a good dry run the real one is offered, and the dry run again', async () => {
  const { api, user } = await mount(all['player-automation dry run done']!);
  await user.click(screen.getByRole('button', { name: 'Dry run again' }));
  await user.click(screen.getByRole('button', { name: /run for real/ }));
  expect(api.argsOf('automation.run').map((args) => (args as { as: string }).as)).toEqual([
    'dry-run',
    'real',
  ]);
});

test('a pause is told, and both ways to stop are there', async () => {
  const { api, user } = await mount(all['player-automation waits']!);
  expect(screen.getByText(/AWS waits at “WaitForGo”/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stop after this step' }));
  expect(api.argsOf('automation.stop')).toEqual([{ path, how: 'Complete' }]);
});

test('where the playbook wants only the dry run, nothing else is offered', async () => {
  await mount(all['player-automation only dry run']!);
  expect(screen.getByRole('button', { name: /start the dry run/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Run without a dry run' })).toBeNull();
});
