import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { renderTemplate } from '../../../main/core/playbook/template.ts';

const CODE = ';echo BROKEN;#';
const INDEX = 'a[$(echo BROKEN >&2)]';

describe('a value is never run as code', () => {
  it.each([
    ['arithmetic', 'echo $((${x} + 1))', INDEX],
    ['an arithmetic command', '((${x}))', INDEX],
    ['old arithmetic', 'echo $[${x}]', INDEX],
    ['a test that calculates', '[[ ${x} -eq 1 ]]', INDEX],
    ['arithmetic by way of a shell variable', 'y=${x}\necho $((y + 1))', INDEX],
    ['quotes with escapes', `echo $'it\\'s \${x}'`, CODE],
    ['an escaped blank before #', "echo \\ #' \n ${x} '", CODE],
    ['a comment right after ;', "echo a;# don't\necho 'a ${x} b'", "$(echo '';echo BROKEN)"],
    ['quotes within "$(…)"', 'echo "$(echo "${x}")"', '$(echo BROKEN)'],
    ['eval', 'eval echo ${x}', CODE],
    ['sh -c', 'sh -c echo\\ ${x}', CODE],
    ['bash -c', 'bash -c echo\\ ${x}', CODE],
    ['a pipe to a shell', 'echo echo ${x} | sh', CODE],
    ['a function with eval', 'f() { eval "$1"; }\nf ${x}', CODE],
    ['source', 'echo ${x} | source /dev/stdin', CODE],
    ['the dot', 'echo ${x} | . /dev/stdin', CODE],
    ['a word with quotes for none', "echo $${z:-a'} ${x} '", ';echo BROKEN;'],
    ['an expansion', "z=1; echo $${z #'} ${x} '", ';echo BROKEN;'],
  ])('in %s', (_what, template, value) => {
    const rendered = renderTemplate(template, { x: value });
    expect(rendered).toMatchObject({ ok: false, error: { code: 'unsafe-value' } });
    // What a shell says of whatever is let in all the same.
    for (const shell of rendered.ok ? ['sh', 'bash'] : []) {
      const ran = spawnSync(shell, ['-c', rendered.ok ? rendered.value : ''], { encoding: 'utf8' });
      expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/^BROKEN/m);
    }
  });

  it.each([
    ['echo $((${x} + 1))', '7', '8\n'],
    ['eval echo ${x}', 'INC-1', 'INC-1\n'],
    ['[ ${x} -eq 7 ] && echo ${x}', '7', '7\n'],
    ['set -e\necho ${x}', "it's a #", "it's a #\n"],
    ['echo "$${HOME:+a}" ${x}', 'b', 'a b\n'],
    [
      'echo $${NO_SUCH_NAME:-us-east-1} ${x}',
      "it's ;echo BROKEN;#",
      "us-east-1 it's ;echo BROKEN;#\n",
    ],
    ['# a note\necho ${x}', '$(a)', '$(a)\n'],
  ])('and %j still takes %s', (template, value, printed) => {
    const rendered = renderTemplate(template, { x: value });
    for (const shell of ['sh', 'bash']) {
      const ran = spawnSync(shell, ['-c', rendered.ok ? rendered.value : 'false'], {
        encoding: 'utf8',
      });
      expect(ran.stdout).toBe(printed);
    }
  });

  it.each(['$((${x} + 1))', '((${x}))', '[ 1 -lt ${x} ]', 'let y=${x}'])(
    'and %s takes whole numbers only',
    (template) => {
      expect(renderTemplate(template, { x: '12' }).ok).toBe(true);
      for (const x of ['PATH=1', 'name', '010', '1.5', '']) {
        expect(renderTemplate(template, { x })).toMatchObject({ error: { code: 'unsafe-value' } });
      }
    },
  );
});

describe("a value in the AWS CLI's lists", () => {
  it.each(['Key=x,Value=${x}', '"Key=x,Value=${x}"', 'Key=${x},Value=y', 'Values=a-${x}'])(
    'adds nothing to %s',
    (list) => {
      const template = `aws ec2 create-tags --tags ${list}`;
      for (const x of ['a,Key=admin,Value=1', 'a,b', 'a=b', 'a b,c', '[a]', '{a}']) {
        expect(renderTemplate(template, { x })).toMatchObject({ error: { code: 'unsafe-value' } });
      }
      expect(renderTemplate(template, { x: 'INC-1' }).ok).toBe(true);
    },
  );
});
