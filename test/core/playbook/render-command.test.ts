import { describe, expect, it } from 'vitest';
import {
  renderCommand,
  type RunCommandDetail,
} from '../../../main/core/playbook/render-command.ts';

const step: RunCommandDetail = {
  kind: 'run-command',
  role: 'responder',
  document: 'AWS-RunShellScript',
  targets: { instanceIds: '${instances}' },
  region: '${region}',
  script: ['echo ${note}'],
};
const vars = { instances: 'i-0a1b2c3d4e5f60718', region: 'ap-northeast-1', note: 'a b' };

describe('a command to be sent', () => {
  it.each(['', '  ', undefined])('has targets: %j is not every instance there is', (instances) => {
    const { instances: _, ...rest } = vars;
    const given = instances === undefined ? rest : { ...rest, instances };
    expect(renderCommand(step, given)).toMatchObject({
      ok: false,
      error: { code: 'unknown-variable' },
    });
  });

  it.each([
    ['a target', { ...vars, instances: 'i-0a1b;reboot' }, 'instances'],
    ['a Region', { ...vars, region: 'eu west' }, 'region'],
  ])('refuses %s that is more than it says', (_what, given, variable) => {
    expect(renderCommand(step, given)).toMatchObject({ error: { code: 'unsafe-value', variable } });
  });

  it("lets only plain values into another shell's script", () => {
    const windows = { ...step, document: 'AWS-RunPowerShellScript' };
    expect(renderCommand(windows, vars)).toMatchObject({
      error: { code: 'unsafe-value', variable: 'note' },
    });
    expect(renderCommand(windows, { ...vars, note: 'plain' })).toMatchObject({ ok: true });
  });

  it("lets only plain values into another document's parameters", () => {
    const { script: _, ...rest } = step;
    const other = { ...rest, document: 'Acme-Doc', parameters: { Path: ['/var/${note}'] } };
    expect(renderCommand(other, vars)).toMatchObject({ error: { code: 'unsafe-value' } });
    expect(renderCommand(other, { ...vars, note: 'log' })).toMatchObject({
      ok: true,
      value: { parameters: { Path: ['/var/log'] } },
    });
  });

  it('is filled in everywhere', () => {
    const two = { ...vars, instances: 'i-0a1b2c3d4e5f60718\n mi-0123456789abcdef0 ' };
    expect(renderCommand(step, two)).toEqual({
      ok: true,
      value: {
        region: 'ap-northeast-1',
        targets: { instanceIds: ['i-0a1b2c3d4e5f60718', 'mi-0123456789abcdef0'] },
        script: ["echo 'a b'"],
        spans: [[{ text: 'echo ' }, { text: "'a b'", variable: 'note' }]],
        parameters: {},
      },
    });
    const tagged = { ...step, targets: { tag: { key: 'Role', value: '${role}' } } };
    expect(renderCommand(tagged, { ...vars, role: 'web' })).toMatchObject({
      value: { targets: { tag: { key: 'Role', value: 'web' } } },
    });
  });
});
