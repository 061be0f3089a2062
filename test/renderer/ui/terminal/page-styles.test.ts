import { expect, it, vi } from 'vitest';
import {
  setSpanStylesByScript,
  withoutStyleElements,
} from '../../../../renderer/ui/terminal/page-styles.ts';
import { opened } from './opened.ts';

it('puts rules into a sheet of the document, and takes it away with their element', () => {
  const replace = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
  const before = document.adoptedStyleSheets.length;
  let style = document.body;
  withoutStyleElements(() => {
    style = document.createElement('style');
  });
  document.body.append(style);
  style.textContent = '.a { color: red; }';
  expect(replace).toHaveBeenLastCalledWith('.a { color: red; }');
  expect(style.tagName).toBe('SPAN');
  expect(document.adoptedStyleSheets).toHaveLength(before + 1);
  style.remove();
  expect(document.adoptedStyleSheets).toHaveLength(before);
  expect(style.isConnected).toBe(false);
  expect(document.createElement('style').tagName).toBe('STYLE');
});

it('sets colours of spans without a style attribute being written', () => {
  setSpanStylesByScript();
  const written = vi.spyOn(Element.prototype, 'setAttribute');
  const span = document.createElement('span');
  span.setAttribute('style', 'color: rgb(1, 2, 3);');
  span.setAttribute('title', 'kept');
  expect(written.mock.calls).toEqual([['title', 'kept']]);
  expect(span.style.color).toBe('rgb(1, 2, 3)');
  expect(span.title).toBe('kept');
});

it('leaves no style element and no sheet behind', async () => {
  const before = document.adoptedStyleSheets.length;
  const { screen, write } = opened();
  await write('\u001b[38;2;1;2;3mtrue colour');
  expect(document.querySelector('style')).toBeNull();
  expect(document.adoptedStyleSheets.length).toBeGreaterThan(before);
  screen.close();
  expect(document.adoptedStyleSheets).toHaveLength(before);
});
