import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { endsOf, PLAIN, withEnds } from '../../../../renderer/screens/write/code/line-ends.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import { codeView, typeInto } from './code.ts';

test('the ends that most lines have are the text’s', () => {
  expect(endsOf('a')).toEqual(PLAIN);
  expect(endsOf('a\r\nb\r\nc\n').line).toBe('\r\n');
  expect(endsOf('a\r\nb\nc\n').line).toBe('\n');
  expect(withEnds('a\r\nb\n', { line: '\r\n', mark: false })).toBe('a\r\nb\r\n');
});

test.each([
  ['line ends', ''],
  ['line ends and the mark', '\uFEFF'],
])('a file with the %s of Windows keeps them when something is typed', async (_, mark) => {
  const state = states('drill')['write-clean']!;
  const draft = { id: 'a', version: 12, savedAt: 1, text: `${mark}one: 1\r\ntwo: 2\r\n` };
  const { api } = await mount({ ...state, answers: { ...state.answers, 'draft.open': draft } });
  typeInto(await codeView(), 'three: 3\n');
  await waitFor(() => expect(api.argsOf('draft.keep')).toHaveLength(1));
  expect(api.argsOf('draft.keep')[0]?.text).toBe(`${mark}one: 1\r\ntwo: 2\r\nthree: 3\r\n`);
  expect(api.argsOf('draft.check').at(-1)?.text).toBe('one: 1\ntwo: 2\nthree: 3\n');
});
