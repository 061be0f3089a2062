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

test('“Is it ready?” names each file that is missing or another, as main has marked them', async () => {
  const { shelf } = opened as { readonly shelf: object };
  const health = [{ is: 'files-missing', files: ['連絡先.csv', 'racks.pdf'] }];
  const marked = { ...opened, attachments: attached, shelf: { ...shelf, health } };
  await mount({ ...reader, answers: { ...reader.answers, 'playbook.open': marked } } as never);
  expect(await screen.findByText(/files missing or changed/)).toBeTruthy();
  expect(screen.getByText(/with the right files .*: 連絡先\.csv, racks\.pdf\./)).toBeTruthy();
});

test('of files that are all here it says nothing', async () => {
  await mount(withFiles(attached.slice(0, 2)) as never);
  expect(await screen.findByRole('heading', { name: 'Is it ready?' })).toBeTruthy();
  expect(screen.queryByText(/files missing or changed/)).toBeNull();
});

test('files of two playbooks that have the same id are two', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await mount(withFiles(attached.slice(0, 2).map((one) => ({ ...one, id: 'same' }))) as never);
  expect(await screen.findByRole('button', { name: 'Whom to call outside' })).toBeTruthy();
  expect(complaints.mock.calls.flat().join(' ')).not.toContain('same key');
});
