import { visible } from '../core/visible.ts';
import { el } from '../page-parts/dom.ts';
import type { FoundRecord } from './find-record.ts';
import type { Words } from './words.ts';

/** One record as its line stands in the file, with its leaf hash. */
export function drawRecord({ file, line, leaf }: FoundRecord, words: Words): HTMLElement {
  return el(
    'div',
    {},
    el('p', { class: 'where' }, visible(file)),
    el('pre', { tabindex: '0' }, visible(pretty(line))),
    el('p', {}, `${words.leaf}: `, el('code', {}, leaf)),
  );
}

function pretty(line: string): string {
  try {
    return JSON.stringify(JSON.parse(line), undefined, 2);
  } catch {
    return line;
  }
}
