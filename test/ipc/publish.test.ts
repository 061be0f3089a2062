import { describe, expect, it } from 'vitest';
import type { AppView } from '../../main/contract/views.ts';
import { createPublisher } from '../../main/ipc/publish.ts';

function bench(): { publisher: ReturnType<typeof createPublisher>; sent: number[] } {
  const sent: number[] = [];
  const publisher = createPublisher(
    (serial) => ({ serial }) as AppView,
    ({ serial }) => void sent.push(serial),
  );
  return { publisher, sent };
}

describe('createPublisher', () => {
  it('sends nothing when nothing changed', () => {
    const { publisher, sent } = bench();
    publisher.flush();
    expect(sent).toEqual([]);
  });

  it('sends many changes of one turn once', async () => {
    const { publisher, sent } = bench();
    publisher.changed();
    publisher.changed();
    await Promise.resolve();
    expect(sent).toEqual([1]);
  });

  it('sends before a call is answered, and not again afterwards', async () => {
    const { publisher, sent } = bench();
    publisher.changed();
    publisher.flush();
    expect(sent).toEqual([1]);
    await Promise.resolve();
    expect(sent).toEqual([1]);
    expect(publisher.view().serial).toBe(1);
  });
});
