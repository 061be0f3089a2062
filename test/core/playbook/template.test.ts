import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderScript, renderTemplate } from '../../../main/core/playbook/template.ts';

const vars = (value: string): Record<string, string> => ({ name: value });

describe('templates', () => {
  it.each([
    ['a variable without a value', 'echo ${other}', 'x', 'unknown-variable'],
    ['a name inherited by every object', 'echo ${to_string}', 'x', 'unknown-variable'],
    ['no name', 'echo ${}', 'x', 'malformed'],
    ['a shell expansion', 'echo ${HOME}', 'x', 'malformed'],
    ['a default', 'echo ${name:-x}', 'x', 'malformed'],
    ['no end', 'echo ${name', 'x', 'malformed'],
    ['quotes around it', `echo '\${name}'`, "x'; reboot '", 'unsafe-value'],
    ['double quotes around it', 'echo "${name}"', '$(reboot)', 'unsafe-value'],
    ['quotes opened on an earlier line', `echo 'a\n\${name}'`, 'a b', 'unsafe-value'],
    ['a comment', '# ${name}', 'a\nreboot', 'unsafe-value'],
    ['an apostrophe in a comment before it', `# it's\necho '\${name}'`, "'x'", 'unsafe-value'],
    ['a here-document', 'cat <<E\n${name}\nE', 'a b', 'unsafe-value'],
    ['backticks', 'echo `echo ${name}`', 'a b', 'unsafe-value'],
    ['a line end', 'echo ${name}', 'a\nreboot', 'unsafe-value'],
    ['a null character', 'echo ${name}', 'a\u0000b', 'unsafe-value'],
    ['a value that would be an option', 'rm ${name}', '-rf', 'unsafe-value'],
    ['a file the AWS CLI would load', 'aws x --y ${name}', 'file:///etc/passwd', 'unsafe-value'],
  ])('refuse %s', (_what, template, value, code) => {
    expect(renderTemplate(template, vars(value))).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['echo ${name}', 'INC-2026-041', 'echo INC-2026-041'],
    ['echo "${name}"', 'INC-2026-041', 'echo "INC-2026-041"'],
    ['echo ${name}', 'a b', "echo 'a b'"],
    ['echo ${name}', "it's", `echo 'it'\\''s'`],
    ['echo ${name}', '$(reboot)', "echo '$(reboot)'"],
    ['echo ${name}', '', "echo ''"],
    ['echo ${name}', '本番', "echo '本番'"],
    ['echo $${HOME} ${name}', 'x', 'echo ${HOME} x'],
    [`echo \\' \${name}`, 'a b', `echo \\' 'a b'`],
    ['echo a#b ${name}', 'a b', "echo a#b 'a b'"],
  ])('%s with %j is %s', (template, value, expected) => {
    expect(renderTemplate(template, vars(value))).toEqual({ ok: true, value: expected });
  });

  it('let only plain values into what is not for a shell', () => {
    expect(renderTemplate('${name}', vars('ap-northeast-1'), 'plain').ok).toBe(true);
    expect(renderTemplate('${name}', vars('a b'), 'plain')).toMatchObject({
      error: { code: 'unsafe-value', variable: 'name' },
    });
  });

  it('keep the lines of a script', () => {
    expect(renderScript(['set -u', 'echo ${name}'], vars('a b'))).toEqual({
      ok: true,
      value: ['set -u', "echo 'a b'"],
    });
  });

  it('never turn a value into code: a real shell prints it back', () => {
    const values = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), {
      minLength: 20,
      maxLength: 20,
    });
    const places = ['${name}', '"${name}"', "'${name}'", 'x${name}y', '"a ${name}"'];
    fc.assert(
      fc.property(values, (given) => {
        const lines: string[] = [];
        const expected: string[] = [];
        for (const [index, value] of given.entries()) {
          const place = places[index % places.length] ?? '';
          const rendered = renderTemplate(`printf '%s\\0' ${place}`, vars(value));
          if (!rendered.ok) continue;
          lines.push(rendered.value);
          expected.push(place.replaceAll(/["']/g, '').replace('${name}', () => value));
        }
        const printed = execFileSync('sh', ['-c', lines.join('\n')], { encoding: 'utf8' });
        expect(printed.split('\0').slice(0, -1)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
