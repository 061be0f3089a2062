import { fireEvent } from '@testing-library/react';

/** A file that was changed last in 2026, so that its time is told. */
export function fileOf(name: string, content: string): File {
  return new File([content], name, { lastModified: Date.parse('2026-11-23T18:00:00Z') });
}

/** What the desktop does when a person drops files and folders on the window; false: it was caught. */
export function drop(files: readonly File[], folders = 0): boolean {
  const entries = [
    ...files.map((file) => ({ file, isDirectory: false })),
    ...Array.from({ length: folders }, () => ({ file: null, isDirectory: true })),
  ];
  const items = entries.map(({ file, isDirectory }) => ({
    kind: 'file',
    getAsFile: () => file,
    webkitGetAsEntry: () => ({ isDirectory }),
  }));
  return fireEvent.drop(document.body, { dataTransfer: { items, types: ['Files'] } });
}

/** What the keyboard does when a picture, or nothing but text, is on the clipboard. */
export function paste(files: readonly File[], onto: Element = document.body): boolean {
  return fireEvent.paste(onto, { clipboardData: { files } });
}
