import { onTestFinished } from 'vitest';
import { openScreen } from '../../../../renderer/ui/terminal/screen.ts';
import '../../browser.ts';

/** A screen on a page of its own, what it typed, and what stands on it once it has read a text. */
export function opened() {
  const host = document.body.appendChild(document.createElement('div'));
  const typed: string[] = [];
  const heard = { type: (text: string) => void typed.push(text), size: () => undefined };
  const screen = openScreen(host, heard, { label: 'Terminal on web-7', tooMuch: 'Too much' });
  onTestFinished(() => {
    screen.close();
    host.remove();
  });
  const rows = (): string[] =>
    [...host.querySelectorAll('.xterm-rows > div')].map((row) => (row.textContent ?? '').trimEnd());
  const write = (text: string): Promise<void> =>
    new Promise((resolve) => {
      screen.write(text, resolve);
    });
  const drawn = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
  return { host, typed, screen, rows, write, drawn };
}
