import { describe, expect, it } from 'vitest';
import { definedAs } from '../../../main/core/cacao/draft-agents.ts';
import { documentOf } from '../../../main/core/cacao/document.ts';
import type { JsonObject } from '../../../main/core/json/value.ts';
import { AGENT, sample } from './sample.ts';

function said(definition: JsonObject): string {
  const document = documentOf(sample({ target_definitions: { wall: definition } }));
  return document ? definedAs(document, 'wall') : '';
}

describe('who acts, and on what', () => {
  it('is named with every address the file gives', () => {
    const address = { ipv4: ['192.0.2.1', '192.0.2.2'], url: ['https://wall.example'] };
    expect(said({ type: 'ssh', name: 'Firewall', address, port: 22 })).toBe(
      'Firewall (address ipv4: `192.0.2.1`, address ipv4: `192.0.2.2`, address url: `https://wall.example`, port: `22`)',
    );
  });

  it('is named as it is where nothing more is known', () => {
    const document = documentOf(sample());
    expect(document && definedAs(document, AGENT)).toBe('On-call engineer');
    expect(document && definedAs(document, 'gone')).toBe('`gone`');
  });

  it('never shows a password, and shows that there is one', () => {
    expect(said({ type: 'ssh', name: 'Wall', contact: { password: 'hunter2' } })).toBe(
      'Wall (contact password: …)',
    );
  });
});
