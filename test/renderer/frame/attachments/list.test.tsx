import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { attached } from '../../states/attachments.ts';

const reader = states('incident')['reader-attachments']!;
const opened = reader.answers?.['playbook.open'] as object;
const withFiles = (files: readonly object[]) => ({
  ...reader,
  answers: { ...reader.answers, 'playbook.open': { ...opened, attachments: files } },
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('“Is it ready?” names each file that is missing or another', async () => {
  const [network, people, racks] = attached;
  await mount(withFiles([network!, { ...people!, trouble: 'changed' }, racks!]) as never);
  expect(await screen.findByText(/missing here, or are others/)).toBeTruthy();
  expect(screen.getByText(/with the right files .*: 連絡先\.csv, racks\.pdf\./)).toBeTruthy();
});

test('of files that are all here it says nothing', async () => {
  await mount(withFiles(attached.slice(0, 2)) as never);
  expect(await screen.findByRole('heading', { name: 'Is it ready?' })).toBeTruthy();
  expect(screen.queryByText(/missing here, or are others/)).toBeNull();
});

test('files of two playbooks that have the same id are two', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await mount(withFiles(attached.slice(0, 2).map((one) => ({ ...one, id: 'same' }))) as never);
  expect(await screen.findByRole('button', { name: 'Whom to call outside' })).toBeTruthy();
  expect(complaints.mock.calls.flat().join(' ')).not.toContain('same key');
});
