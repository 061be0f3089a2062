import { describe, expect, test } from 'vitest';
import { TrailCollector } from '../../../main/core/reconcile/collect.ts';
import { readEvent, type TrailEvent } from '../../../main/core/reconcile/event.ts';
import { ROLE_KEY } from '../../fakes/trail.ts';
import { rawEvent } from '../../fakes/trail.ts';
import { REGION, story } from './told-story.ts';

const AT = '2026-11-23T18:10:00Z';

function read(...given: Parameters<typeof rawEvent>): TrailEvent {
  const event = readEvent(rawEvent(...given));
  if (!event) throw new Error('no event');
  return event;
}

const change = read('TerminateInstances', AT, {
  eventID: 'x-1',
  eventSource: 'ec2.amazonaws.com',
});
const stranger: TrailEvent = {
  id: '',
  at: Date.parse(AT),
  name: 'AssumeRole',
  service: 'sts',
  region: REGION,
  account: '999999999999',
  category: 'Management',
  accessKeyId: 'ASIASTRANGER',
};

describe('the same event id', () => {
  test('with another content is kept too, and told, whichever comes first', () => {
    const decoy = read('ListBuckets', AT, { eventID: 'x-1' });
    for (const events of [
      [decoy, change],
      [change, decoy],
    ]) {
      const collector = new TrailCollector(story);
      events.forEach((event, index) => collector.add(event, `${index}.json`));
      const { kept, duplicates, findings } = collector.collected();
      expect(kept.map(({ event }) => event.name).sort()).toEqual([
        'ListBuckets',
        'TerminateInstances',
      ]);
      expect(duplicates).toBe(0);
      expect(findings).toEqual([{ file: '1.json', code: 'event-differs', count: 1 }]);
    }
  });

  test('with a thousand contents does not fill the memory', () => {
    const collector = new TrailCollector(story);
    for (let n = 0; n < 1000; n += 1) collector.add({ ...change, name: `Call${n}` });
    const { kept, duplicates, findings } = collector.collected();
    expect(kept.length).toBeLessThanOrEqual(10);
    expect(kept.length + duplicates).toBe(1000);
    expect(findings).toMatchObject([{ code: 'event-differs', count: 999 }]);
  });

  test('with the same content is a duplicate, also in a form that leaves fields out', () => {
    const { userAgent: _, sourceIp: __, ...less } = change;
    const collector = new TrailCollector(story);
    for (const event of [change, change, { ...less, region: '', category: 'Data' }]) {
      collector.add(event);
    }
    expect(collector.collected()).toMatchObject({ duplicates: 2, findings: [] });
  });
});

describe('an event that two forms of the files tell', () => {
  const full: TrailEvent = {
    ...change,
    category: 'Data',
    issuedKey: 'ASIACHILD',
    commandId: 'c-1',
    comment: 'INC-1 bg:i-1',
  };
  const { issuedKey: _, commandId: __, comment: ___, userAgent: ____, ...less } = full;
  const history: TrailEvent = { ...less, errorCode: 'Denied', region: '', category: 'Management' };

  test.each([
    ['history first', [history, full]],
    ['log files first', [full, history]],
  ])('is kept with what either says: %s', (_order, events) => {
    const collector = new TrailCollector(story);
    for (const event of events) collector.add(event);
    const { kept, duplicates, findings } = collector.collected();
    expect(kept).toEqual([{ event: { ...full, errorCode: 'Denied' }, by: 'access-key' }]);
    expect([duplicates, findings]).toEqual([1, []]);
  });
});

describe('events of others', () => {
  test('are kept track of up to a limit, which is told', () => {
    const collector = new TrailCollector(story);
    const before = process.memoryUsage().heapUsed;
    for (let n = 0; n < 130_000; n += 1) {
      const own = `${'k'.repeat(110)}${n}`;
      collector.add(
        { ...stranger, id: `e${n}`, accessKeyId: own, issuedKey: `A${own}`, account: own },
        'flood.json',
      );
    }
    const { covered, findings } = collector.collected();
    expect(covered.length).toBeLessThanOrEqual(10_000);
    expect(findings).toMatchObject([{ file: 'flood.json', code: 'too-many-others' }]);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000);
  });

  test('do not push out our own account, nor a key given to one of ours', () => {
    const collector = new TrailCollector(story);
    for (let n = 0; n < 110_000; n += 1) {
      const id = `e${n}`;
      collector.add({ ...stranger, id, issuedKey: `ASIA${n}`, account: `${n}` });
    }
    collector.add({ ...change, accessKeyId: ROLE_KEY, issuedKey: 'ASIACHILD' });
    expect([...collector.again()]).toEqual(['ASIACHILD']);
    const { covered } = collector.collected();
    expect(covered.some(({ account }) => account === change.account)).toBe(true);
  });

  test('with keys longer than any key are passed over', () => {
    const collector = new TrailCollector(story);
    collector.add({ ...change, accessKeyId: ROLE_KEY, issuedKey: 'A'.repeat(129) });
    expect(collector.again().size).toBe(0);
  });
});
