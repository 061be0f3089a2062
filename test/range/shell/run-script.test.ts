import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runScript } from '../../../main/range/shell/run-script.ts';
import { ssoOutage } from '../../../main/range/worlds/sso-outage.ts';

const [web7, web8] = ssoOutage.accounts.flatMap(({ instances }) => instances);
const now = Date.parse('2026-11-23T21:00:00Z');

function run(...script: readonly string[]): { out: string[]; err: string[]; code: number } {
  const { lines, exitCode } = runScript(script, { instance: web7!, now });
  const of = (to: string): string[] =>
    lines.filter((line) => line.to === to).map(({ text }) => text);
  return { out: of('out'), err: of('err'), code: exitCode };
}

test('a program no practice host has is said to be missing, never made up', () => {
  expect(run('make-coffee --now')).toEqual({
    out: [],
    err: ['sh: make-coffee: this practice host has no such program'],
    code: 127,
  });
  expect(run('constructor').code).toBe(127);
});

test('what is beyond the practice shell is refused before anything runs', () => {
  expect(run('echo a', 'for x in 1 2; do echo $x; done')).toMatchObject({ out: [], code: 2 });
  expect(run("echo 'open").err[0]).toContain('matching');
  expect(run('echo a > /tmp/file')).toMatchObject({ out: [], code: 2 });
  expect(run('rm -rf /').code).toBe(127);
  expect(run('systemctl restart nginx').code).toBe(1);
});

test.each<readonly [string, readonly string[], number]>([
  ['echo a && echo b || echo c', ['a', 'b'], 0],
  ['false && echo b || echo c', ['c'], 0],
  ['false; echo $?', ['1'], 0],
  ['! false', [], 0],
  ['exit 7; echo never', [], 7],
  ['X="a  b"; echo "$X" ${X}c \'$X\'', ['a  b a  bc $X'], 0],
  ['echo "$(hostname | grep -c web)"', ['1'], 0],
  ['printf "%s:%s\\n" a b', ['a:b'], 0],
  ['echo "a # b" # comment', ['a # b'], 0],
  ['echo gone >/dev/null; echo kept 2>/dev/null', ['kept'], 0],
  ['set -e; false; echo never', [], 1],
  ['set -e; false || true; echo on', ['on'], 0],
  ['date -u +%F', ['2026-11-23'], 0],
  ["df -P / | tail -n 1 | awk '{print $5}'", ['37%'], 0],
  ['systemctl is-active nginx staff-portal', ['active', 'failed'], 0],
  ['systemctl is-active sshd', ['inactive'], 3],
  ['curl -s http://127.0.0.1:8080/health', ['{"status":"ok","database":"ok"}'], 0],
  ['curl -s http://127.0.0.1:8443/', [], 7],
  ['curl -s https://idp.example.invalid/', [], 6],
])('%s', (script, out, code) => {
  expect(run(script)).toMatchObject({ out, code });
});

test('answers come from each machine, not from one script for all', () => {
  const disk = (instance: typeof web7): string =>
    runScript(['df -P / | tail -n 1'], { instance: instance!, now }).lines[0]?.text ?? '';
  expect(disk(web7)).toContain('37%');
  expect(disk(web8)).toContain('80%');
});

test('the health check of PB-01 is read whole by both web servers', () => {
  const script = scriptOf('playbooks/PB-01-identity-provider-outage.yaml');
  expect(script.length).toBeGreaterThan(3);
  for (const instance of [web7!, web8!]) {
    const { lines, exitCode } = runScript(script, { instance, now });
    expect(lines.filter(({ to }) => to === 'err')).toEqual([]);
    expect(exitCode).toBe(0);
    expect(lines.length).toBeGreaterThan(3);
  }
});

/** The first script in a playbook, with its variables filled in. */
function scriptOf(file: string): readonly string[] {
  const find = (value: unknown): readonly string[] | undefined => {
    if (typeof value !== 'object' || value === null) return undefined;
    if ('script' in value && Array.isArray(value.script)) return value.script as string[];
    return Object.values(value)
      .map(find)
      .find((found) => found !== undefined);
  };
  const script = find(parse(readFileSync(file, 'utf8'))) ?? [];
  return script.map((line) => line.replace(/\$\{(incident_id)\}/g, 'INC-1'));
}

test('no script makes it throw or hang', () => {
  const pieces = fc.constantFrom(
    'echo',
    ' ',
    '$(',
    ')',
    '"',
    "'",
    '|',
    '&&',
    '||',
    ';',
    '\n',
    '>',
    '/dev/null',
    '$x',
    '${',
    '}',
    '\\',
    'df -h',
    'head -n 1',
    '!',
    '2>&1',
    'grep a',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 40 }),
      (parts) => {
        const { exitCode } = runScript([parts.join('')], { instance: web7!, now });
        expect(exitCode).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
