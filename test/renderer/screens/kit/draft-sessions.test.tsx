import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const sample = states('incident')['kit-draft-sample']!;
const first = async (role: string, name: string | RegExp): Promise<HTMLElement> =>
  (await screen.findAllByRole(role, { name }))[0]!;

test('what sessions of a role are asked with is typed in the form', async () => {
  const { api, user } = await mount(sample);
  await user.click(await first('textbox', /^Managed policies that narrow its sessions/));
  await user.paste(
    'arn:aws:iam::aws:policy/ReadOnlyAccess\n\narn:aws:iam::aws:policy/SecurityAudit ',
  );
  await user.selectOptions(await first('combobox', 'Session length'), '30 minutes');
  await user.click(await first('button', 'Add a session tag'));
  await user.click(await first('textbox', 'Key of tag 1'));
  await user.paste('Team');
  await user.click(await first('textbox', 'Value of tag 1'));
  await user.paste('blue');
  await user.click(await first('checkbox', 'Tag Team goes along when another role is assumed'));
  await user.type(await first('textbox', 'Key of tag 1'), 's');
  await user.click(await first('button', 'Kit'));
  expect(api.argsOf('kit-draft.keep').at(-1)?.draft.roles[0]).toMatchObject({
    sessionSeconds: 1800,
    policyArns: [
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
      '',
      'arn:aws:iam::aws:policy/SecurityAudit',
    ],
    tags: [{ key: 'Teams', value: 'blue' }],
    transitiveTagKeys: ['Teams'],
  });
});

test('a tag that is removed goes along no more', async () => {
  const { api, user } = await mount(sample);
  await user.click(await first('button', 'Add a session tag'));
  await user.type(await first('textbox', 'Key of tag 1'), 'Team');
  await user.click(await first('checkbox', /^Tag Team goes along/));
  await user.click(await first('button', 'Remove tag 1'));
  await user.click(await first('button', 'Kit'));
  expect(api.argsOf('kit-draft.keep').at(-1)?.draft.roles[0]).toMatchObject({
    tags: [],
    transitiveTagKeys: [],
  });
});
