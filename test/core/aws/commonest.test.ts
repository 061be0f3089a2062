import { describe, expect, it } from 'vitest';
import { COMMONEST } from '../../../main/core/aws/commonest.ts';
import { classifyFailure, type Seen } from '../../../main/core/aws/failure.ts';

const call = { region: 'ap-northeast-1', effect: true };

function seen(each: (typeof COMMONEST)[number]): Seen {
  switch (each.by) {
    case 'aws':
      return { kind: 'answer', awsCode: each.name, message: each.text, status: each.status };
    case 'network':
      return { kind: 'network', errno: each.name, message: each.name, sent: true };
    case 'silence':
      return { kind: 'timed-out', message: 'no answer', sent: true };
  }
}

describe('the commonest failures', () => {
  it('are 25, each once', () => {
    expect(COMMONEST).toHaveLength(25);
    expect(new Set(COMMONEST.map(({ code }) => code)).size).toBe(25);
  });

  it.each(COMMONEST.map((each) => [each.code, each] as const))('%s is told apart', (code, each) => {
    const failure = classifyFailure(seen(each), call);
    expect(failure).toMatchObject({ code, region: 'ap-northeast-1' });
    if (each.by === 'aws') expect(failure).toMatchObject({ awsCode: each.name, raw: each.text });
  });
});
