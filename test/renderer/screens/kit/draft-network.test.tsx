import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LONGEST_POLICY, NEAR_LIMIT } from '../../../../main/core/aws/session-policy.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const sample = states('incident')['kit-draft-sample']!;

test('proxy, authorities, hosts and endpoints of single services are typed in the form', async () => {
  const { api, user } = await mount(sample);
  const part = await screen.findByRole('region', { name: 'Network' });
  await user.type(within(part).getByRole('textbox', { name: /^Proxy/ }), 'http://p.example:3128');
  await user.click(within(part).getByRole('textbox', { name: /^Certificates/ }));
  const one = '-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----';
  await user.paste(`\n${one}\n${one.replace('AA', 'BB')}`);
  await user.click(within(part).getByRole('checkbox', { name: /^Use FIPS hosts/ }));
  const [region] = screen.getAllByText('VPC endpoints for single services');
  await user.click(region!);
  const [sts] = screen.getAllByRole('textbox', { name: /^Endpoint of STS/ });
  await user.type(sts!, 'https://vpce.example');
  await user.click(screen.getByRole('button', { name: 'Kit' }));
  const { draft } = api.argsOf('kit-draft.keep').at(-1)!;
  expect(draft.network).toEqual({
    proxy: 'http://p.example:3128',
    authorities: [one, one.replace('AA', 'BB')],
    fips: true,
  });
  expect(draft.regions[0]?.endpoints).toEqual({ sts: 'https://vpce.example' });
  expect(screen.queryByText('VPC endpoints: 1 service')).toBeNull();
});

test('a Region says which partition it is in', async () => {
  const { user } = await mount(sample);
  const [name] = await screen.findAllByRole('textbox', { name: /^Region, e\.g\./ });
  await user.clear(name!);
  await user.type(name!, 'us-gov-west-1');
  expect(screen.getByText(/^AWS GovCloud \(aws-us-gov\)/)).toBeTruthy();
});

test('an inline session policy shows how much of STS’s limit it takes, and from where on that is much', async () => {
  const { user } = await mount(sample);
  const [area] = await screen.findAllByRole('textbox', { name: /^Inline session policy/ });
  await user.click(area!);
  await user.paste('x'.repeat(2000));
  const meter = screen.getByRole<HTMLMeterElement>('meter', { name: /^2000 of 2048 characters/ });
  expect(meter.getAttribute('max')).toBe(String(LONGEST_POLICY));
  expect(meter.getAttribute('high')).toBe(String(Math.floor((LONGEST_POLICY * NEAR_LIMIT) / 100)));
});
