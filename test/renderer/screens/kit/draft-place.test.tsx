import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('incident');
const EVERY = [
  ['people.0.id', 'People, in calling order › 佐藤 花子 › Short id'],
  ['users.1.mfa.0.serial', 'Sign-in users › jones-break-glass › Serial of device 1'],
  ['roles.0.account', 'Roles › readonly › Role ARN'],
  ['roles.0.policyArns.3', 'Roles › readonly › Managed policies that narrow its sessions'],
  ['regions.1.endpoints.sts', 'Regions, in this order › ap-northeast-3 › Endpoint of STS'],
  ['signInHosts.0', 'Sign-in hosts, in this order › ap-northeast-1.signin.aws.amazon.com › Host'],
  ['network.authorities.0', 'Network › Certificates of your own authorities (PEM)'],
  ['lanes', 'Ways to sign in'],
  ['documents.0.content', 'Systems Manager documents'],
] as const;

test.each(EVERY)('%s is called by its words, which lead to its field', async (path, words) => {
  const state = all['kit-draft-sample']!;
  const message = { en: 'Wrong.', ja: '誤り。' };
  const { user } = await mount({
    ...state,
    answers: {
      ...state.answers,
      'kit-draft.open': {
        ...(state.answers!['kit-draft.open'] as object),
        complaints: [{ path, level: 'error', message }],
      } as never,
    },
  });
  const link = await screen.findByRole('button', { name: words });
  expect(screen.queryByText(path)).toBeNull();
  await user.click(link);
  const at = document.activeElement as HTMLElement;
  const [section = ''] = words.split(' › ');
  expect(at.closest('section')?.querySelector('h2')?.textContent).toBe(section);
  const label = words.split(' › ').at(-1)!;
  if (words.includes(' › ')) {
    expect(
      within(at.closest('section')!).getAllByLabelText(new RegExp(`^${label.slice(0, 12)}`)),
    ).toContain(at);
  }
});
