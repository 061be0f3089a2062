import { describe, expect, it } from 'vitest';
import { cacaoDraft } from '../../../main/core/cacao/draft.ts';
import { readCacao } from '../../../main/core/cacao/read.ts';
import { withoutSecrets } from '../../../main/core/cacao/secrets.ts';
import type { JsonObject } from '../../../main/core/json/value.ts';
import { ACTION, action, AGENT, bytesOf, END, sample, steps } from './sample.ts';

const told = (json: JsonObject): readonly string[] =>
  readCacao('a.json', bytesOf(json))
    .findings.filter(({ code }) => code === 'cacao-secret-in-clear')
    .map(({ pointer }) => pointer);

describe('secrets in clear', () => {
  it('are not in the steps either, where a variable holds them', () => {
    const commands = [{ type: 'bash', command: 'login __db_password__:value' }];
    const json = sample({
      playbook_variables: {
        __db_password__: { type: 'string', value: 'hunter2-plain', constant: true },
        __pin_token__: { type: 'integer', value: 493_827 },
      },
      workflow: steps({ [ACTION]: action({ commands, on_completion: END }) }),
    });
    expect(told(json)).toEqual([
      '/playbook_variables/__db_password__/value',
      '/playbook_variables/__pin_token__/value',
    ]);
    const { document } = readCacao('a.json', bytesOf(json));
    if (!document) throw new Error('refused');
    const draft = JSON.stringify(cacaoDraft(document, 'CACAO-0001').shape);
    expect(draft).not.toMatch(/hunter2|493827/);
    expect(draft).toContain('login __db_password__:value');
  });

  it('are found where an agent has them, and not where one is only named', () => {
    const agent = { type: 'individual', name: 'Us', password: 'hunter2', api_token: '__t__:value' };
    const json = sample({ agent_definitions: { [AGENT]: agent } });
    expect(told(json)).toEqual([`/agent_definitions/${AGENT}/password`]);
    expect(JSON.stringify(withoutSecrets(json))).not.toContain('hunter2');
  });
});
