import { describe, expect, it } from 'vitest';
import { lint } from '../../../main/core/playbook/lint.ts';
import { brief, parseText, SAMPLE, spoiled } from './sample.ts';

const linted = (...texts: string[]): readonly string[] =>
  brief(lint(texts.map((text, index) => parseText(text, `${String(index)}.yaml`))));

const includes = (id: string, target: string): string =>
  SAMPLE.replace('id: PB-90', `id: ${id}`).replace(
    /kind: assume-role([\s\S]*?)role: looker\n/,
    (_, rest: string) => `kind: playbook${rest}playbook: ${target}\n`,
  );

describe('one playbook', () => {
  it('says of a variable where it stands, not where its text begins', () => {
    expect(linted(spoiled("['echo ${incident_id}']", "['echo late ${late} ${late_2}']"))).toEqual([
      '63:29 error unknown-variable',
      '63:37 error unknown-variable',
    ]);
    const condition = spoiled("when: decide == 'yes'", "when: incident_id != '' && id == 'x'");
    expect(linted(condition)).toEqual(['59:36 error unknown-variable']);
  });

  it('has nothing to say about the sample', () => {
    expect(linted(SAMPLE)).toEqual([]);
  });

  it.each([
    ['two steps of one name', 'id: assume\n', 'id: decide\n', 'error duplicate-id'],
    ['two sections of one name', '  - id: last', '  - id: first', 'error duplicate-id'],
    ['two options of one name', 'id: dont-know', "id: 'yes'", 'error duplicate-id'],
    ['an answer and a field of one name', 'id: incident_id', 'id: decide', 'error duplicate-id'],
    ['a goto to no step', 'go: next', 'go: nowhere', 'error dangling-goto'],
    ['a goto to no section', 'go: section:last', 'go: section:lost', 'error dangling-goto'],
    ['a loop without end', 'go: next', 'go: name-it', 'error endless-loop'],
    ['a loop over its section', 'go: section:last', 'go: section:first', 'error endless-loop'],
    ['a loop on itself', 'go: next', 'go: decide', 'error endless-loop'],
    ['no safe answer', ', safe: true', '', 'error safe-option'],
    ['two safe answers', 'go: next }', 'go: next, safe: true }', 'error safe-option'],
    ['a step nothing leads to', 'go: next', 'go: section:last', 'warning unreachable'],
    [
      'an undeclared role',
      'role: looker\n        document',
      'role: other\n        document',
      'error unknown-role',
    ],
    ['a role nothing uses', '    role: readonly\n', '    role: readonly\n  # spare\n', undefined],
    [
      'a policy that is none',
      `'{"Version":"2012-10-17"`,
      `'{"Ver":"2012-10-17"`,
      'error session-policy',
    ],
    ['a policy that is not JSON', `'{"Version"`, `'{Version`, 'error session-policy'],
    ['a policy too narrow', 'ssm:Send*', 'ssm:Get*', 'error session-policy-too-narrow'],
    ['a policy that denies', '"Allow"', '"Deny"', 'error session-policy-too-narrow'],
    ['all of a service', '[ssm:SendCommand]', "['ssm:*']", 'warning broad-action'],
    ['no script', "        script: ['echo ${incident_id}']\n", '', 'error nothing-to-run'],
    ['a broken template', '${incident_id}', '${Incident}', 'error template-malformed'],
    ['an unknown variable', '${incident_id}', '${incident}', 'error unknown-variable'],
    [
      'quotes around a variable',
      "['echo ${incident_id}']",
      '[\'echo "${incident_id}"\']',
      'warning variable-in-quotes',
    ],
    [
      'a line that reads text as code again, elsewhere in the script',
      "['echo ${incident_id}']",
      "['echo ${incident_id}', 'eval echo']",
      'warning variable-in-quotes',
    ],
    ['an unknown name in a condition', 'when: decide', 'when: decided', 'error unknown-variable'],
    ['a broken condition', "when: decide == 'yes'", 'when: decide ==', 'error condition-invalid'],
    [
      'a default that the field would refuse',
      'type: incident-id,',
      "type: incident-id, default: '!',",
      'error default-refused',
    ],
    [
      'a pattern that is none',
      'type: incident-id,',
      "type: text, pattern: '(',",
      'error pattern-invalid',
    ],
    [
      'a pattern that hangs',
      'type: incident-id,',
      "type: text, pattern: '(a+)+',",
      'error pattern-slow',
    ],
    [
      'a path to more than one value',
      "        script: ['echo ${incident_id}']",
      "        script: ['echo ${incident_id}']\n        outputs: [{ id: x, type: text, from: { jsonpath: $..Id } }]",
      'error jsonpath-invalid',
    ],
    ['a choice without choices', 'type: incident-id,', 'type: choice,', 'error choices'],
    [
      'a limit on what is no time',
      'type: incident-id,',
      'type: incident-id, within: 2h,',
      'error within-no-time',
    ],
    [
      'a title too long',
      'en: Name it',
      'en: Name it and then go on to do twelve more things before lunch',
      'warning title-too-long',
    ],
    [
      'a target below the usual',
      'target: 2m\n        when',
      'target: 30s\n        when',
      'warning target-below-usual',
    ],
    ['a change without undo', 'risk: read', 'risk: change', 'warning no-undo'],
    ['a loss without warning', 'risk: read', 'risk: destroy', 'error no-warning'],
    ['no expectation', '        expect: { en: Success, ja: 成功する }\n', '', 'warning no-expect'],
    [
      'text left in English',
      '{ en: Type a name, ja: 名前を入力します }',
      '{ en: Type a name for this incident, ja: Type a name for this incident }',
      'warning untranslated',
    ],
    [
      'a variable in a text',
      'en: Type a name,',
      'en: "Type ${incident_id}",',
      'warning variable-in-text',
    ],
    ['a key', 'en: Type a name,', 'en: AKIAQYLPMN5HEXAMPLE1,', 'error secret-in-clear'],
    [
      'a script tag',
      'en: Type a name,',
      'en: "<script>alert(1)</script>",',
      'error hostile-markdown',
    ],
    ['an event handler', 'en: Type a name,', 'en: "<b onclick=x>hi",', 'error hostile-markdown'],
    [
      'a picture that reports',
      'en: Type a name,',
      'en: "![x](https://evil.example/x.png)",',
      'error hostile-markdown',
    ],
    [
      'a link that runs',
      'en: Type a name,',
      'en: "[x](javascript:alert(1))",',
      'error hostile-markdown',
    ],
    [
      'a link to a file',
      'en: Type a name,',
      'en: "[x](file:///etc/passwd)",',
      'error hostile-markdown',
    ],
    [
      'a link by reference',
      'en: Type a name,',
      'en: "[x][y]\\n\\n[y]: http://evil.example",',
      'error hostile-markdown',
    ],
    [
      'text that turns round',
      'en: Type a name,',
      'en: "abc\\u202egnp.exe",',
      'error hostile-markdown',
    ],
    [
      'a page behind single sign-on',
      'en: Type a name,',
      'en: "See https://acme.atlassian.net/wiki",',
      'warning link-needs-sso',
    ],
  ])('%s', (_what, from, to, expected) => {
    const found = linted(spoiled(from, to)).map((line) => line.replace(/^\d+:\d+ /, ''));
    if (expected === undefined) expect(found).toEqual([]);
    else expect(found).toContain(expected);
  });

  it.each([
    '`<instance-id>`',
    '<https://example.com>',
    'a < b and c > d',
    'Save the data: all of it',
  ])('takes %s as what it is', (text) => {
    expect(linted(spoiled('en: Type a name,', `en: "${text}",`))).toEqual([]);
  });

  it('allows a loop that has a bound', () => {
    const text = spoiled('go: next', 'go: name-it').replace(
      '        kind: ask\n',
      '        kind: ask\n        maxPasses: 3\n',
    );
    expect(linted(text)).toEqual([]);
  });

  it('counts what must be kept in mind: rules P1, P3', () => {
    const start = SAMPLE.indexOf('      - id: assume');
    const step = SAMPLE.slice(start, SAMPLE.indexOf('  - id: last'));
    const more = Array.from({ length: 7 }, (_, n) => step.replace('id: assume', `id: again-${n}`));
    const found = linted(SAMPLE.slice(0, start) + more.join('') + SAMPLE.slice(start));
    expect(found).toEqual(['22:7 warning section-too-long']);
  });

  it.each([
    ['https://acme.awsapps.com/start', ['link-needs-sso']],
    ['https://status.okta.com/', []],
    ['http://health.aws.amazon.com', ['link-not-https']],
    ['https://user@evil.example', ['link-not-https']],
    ['javascript:alert(1)', ['link-not-https']],
    ['https://[', ['link-not-https']],
    ['https://1.2.3.4.5/', ['link-not-https']],
    ['https://${incident_id}/', ['link-not-https']],
    ['https://aws.amazon.com/?q=${incident_id}', []],
    ['https://health.aws.amazon.com/health/status', []],
  ])('judges the address %s', (url, expected) => {
    const text = SAMPLE.replace(
      /kind: assume-role([\s\S]*?)role: looker\n/,
      (_, rest: string) => `kind: link${rest}url: "${url}"\n`,
    );
    const codes = linted(text).map((line) => line.split(' ').at(-1));
    expect(codes.filter((code) => code !== 'role-not-assumed')).toEqual(expected);
    expect(codes).toContain('role-not-assumed');
  });

  it('points at the place', () => {
    expect(linted(spoiled('go: section:last', 'go: section:lost'))).toContain(
      '38:75 error dangling-goto',
    );
  });
});

describe('several playbooks', () => {
  it('refuses two of one id', () => {
    expect(linted(SAMPLE, SAMPLE)).toEqual(['2:5 error duplicate-playbook']);
  });

  it('warns of one that is not here', () => {
    const codes = linted(includes('PB-91', 'PB-99'));
    expect(codes.filter((line) => line.includes('not-here'))).toHaveLength(1);
    expect(codes.every((line) => line.includes('warning'))).toBe(true);
  });

  it('refuses one that contains itself, at every distance', () => {
    const recursive = (...texts: string[]): number =>
      linted(...texts).filter((line) => line.endsWith('error recursive-playbook')).length;
    expect(recursive(includes('PB-91', 'PB-91'))).toBe(1);
    expect(recursive(includes('PB-91', 'PB-92'), includes('PB-92', 'PB-91'))).toBe(2);
    expect(recursive(includes('PB-91', 'PB-92'), includes('PB-92', 'PB-90'), SAMPLE)).toBe(0);
  });

  it('knows the variables of what it contains, and of what contains it', () => {
    const reader = spoiled('id: incident_id', 'id: other_id').replace('PB-90', 'PB-92');
    expect(linted(reader)).toContain('63:24 error unknown-variable');
    expect(linted(reader, includes('PB-91', 'PB-92'))).not.toContain(
      '63:24 error unknown-variable',
    );
    const outer = includes('PB-93', 'PB-90').replace('id: incident_id', 'id: other_id');
    expect(linted(outer, SAMPLE).filter((line) => line.includes('variable'))).toEqual([]);
  });

  it('warns of a value that comes too late', () => {
    const late = SAMPLE.replace(
      "script: ['echo ${incident_id}']",
      "script: ['echo ${late}']",
    ).concat(
      SAMPLE.slice(SAMPLE.indexOf('      - id: name-it'), SAMPLE.indexOf('      - id: decide'))
        .replace('name-it', 'name-late')
        .replace('incident_id', 'late'),
    );
    expect(linted(late)).toEqual(['63:24 warning used-before-set']);
  });
});
