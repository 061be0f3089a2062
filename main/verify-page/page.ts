import { selfTest } from '../core/journal/self-test.ts';
import type { FolderReport } from '../core/journal/verify/report.ts';
import { verifySource } from '../core/journal/verify/verify.ts';
import type { VerifySource } from '../core/ports/verify-source.ts';
import { fromDrop, fromInput, type Chosen } from './chosen.ts';
import { button, byId, el } from '../page-parts/dom.ts';
import { visible } from '../core/visible.ts';
import { fileSource } from './file-source.ts';
import { findRecord, type Find } from './find-record.ts';
import { drawResult } from './result.ts';
import { pageTools } from './tools.ts';
import { trustFrom } from './trust-input.ts';
import { ja } from './words-ja.ts';
import { en, type Language, type Words } from './words.ts';

const PAINT_EVERY_MS = 80;
const words: Readonly<Record<Language, Words>> = { en, ja };

let lang: Language = navigator.language.startsWith('ja') ? 'ja' : 'en';
let chosen: Chosen | undefined;
let report: FolderReport | undefined;
let message: ((said: Words) => string) | undefined;
let stop: AbortController | undefined;
let pasted = '';
let quick = false;

function draw(): void {
  const said = words[lang];
  document.documentElement.lang = lang;
  document.title = `${said.title} \u2013 Breakglass`;
  const result = report && chosen && drawResult(report, said, lang, { find, save });
  byId('app').replaceChildren(
    el(
      'header',
      {},
      el('div', {}, el('p', { class: 'brand' }, 'Breakglass'), el('h1', {}, said.title)),
      button(said.language, () => {
        lang = lang === 'en' ? 'ja' : 'en';
        draw();
      }),
    ),
    el(
      'main',
      {},
      el('p', { class: 'lead' }, said.lead),
      choose(said),
      bring(said),
      status(said),
      ...(result ? [result] : []),
    ),
    el('footer', {}, said.network),
  );
}

function choose(said: Words): HTMLElement {
  const folder = picker(said.folder, 'folder', { webkitdirectory: '' });
  const files = picker(said.files, 'files', { multiple: '' });
  const zone = el(
    'section',
    { class: 'drop', id: 'drop' },
    el('p', { class: 'big' }, said.drop),
    el('div', { class: 'actions' }, folder, files),
    el(
      'p',
      { class: 'quiet', id: 'chosen' },
      chosen ? visible(said.chosen(chosen.name, chosen.files.length)) : '',
    ),
  );
  return zone;
}

/** A file input that looks like a button and is reached by keyboard like one. */
function picker(label: string, id: string, kind: Readonly<Record<string, string>>): HTMLElement {
  const input = el('input', { type: 'file', id, ...kind });
  input.addEventListener('change', () => {
    if (input.files && input.files.length > 0) take(fromInput(input.files));
  });
  return el('label', { class: 'pick' }, input, el('span', {}, label));
}

function bring(said: Words): HTMLElement {
  const text = el('textarea', { id: 'trust', rows: '3', spellcheck: 'false' });
  text.setAttribute('aria-describedby', 'trust-hint');
  text.value = pasted;
  text.addEventListener('input', () => (pasted = text.value));
  const box = el('input', { type: 'checkbox', id: 'quick' });
  box.checked = quick;
  box.addEventListener('change', () => (quick = box.checked));
  const start = button(report ? said.again : said.verify, () => void run(), 'primary');
  start.disabled = !chosen || stop !== undefined;
  return el(
    'section',
    { class: 'bring' },
    el('label', { for: 'trust' }, said.bring),
    text,
    el('p', { class: 'quiet', id: 'trust-hint' }, said.bringHint),
    el('label', { class: 'check' }, box, el('span', {}, said.quick)),
    start,
  );
}

function status(said: Words): HTMLElement {
  const cancel = button(said.cancel, () => stop?.abort());
  return el(
    'section',
    { class: 'status', 'aria-live': 'polite' },
    message && el('p', { class: 'said', role: 'status' }, visible(message(said))),
    stop !== undefined && el('progress', { id: 'progress', max: '1', value: '0' }),
    stop !== undefined && el('p', { id: 'speed', 'aria-live': 'off' }),
    stop !== undefined && cancel,
  );
}

function take(next: Chosen): void {
  stop?.abort();
  chosen = next;
  report = undefined;
  void run();
}

async function run(): Promise<void> {
  const files = chosen;
  if (!files) return;
  stop?.abort();
  const trust = trustFrom(pasted);
  if (!trust.ok) return tell((said) => `${said.errors.trust} ${trust.error}`);
  const mine = new AbortController();
  stop = mine;
  report = undefined;
  message = undefined;
  draw();
  const total = files.files.reduce((sum, { file }) => sum + file.size, 1);
  const started = performance.now();
  let painted = 0;
  const progress = ({ bytes, records }: { readonly bytes: number; readonly records: number }) => {
    const now = performance.now();
    if (now - painted < PAINT_EVERY_MS || stop !== mine) return;
    painted = now;
    paint(bytes / total, records, (now - started) / 1000);
  };
  const source = yielding(fileSource(files));
  const options = { trust: trust.value, quick, progress, stop: mine.signal };
  const result = await verifySource(source, pageTools, options);
  if (stop !== mine) return;
  stop = undefined;
  if (result.ok) {
    report = result.value;
    message = undefined;
    draw();
    byId('verdict').focus();
    return;
  }
  const { code, detail } = result.error;
  tell((said) => (code === 'stopped' ? said.cancelled : `${said.errors[code]} (${detail})`));
}

function tell(say: (said: Words) => string): void {
  report = undefined;
  message = say;
  draw();
}

let mostRecords = 0;

function paint(share: number, records: number, seconds: number): void {
  if (records >= 0) mostRecords = records;
  const bar = document.getElementById('progress');
  if (bar instanceof HTMLProgressElement) bar.value = Math.min(1, share);
  const rate = seconds > 0 ? Math.round(mostRecords / seconds) : 0;
  const numbers = new Intl.NumberFormat(lang);
  const text = words[lang].running(
    numbers.format(mostRecords),
    numbers.format(rate),
    seconds.toFixed(0),
  );
  const line = document.getElementById('speed');
  if (line) line.textContent = text;
}

/** Lets the page paint and be pressed now and then: reading alone does not. */
function yielding(source: VerifySource): VerifySource {
  let rested = performance.now();
  return {
    ...source,
    read: async (path, into, position) => {
      if (performance.now() - rested > PAINT_EVERY_MS) {
        await new Promise((resume) => setTimeout(resume, 0));
        rested = performance.now();
      }
      return source.read(path, into, position);
    },
  };
}

/** The line a finding speaks of: of the log whose folder it names, else of the newest. */
function find({ seq, file }: Parameters<Find>[0]) {
  if (!chosen || !report || seq === undefined) return Promise.resolve(undefined);
  const source = fileSource(chosen);
  const named = /^((?:logs|drills)\/[^/]+)\//.exec(file ?? '')?.[1];
  const inside = chosen.files.some(({ path }) => path.startsWith('logs/'));
  const folder = inside ? (named ?? `logs/${report.logs[0]?.logId ?? ''}`) : '';
  return findRecord(source, folder, seq);
}

function save(): void {
  const text = `${JSON.stringify(report)}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = el('a', { href: url, download: 'verdict.json' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function listenForDrops(): void {
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.getElementById('drop')?.classList.add('over');
  });
  document.addEventListener('dragleave', () => {
    document.getElementById('drop')?.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer) {
      void fromDrop(event.dataTransfer).then(take, () => {
        tell((said) => said.errors.unreadable);
      });
    }
  });
}

const wrong = selfTest(pageTools.hash, pageTools.signatures);
if (wrong === undefined) {
  draw();
  listenForDrops();
} else byId('app').replaceChildren(el('p', { class: 'said' }, `${en.errors.broken} (${wrong})`));
