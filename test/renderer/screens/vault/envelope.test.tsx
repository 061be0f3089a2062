import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readPictureFile } from '../../../../renderer/ui/read-picture.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

vi.mock('../../../../renderer/ui/read-picture.ts', () => ({ readPictureFile: vi.fn() }));
const reads = vi.mocked(readPictureFile);

const photo = (size = 10): File => {
  const file = new File(['x'.repeat(10)], 'sheet.png', { type: 'image/png' });
  Object.defineProperty(file, 'size', { value: size });
  return file;
};

async function choose(file: File) {
  const { api, user } = await mount(states('incident')['vault-none']!);
  await user.upload(screen.getByLabelText('Open from a picture…', { selector: 'input' }), file);
  return api.argsOf('vault.envelope');
}

describe('opening an envelope from a picture', () => {
  beforeEach(() => reads.mockReset());

  test('says what to do when no code can be read in it, and asks main for nothing', async () => {
    reads.mockResolvedValue(undefined);
    expect(await choose(photo())).toEqual([]);
    expect(await screen.findByText(/No QR code could be read/)).toBeTruthy();
  });

  test('does not read a picture larger than 30 MB', async () => {
    expect(await choose(photo(30_000_001))).toEqual([]);
    expect(await screen.findByText(/larger than 30 MB/)).toBeTruthy();
    expect(reads).not.toHaveBeenCalled();
  });

  test('hands the text of the code to main as it is, whatever it says', async () => {
    reads.mockResolvedValue('BGE1:0123');
    expect(await choose(photo())).toEqual([{ text: 'BGE1:0123' }]);
    expect(screen.queryByText(/No QR code/)).toBeNull();
  });
});
