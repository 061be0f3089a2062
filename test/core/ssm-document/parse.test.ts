import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../main/core/journal/bytes.ts';
import { findingLine } from '../../../main/core/playbook/finding.ts';
import { parseDocument, parseDocumentText } from '../../../main/core/ssm-document/parse.ts';

const lines = (text: string): readonly string[] => {
  const parsed = parseDocumentText('doc.yaml', text);
  return parsed.ok ? [] : parsed.error.map((one) => findingLine(one, 'en'));
};
const STEPS = 'mainSteps:\n- name: one\n  action: aws:sleep\n';

describe('a document that cannot be used says where and why', () => {
  it.each([
    ['schemaVersion: "9.9"\n', 'doc.yaml:1:16: error: document-version'],
    ['schemaVersion: "0.3"\n', 'doc.yaml:1:1: error: document-no-steps'],
    ['{\n  "schemaVersion": "2.2",\n  "mainSteps": [}\n', 'doc.yaml:3:17: error: json-syntax'],
    ['schemaVersion: "0.3"\nparameters: [\n', 'error: yaml-syntax'],
    [
      `schemaVersion: "0.3"\nparameters:\n  A:\n    type: Text\n${STEPS}`,
      'doc.yaml:4:11: error: parameter-type',
    ],
    [
      `schemaVersion: "0.3"\nparameters:\n  A:\n    type: Integer\n    default: some\n${STEPS}`,
      'doc.yaml:5:14: error: parameter-default',
    ],
    [
      `schemaVersion: "0.3"\nparameters:\n  A: {type: String, minChars: 9, maxChars: 3}\n${STEPS}`,
      'doc.yaml:3:13: error: parameter-limits',
    ],
    [
      'schemaVersion: "0.3"\nmainSteps:\n- {name: a, action: x}\n- {name: a, action: x}\n',
      'doc.yaml:4:10: error: document-step-twice',
    ],
    ['schemaVersion: "0.3"\nmainSteps:\n- {name: a}\n', 'doc.yaml:3:'],
  ])('%j', (text, expected) => {
    expect(lines(text)[0]).toContain(expected);
  });

  it('one that is larger than AWS takes', () => {
    expect(lines(`schemaVersion: "0.3"\n# ${'x'.repeat(66_000)}\n${STEPS}`)[0]).toContain(
      'document-too-large',
    );
  });

  it('any bytes give a document or findings, never a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.json(), (bytes, json) => {
        for (const given of [bytes, utf8(json)]) {
          const parsed = parseDocument('x', given);
          if (parsed.ok) continue;
          expect(parsed.error.length).toBeGreaterThan(0);
          for (const { line, column } of parsed.error)
            expect(Math.min(line, column)).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('JSON and YAML are the same document', () => {
  it('whatever its parameters hold', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,12}$/);
    const text = fc.string({ maxLength: 20 });
    const parameter = fc.oneof(
      fc.record({ type: fc.constant('String'), default: text }),
      fc.record({ type: fc.constant('StringList'), default: fc.array(text, { maxLength: 3 }) }),
      fc.record({ type: fc.constant('Integer'), default: fc.integer() }),
      fc.record({ type: fc.constant('Boolean'), default: fc.boolean() }),
      fc.record({ type: fc.constant('StringMap'), default: fc.dictionary(name, text) }),
      fc.record({ type: fc.constant('AWS::EC2::Instance::Id') }),
      fc.record({ type: fc.constant('List<AWS::EC2::Instance::Id>') }),
    );
    fc.assert(
      fc.property(fc.dictionary(name, parameter, { maxKeys: 5 }), (parameters) => {
        const document = {
          schemaVersion: '0.3',
          parameters,
          mainSteps: [{ name: 'one', action: 'aws:sleep' }],
        };
        const flat = parseDocumentText('a.json', JSON.stringify(document));
        const tabs = parseDocumentText('a.json', JSON.stringify(document, undefined, '\t'));
        expect(flat.ok).toBe(true);
        expect(tabs).toEqual(flat);
        if (!flat.ok) return;
        expect(flat.value.parameters.map((one) => one.name)).toEqual(Object.keys(parameters));
      }),
    );
  });
});
