import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../main/core/drill/scenario.ts';
import { lint } from '../../main/core/playbook/lint.ts';
import { textsOf } from '../../main/core/playbook/checks/walk.ts';
import type { Playbook, Step, StepKind } from '../../main/core/playbook/model.ts';
import { parsePlaybook } from '../../main/core/playbook/parse.ts';
import { renderScript, renderTemplate } from '../../main/core/playbook/template.ts';
import { variableOf } from '../../main/core/run/input.ts';
import { allowedLink } from '../../main/shell/allowed-links.ts';
import { unfold, type PinnedPlaybook, type Plan } from '../../main/core/run/plan.ts';

const folder = new URL('../../playbooks/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const parsed = files.map((name) => parsePlaybook(name, readFileSync(new URL(name, folder))));
const playbooks = new Map(
  parsed.flatMap(({ playbook }): [string, Playbook][] =>
    playbook ? [[playbook.id, playbook]] : [],
  ),
);

function pinned(id: string): PinnedPlaybook | undefined {
  const playbook = playbooks.get(id);
  return playbook && { ref: { id, version: playbook.version, sha256: id }, playbook };
}

function planOf(id: string): Plan {
  const root = pinned(id);
  const plan = root && unfold(root, pinned);
  if (!plan?.ok) throw new Error(`${id} does not unfold`);
  return plan.value;
}

describe('the bundled playbooks', () => {
  it('are read, each under the id its file is named for', () => {
    expect([...playbooks.keys()]).toEqual(files.map((name) => name.slice(0, 'PB-00'.length)));
    expect([...playbooks.keys()]).toEqual(expect.arrayContaining(['PB-00', 'PB-01', 'PB-15']));
  });

  it('lint clean, but for playbooks that come later', () => {
    const findings = lint(parsed);
    expect(findings.filter(({ code }) => code !== 'playbook-not-here')).toEqual([]);
    for (const { message } of findings) expect(message.en).toMatch(/PB-(?:[01]\d|20)\b/);
  });

  it('use every kind of step that runs today', () => {
    const kinds = new Set(
      [...playbooks.values()].flatMap((one) => steps(one).map(({ kind }) => kind)),
    );
    const running: readonly StepKind[] = [
      ...(['do', 'ask', 'check', 'input', 'sign-in', 'assume-role'] as const),
      ...(['run-command', 'cli', 'link', 'wait', 'evidence', 'revoke', 'playbook'] as const),
    ];
    expect([...kinds]).toEqual(expect.arrayContaining([...running]));
  });

  it('are written in Japanese, not in translated fragments', () => {
    for (const playbook of playbooks.values()) {
      for (const { text, path } of textsOf(playbook)) {
        expect(text.ja, path.join('/')).toMatch(
          /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
        );
        expect(text.ja, path.join('/')).not.toMatch(/[ａ-ｚＡ-Ｚ０-９｡-ﾟ]/u);
      }
      for (const step of steps(playbook)) {
        expect(step.do.ja, step.id).toMatch(
          /(?:ます|ません|です|ください|でした|ました)(?:（.*）)?。$/u,
        );
      }
    }
  });

  it('are read, then done, wherever something is changed in an emergency: rule U6', () => {
    // Known work of quiet days and of what is put back at the end may be confirmed afterwards.
    const closing = ['PB-05 lift', 'PB-14 ready', 'PB-15 end'];
    const fromMemory = [...playbooks.values()]
      .filter(({ category }) => category !== 'upkeep')
      .flatMap(({ id, sections }) =>
        sections
          .filter(
            ({ mode, steps: own }) => mode !== 'read-do' && own.some(({ risk }) => risk !== 'read'),
          )
          .map((section) => `${id} ${section.id}`),
      );
    expect(fromMemory.filter((one) => !closing.includes(one))).toEqual([]);
  });

  it('keep English sentences short: at most 22 words, 15 at the median: rule U15', () => {
    const lengths = [...playbooks.values()]
      .flatMap((playbook) => steps(playbook).map((step) => step.do.en))
      .flatMap((text) => text.split(/[.?!:;]\s/))
      .map((sentence) => sentence.split(/\s+/).length)
      .sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(22);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(15);
  });

  it('give an example for every required answer, and the example is accepted', () => {
    for (const playbook of playbooks.values()) {
      for (const step of steps(playbook)) {
        if (step.kind !== 'input') continue;
        for (const field of step.fields) {
          const { example = '' } = field;
          for (const typed of typeof example === 'object' ? [example.en, example.ja] : [example]) {
            expect(variableOf(field, typed), field.id).toMatchObject({ ok: true });
          }
        }
      }
    }
  });

  it('give no example in English to whoever reads Japanese', () => {
    const english = [...playbooks.values()].flatMap((playbook) =>
      steps(playbook).flatMap((step) =>
        step.kind === 'input'
          ? step.fields.filter(({ example = '' }) =>
              /[a-z] [a-z]/.test(typeof example === 'object' ? example.ja : example),
            )
          : [],
      ),
    );
    expect(english.map(({ id, example }) => [id, example])).toEqual([]);
  });

  it('link only to pages the app may open', () => {
    const urls = [...playbooks.values()].flatMap((playbook) =>
      steps(playbook).flatMap((step) => (step.kind === 'link' ? [step.url] : [])),
    );
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) expect(allowedLink(url), url).toBe(url);
  });

  it('narrow the sessions they open: every policy fits and names its actions', () => {
    const needs = [...playbooks.values()].flatMap(({ roles }) => roles);
    const policies = needs.flatMap(({ sessionPolicy }) => sessionPolicy ?? []);
    expect(policies.length).toBeGreaterThanOrEqual(2);
    expect(needs.filter(({ actions }) => actions.some((one) => one.includes('*')))).toEqual([]);
    for (const policy of policies) {
      expect(policy.length).toBeLessThanOrEqual(2_048);
      expect(policy).not.toContain('"Action":"*"');
    }
  });
});

describe('PB-18, which lends full rights', () => {
  it('does so under roles that only accounts marked non-production may have', () => {
    const { roles } = playbooks.get('PB-18') ?? { roles: [] };
    expect(roles.map(({ environment }) => environment)).toEqual(['non-production']);
    const lending = [...playbooks.values()].filter((playbook) =>
      steps(playbook).some(
        (step) => step.kind === 'cli' && step.command.includes('attach-role-policy'),
      ),
    );
    expect(lending.map(({ id }) => id)).toEqual(['PB-18']);
  });
});

describe('PB-01 as a run', () => {
  const plan = planOf('PB-01');
  const at = (path: string): Step => {
    const found = plan.steps.find((step) => step.path === path);
    if (!found) throw new Error(`no step ${path}`);
    return found.step;
  };

  it('begins with PB-00 and ends with PB-15', () => {
    expect(plan.steps[0]).toMatchObject({ path: 'open/declare', from: { id: 'PB-00' } });
    expect(plan.steps.at(-1)).toMatchObject({ path: 'close/read-out-code', from: { id: 'PB-15' } });
    expect(plan.includes.map(({ id }) => id)).toEqual(['PB-00', 'PB-15']);
  });

  it('has 30 to 40 steps in sections of at most nine, read-do: rules P3, U6', () => {
    expect(plan.steps.length).toBeGreaterThanOrEqual(30);
    expect(plan.steps.length).toBeLessThanOrEqual(40);
    const sections = new Map<string, number>();
    for (const { section } of plan.steps) {
      sections.set(section.id, (sections.get(section.id) ?? 0) + 1);
    }
    expect(Math.max(...sections.values())).toBeLessThanOrEqual(9);
    const acting = plan.steps.filter(({ step }) => step.risk !== 'read');
    expect(acting.length).toBeGreaterThan(0);
    // Closing is the one list that may be confirmed afterwards.
    const others = acting.filter(({ from }) => from.id !== 'PB-15');
    expect(others.filter(({ section }) => section.mode !== 'read-do')).toEqual([]);
  });

  it('captures evidence before the first command', () => {
    const kinds = plan.steps.map(({ step }) => step.kind);
    expect(kinds.indexOf('evidence')).toBeLessThan(kinds.indexOf('run-command'));
  });

  it('renders its script and its line from what has been answered', () => {
    const vars = { incident_id: 'INC-2026-041' };
    const health = at('web-health');
    const cli = at('sts-answers');
    if (health.kind !== 'run-command' || cli.kind !== 'cli') throw new Error('wrong kinds');
    expect(renderScript(health.script ?? [], vars)).toMatchObject({ ok: true });
    expect(renderTemplate(health.script?.[1] ?? '', vars)).toEqual({
      ok: true,
      value: 'echo incident INC-2026-041',
    });
    expect(renderTemplate(cli.command, vars)).toMatchObject({ ok: true });
  });

  it('sends nothing that changes a server', () => {
    const changing = plan.steps.filter(({ step }) => step.risk !== 'read');
    expect(changing.map(({ path }) => path)).toEqual(['close/revoke-roles']);
    const health = at('web-health');
    const script = health.kind === 'run-command' ? (health.script ?? []).join('\n') : '';
    expect(script).not.toMatch(/restart|stop|start|rm |kill|>(?! ?\/dev\/null)|tee|install/);
  });
});

describe('the bundled scenarios', () => {
  it('name a playbook that is here, and steps its run has', () => {
    const { scenario, findings } = parseScenario(
      'sso-outage.yaml',
      readFileSync(new URL('scenarios/sso-outage.yaml', folder)),
    );
    expect(findings).toEqual([]);
    const plan = planOf(scenario?.playbook ?? '');
    const paths = plan.steps.map(({ path }) => path);
    for (const { measure } of scenario?.objectives ?? []) {
      if (measure.kind !== 'critical-steps') continue;
      const places = measure.steps.map((path) => paths.indexOf(path));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});

function steps(playbook: Playbook): readonly Step[] {
  return playbook.sections.flatMap((section) => section.steps);
}
