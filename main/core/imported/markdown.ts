import type { PlaybookShape } from '../playbook/schema.ts';
import { createNames, type Names } from './names.ts';
import { checkItems, headingText, markdownBlocks, type Block } from './markdown-blocks.ts';
import { times, written, type DraftStep } from './parts.ts';
import { asIs, block, titled } from './text.ts';
import { importWords } from './words.ts';

/** What became of some lines: a step's id, a heading, or nothing. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
  readonly became: 'title' | 'section' | 'step' | 'left-out';
  readonly id?: string;
}

interface MarkdownDraft {
  readonly shape: PlaybookShape;
  /** Without a gap, from the first line to the last. */
  readonly ranges: readonly LineRange[];
}

interface Part {
  readonly heading: string;
  /** Its own heading, and those before it that stand alone. */
  readonly way: readonly Block[];
  readonly blocks: readonly Block[];
}

const MOST_SECTIONS = 50;
const MOST_ITEMS = 9;
/** Characters of one step's text; a playbook's limit is 4,000. */
const MOST_TEXT = 3_500;

/**
 * A playbook written for people, as a draft: headings become sections, check boxes checks, shell
 * blocks commands to copy, and everything between them steps to read. No line is lost.
 */
export function markdownDraft(text: string, name: string, id: string): MarkdownDraft {
  const blocks = markdownBlocks(text);
  const names = createNames();
  const ranges: LineRange[] = [];
  const first = blocks.find(({ kind }) => kind === 'heading');
  const title = (first && headingText(first)) || name;
  const sections = partsOf(blocks, title, first).flatMap((part) => sectionOf(part, names, ranges));
  for (const { kind, from, to } of blocks) {
    if (kind === 'left-out') ranges.push({ from, to, became: 'left-out' });
  }
  if (first) ranges.push({ from: first.from, to: first.to, became: 'title' });
  const about = blocks.find(({ kind, lines }) => kind === 'text' && !lines[0]?.startsWith('>'));
  const steps = sections.reduce((count, section) => count + section.steps.length, 0);
  const summary = asIs(shown(about?.lines.join('\n') ?? title));
  return {
    ranges: [...ranges].sort((a, b) => a.from - b.from),
    shape: {
      format: 'breakglass/1',
      id,
      version: '0.1',
      title: asIs(title),
      summary,
      symptoms: [asIs(title)],
      severity: 'SEV3',
      usual: written(Math.max(1, steps) * 120),
      sections: sections.length > 0 ? sections : [empty()],
    },
  };
}

/** By the finest headings that still give few enough sections. */
function partsOf(
  blocks: readonly Block[],
  title: string,
  first: Block | undefined,
): readonly Part[] {
  const said = blocks.filter((one) => one !== first && one.kind !== 'left-out');
  for (const level of [4, 3, 2, 1]) {
    const parts = partsAt(level, said, title);
    if (parts.length <= MOST_SECTIONS) return parts;
  }
  return partsAt(0, said, title);
}

function partsAt(level: number, blocks: readonly Block[], title: string): readonly Part[] {
  const parts: Part[] = [];
  let way: Block[] = [];
  let inside: Block[] = [];
  const close = (): void => {
    if (inside.length === 0) return;
    const heading = way.at(-1);
    parts.push({ heading: heading ? headingText(heading) : title, way, blocks: inside });
    way = [];
    inside = [];
  };
  for (const one of blocks) {
    if (one.kind === 'heading' && one.level <= level) {
      close();
      way.push(one);
    } else inside.push(one);
  }
  close();
  const last = way.at(-1);
  return last ? [...parts, { heading: headingText(last), way, blocks: [] }] : parts;
}

function sectionOf(part: Part, names: Names, ranges: LineRange[]): PlaybookShape['sections'] {
  const id = names.id(part.heading, 'section');
  const way = part.way.map(headingText).join(' › ');
  for (const { from, to } of part.way) ranges.push({ from, to, became: 'section', id });
  const steps: DraftStep[] = [];
  let held: Block[] = [];
  const flush = (): void => {
    if (held.length === 0) return;
    for (const piece of pieces(held)) {
      const step = readStep(part.heading, piece, names);
      steps.push(step);
      mark(piece, step.id);
    }
    held = [];
  };
  const mark = (some: readonly Block[], step: string): void => {
    for (const { from, to, kind } of some) {
      ranges.push({ from, to, became: kind === 'heading' ? 'section' : 'step', id: step });
    }
  };
  for (const one of part.blocks) {
    if (one.kind === 'checks') {
      flush();
      const own = checkSteps(part.heading, one, names);
      steps.push(...own);
      mark([one], own[0]?.id ?? id);
    } else if (one.kind === 'code') {
      flush();
      for (const some of codeParts(one)) {
        const step = codeStep(part.heading, some, names);
        steps.push(step);
        mark([some], step.id);
      }
    } else held.push(...shortened(one));
  }
  flush();
  if (steps.length === 0) steps.push(readStep(part.heading, part.way, names));
  const title = titled(part.heading);
  const objective = way === '' ? importWords.objective : asIs(way);
  return [{ id, title, objective, mode: 'read-do', steps }];
}

/** A block in parts a step can hold, cut between lines. */
function shortened(one: Block): readonly Block[] {
  const parts: Block[] = [];
  let lines: string[] = [];
  let { from } = one;
  one.lines.forEach((line, at) => {
    if (lines.length > 0 && lines.join('\n').length + line.length > MOST_TEXT) {
      parts.push({ ...one, from, to: one.from + at - 1, lines });
      from = one.from + at;
      lines = [];
    }
    lines.push(line);
  });
  return [...parts, { ...one, from, lines }];
}

/** The same of code, each part with its fence. */
function codeParts(one: Block): readonly Block[] {
  const parts = shortened(one);
  if (parts.length === 1) return parts;
  return parts.map((part, at) => ({
    ...part,
    lines: at === 0 ? part.lines : ['```', ...part.lines],
  }));
}

/** Text in pieces a step can hold. */
function pieces(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const all: Block[][] = [];
  let length = 0;
  for (const one of blocks) {
    const size = one.lines.join('\n').length;
    const last = all.at(-1);
    if (!last || (length + size > MOST_TEXT && length > 0)) {
      all.push([one]);
      length = size;
    } else {
      last.push(one);
      length += size;
    }
  }
  return all;
}

function readStep(heading: string, some: readonly Block[], names: Names): DraftStep {
  const text = some
    .map((one) => {
      if (one.kind === 'table') return block(one.lines.join('\n'));
      return one.kind === 'heading' ? `**${headingText(one)}**` : shown(one.lines.join('\n'));
    })
    .join('\n\n');
  return {
    id: names.id(heading, 'read'),
    kind: 'do',
    title: titled(heading),
    do: asIs(text),
    ...times(),
  };
}

function checkSteps(heading: string, one: Block, names: Names): readonly DraftStep[] {
  const items = checkItems(one);
  return Array.from({ length: Math.ceil(items.length / MOST_ITEMS) }, (_, at) => ({
    id: names.id(`check-${heading}`, 'check'),
    kind: 'check' as const,
    title: titled(heading),
    do: importWords.tick,
    ...times(),
    items: items.slice(at * MOST_ITEMS, (at + 1) * MOST_ITEMS).map((label, number) => ({
      id: `item-${String(number + 1)}`,
      label: asIs(shown(label)),
    })),
  }));
}

function codeStep(heading: string, { lines }: Block, names: Names): DraftStep {
  const body = lines.slice(1, /^\s*[`~]{3,}\s*$/.test(lines.at(-1) ?? '') ? -1 : undefined);
  const text = body.join('\n').trim();
  const { run, expect, undo } = importWords;
  const id = names.id(`run-${heading}`, 'run');
  // Nothing says what a block changes: unknown must not read as harmless.
  const base = { id, title: titled(heading), ...times(), undo, risk: 'change' as const };
  const line = text.replace(/\s*\\\n\s*/g, ' ');
  if (/^aws [a-z]/.test(line) && !/[\n<]/.test(line) && line.length <= 3_000) {
    const command = line.replaceAll('${', () => '$${');
    return { ...base, kind: 'cli', do: run, expect, command };
  }
  return { ...base, kind: 'do', do: asIs(block(text)) };
}

function empty(): PlaybookShape['sections'][number] {
  const { nothing: title, nothingDo, objective } = importWords;
  const step: DraftStep = { id: 'read-file', kind: 'do', title, do: nothingDo, ...times() };
  return { id: 'file', title, objective, mode: 'read-do', steps: [step] };
}

/** Links that lead nowhere from here keep their words and their address; tags are shown as letters. */
function shown(text: string): string {
  return text
    .split(/(`[^`\n]*`)/)
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : piece
            .replace(/!?\[([^\]\n]*)\]\((?!https:\/\/)([^)\n]*)\)/g, '$1 (`$2`)')
            .replace(/!\[([^\]\n]*)\]\(([^)\n]*)\)/g, '$1 (`$2`)')
            .replace(/<(?!https:\/\/)([^>\n]{1,200})>/g, '`<$1>`'),
    )
    .join('');
}
