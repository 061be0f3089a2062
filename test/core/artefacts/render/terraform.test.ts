import { describe, expect, it } from 'vitest';
import { terraformOf } from '../../../../main/core/artefacts/render/terraform.ts';
import { stacksOf } from '../../../../main/core/artefacts/stacks.ts';
import { CHECKS } from '../../../../main/core/readiness/checks/all.ts';
import { siteFor } from '../site-of.ts';

const needs = [
  { id: 'r', role: 'responder', why: { en: 'x', ja: 'x' }, actions: ['ssm:TerminateSession'] },
];
const stacks = stacksOf(siteFor(), {
  needs,
  checks: CHECKS,
  auditors: ['arn:aws:iam::999900001111:role/audit'],
});

describe('artefacts as Terraform', () => {
  it('name everything by what is there: every reference has its resource', () => {
    for (const stack of stacks) {
      const module = terraformOf(stack) as {
        readonly resource: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
        readonly variable?: Readonly<Record<string, unknown>>;
        readonly data?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      };
      const text = JSON.stringify(module);
      const seen = [...text.matchAll(/(?<!\$)\$\{([^}]*)\}/g)].map(([, inside = '']) => inside);
      for (const inside of seen) {
        const [first = '', second = '', third = ''] = inside.split('.');
        const known =
          first === 'each' ||
          (first === 'var' && second in (module.variable ?? {})) ||
          (first === 'data' && third in (module.data?.[second] ?? {})) ||
          second in (module.resource[first] ?? {});
        expect({ stack: stack.name, inside, known }).toEqual({
          stack: stack.name,
          inside,
          known: true,
        });
      }
    }
  });

  it('leaves IAM’s own variables to IAM', () => {
    const roles = stacks.find(({ name }) => name === 'role-accounts');
    const text = JSON.stringify(roles && terraformOf(roles));
    expect(text).toContain('$${aws:username}');
    expect(text).not.toMatch(/(?<!\$)\$\{aws:/);
  });
});
