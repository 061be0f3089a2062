import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { playbookMarkdown } from '../../../../main/core/export/playbook/markdown.ts';
import { playbookPage } from '../../../../main/core/export/playbook/page.ts';
import { parsePlaybook } from '../../../../main/core/playbook/parse.ts';
import { pinned, section, step } from '../../../fakes/plans.ts';

const folder = fileURLToPath(new URL('../../../../playbooks/', import.meta.url));
const files = readdirSync(folder).filter((name) => /^PB-.*\.yaml$/.test(name));
const sha256 = '5e1f'.repeat(16);
const hostile = (text: string) =>
  pinned('PB-90', [section('s', [step('one', { do: { en: text, ja: text } })])]);

describe.each(['en', 'ja'] as const)('rule P17: every playbook of the app, %s', (lang) => {
  test.each(files)('%s: each step, its warning and its command are on paper', (name) => {
    const { playbook } = parsePlaybook(name, readFileSync(join(folder, name)));
    if (!playbook) throw new Error(name);
    const ref = { id: playbook.id, version: playbook.version, sha256 };
    const page = playbookPage(playbook, ref, lang);
    const markdown = playbookMarkdown(playbook, ref, lang);
    const flat = markdown.replace(/\s+/g, ' ');
    for (const one of playbook.sections.flatMap(({ steps }) => steps)) {
      expect(flat).toContain(one.title[lang].replace(/\s+/g, ' ').trim());
      if (one.warning) expect(markdown).toContain(one.warning[lang]);
      if (one.kind === 'cli') expect(markdown).toContain(one.command);
      if (one.kind === 'run-command') {
        for (const line of one.script ?? []) expect(markdown).toContain(line);
        expect(markdown).toContain(one.targets.instanceIds ?? one.targets.tag?.value);
      }
    }
    // Paper has numbers, not ids: an answer leads to one of those that stand on it.
    for (const [, to = ''] of markdown.matchAll(/^- \[ \] .* → (.*)$/gm)) {
      expect(to).toMatch(lang === 'en' ? /^(go to \d|use PB-|the list)/ : /^(\d|PB-|手順書は)/);
      const number = /^(?:go to )?(\d+(?:\.\d+)?)/.exec(to)?.[1];
      if (number !== undefined) expect(markdown).toContain(`### ${number} `);
    }
    expect(page.match(/<article class="step">/g)?.length).toBe(markdown.match(/^### \d/gm)?.length);
    expect(page).toContain('5e1f5e1f 5e1f5e1f');
    expect(page).toContain(playbook.version);
    // Room to write in at the head and at each step: when it was done, and what was seen.
    const steps = page.match(/<article class="step">/g)?.length ?? 0;
    const blanks = page.match(/<dl class="blanks">/g)?.length ?? 0;
    expect(blanks).toBe(steps + 1);
    expect((page.match(/<dd><\/dd>/g)?.length ?? 0) / blanks).toBeGreaterThanOrEqual(2);
    expect(page).not.toMatch(/<script|https?:\/\/[^<]*"[^>]*src=/);
  });
});

test('text that would be markup, or hides, is text', () => {
  const { ref, playbook } = hostile('<img src=x onerror=1> `a<b` \u202e evil');
  const page = playbookPage(playbook, ref, 'en');
  expect(page).not.toContain('<img');
  expect(page).toContain('<code>a&#60;b</code>');
  expect(page).toContain('U+202E');
  expect(playbookMarkdown(playbook, ref, 'en')).toContain('⟨U+202E⟩');
});

test('a command with a fence of its own stays within its fence', () => {
  const { ref, playbook } = pinned('PB-90', [
    section('s', [step('one', { kind: 'cli', command: 'x\n```\n# Not a heading' } as never)]),
  ]);
  expect(playbookMarkdown(playbook, ref, 'en')).toContain('````sh\nx\n```\n# Not a heading\n````');
});

test.each(['en', 'ja'] as const)('files are listed by name, size and whole hash, %s', (lang) => {
  const { playbook, ref } = hostile('x');
  const file = {
    ...{ id: 'plan', file: 'plan.png', type: 'image/png' as const },
    ...{ title: { en: 'Plan', ja: '構成図' }, size: 48_213, sha256: '12'.repeat(32) },
  };
  const named = { ...playbook, attachments: [file] };
  for (const out of [playbookPage(named, ref, lang), playbookMarkdown(named, ref, lang)]) {
    for (const fact of ['plan.png', '48.2 KB', file.sha256, file.title[lang]]) {
      expect(out).toContain(fact);
    }
  }
});
