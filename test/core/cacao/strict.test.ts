import { describe, expect, it } from 'vitest';
import { nameIds } from '../../../main/adapters/system/name-ids.ts';
import { readCacao } from '../../../main/core/cacao/read.ts';
import { strictCacao } from '../../../main/core/cacao/strict.ts';
import type { JsonObject } from '../../../main/core/json/value.ts';
import { cacaoSchemaComplaints, hasCacaoSchemas } from '../../playbooks/cacao-schemas.ts';
import { ACTION, action, bytesOf, END, idOf, sample, steps } from './sample.ts';

const stamp = { created: '2026-05-05T05:05:05.555Z', modified: '2026-05-05T05:05:05.555Z' };
const IF = idOf('if-condition', 30);
const codes = (json: JsonObject): readonly string[] =>
  readCacao('a', bytesOf(json)).findings.map(({ code }) => code);

describe('strictCacao', () => {
  it('leaves alone what has everything', () => {
    const json = sample({ banana: 1 });
    expect(strictCacao(json, stamp, nameIds)).toBe(json);
  });

  it.each<[string, JsonObject]>([
    ['cacao-missing-field', sample({ created_by: 1, name: 2 })],
    ['cacao-timestamp', sample({ created: 'yesterday' })],
    ['cacao-no-start', sample({ workflow_start: ACTION })],
    ['cacao-exception', sample({ workflow_exception: idOf('end', 31) })],
    ['cacao-dead-end', sample({ workflow: steps({ [ACTION]: action() }) })],
    ['cacao-no-commands', sample({ workflow: steps({ [ACTION]: action({ commands: [] }) }) })],
    ['cacao-no-agent', sample({ workflow: steps({ [ACTION]: action({ agent: 1 }) }) })],
    [
      'cacao-both-ways',
      sample({ workflow: steps({ [ACTION]: action({ on_completion: END, on_failure: END }) }) }),
    ],
    [
      'cacao-no-condition',
      sample({
        workflow: steps({
          [ACTION]: action({ on_completion: IF }),
          [IF]: { type: 'if-condition', on_true: END },
        }),
      }),
    ],
    [
      'cacao-shared-step',
      sample({
        workflow: steps({
          [ACTION]: action({ on_completion: IF }),
          [IF]: {
            type: 'if-condition',
            condition: 'x',
            on_true: idOf('action', 32),
            on_completion: END,
          },
          [idOf('action', 32)]: action({ on_completion: END }),
        }),
      }),
    ],
  ])('mends %s', (code, json) => {
    expect(codes(json)).toContain(code);
    const mended = strictCacao(json, stamp, nameIds);
    expect(codes(mended)).not.toContain(code);
    if (hasCacaoSchemas) expect(cacaoSchemaComplaints(mended)).toEqual([]);
  });

  it('leaves out signatures over a file that was mended: they were made over another', () => {
    const signed = sample({ signatures: [{ type: 'jss' }], workflow_start: ACTION });
    const mended = strictCacao(signed, stamp, nameIds);
    expect(mended['signatures']).toBeUndefined();
    expect(mended['modified']).toBe(stamp.modified);
  });
});
