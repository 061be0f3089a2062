import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { calls } from '../../main/contract/calls.ts';
import { confirmCalls } from '../../main/contract/confirm.ts';
import { facilitatorCalls } from '../../main/contract/facilitator.ts';
import { observerCalls } from '../../main/contract/observer.ts';
import { secretCalls } from '../../main/contract/secrets.ts';

type Exposed = Record<string, Record<string, (args?: unknown) => unknown>> & {
  on: (event: string, listen: (payload: unknown) => void) => () => void;
};

const bridge = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<(event: unknown, payload: unknown) => void>>(),
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => bridge.exposed.set(name, api),
  },
  ipcRenderer: {
    invoke: (...given: unknown[]) => {
      bridge.invoked.push(given);
      return Promise.resolve(null);
    },
    on: (event: string, listen: (event: unknown, payload: unknown) => void) => {
      bridge.listeners.set(event, (bridge.listeners.get(event) ?? new Set()).add(listen));
    },
    removeListener: (event: string, listen: (event: unknown, payload: unknown) => void) => {
      bridge.listeners.get(event)?.delete(listen);
    },
  },
}));

beforeEach(() => {
  vi.resetModules();
  bridge.exposed.clear();
  bridge.invoked.length = 0;
  bridge.listeners.clear();
});

async function exposedBy(
  file: 'window' | 'confirm' | 'secrets' | 'observer' | 'facilitator',
): Promise<Exposed> {
  await import(`../../main/preload/${file}.ts`);
  expect([...bridge.exposed.keys()]).toEqual(['api']);
  return bridge.exposed.get('api') as Exposed;
}

describe('checklist 20: what a preload exposes', () => {
  it('is one function per call of the contract and one to listen, to the window', async () => {
    const api = await exposedBy('window');
    expect(Object.keys(api)).toEqual(['call', 'on']);
    expect(Object.keys(api['call'] ?? {})).toEqual(Object.keys(calls));
    await api['call']?.['run.start']?.({ playbook: 'PB-01' });
    expect(bridge.invoked).toEqual([['run.start', { playbook: 'PB-01' }]]);
  });

  it('is two functions to the confirm page, and no way to listen', async () => {
    const api = await exposedBy('confirm');
    expect(Object.keys(api)).toEqual(['call']);
    expect(Object.keys(api['call'] ?? {})).toEqual(Object.keys(confirmCalls));
  });

  it('is the calls of the secret page, and word that something changed without what', async () => {
    const api = await exposedBy('secrets');
    expect(Object.keys(api)).toEqual(['call', 'onChanged']);
    expect(Object.keys(api['call'] ?? {})).toEqual(Object.keys(secretCalls));
    const heard: unknown[][] = [];
    (api as unknown as { onChanged: (told: (...given: unknown[]) => void) => void }).onChanged(
      (...given) => heard.push(given),
    );
    expect([...bridge.listeners.keys()]).toEqual(['secrets.changed']);
    for (const listen of bridge.listeners.get('secrets.changed') ?? [])
      listen({ sender: 'electron' }, 'payload');
    expect(heard).toEqual([[]]);
  });

  it('is two calls that show to an observer window, and its view: none that acts', async () => {
    const api = await exposedBy('observer');
    expect(Object.keys(api)).toEqual(['call', 'onView']);
    expect(Object.keys(api['call'] ?? {})).toEqual(Object.keys(observerCalls));
    expect(Object.keys(observerCalls).filter((call) => call in calls)).toEqual([]);
    const heard: unknown[][] = [];
    (api as unknown as { onView: (told: (...given: unknown[]) => void) => void }).onView(
      (...given) => heard.push(given),
    );
    for (const listen of bridge.listeners.get('watch') ?? []) listen({ sender: 'x' }, 'payload');
    expect(heard).toEqual([['payload']]);
  });

  it('is the calls that lead a drill to a facilitator’s window, and its view: none of the window’s', async () => {
    const api = await exposedBy('facilitator');
    expect(Object.keys(api)).toEqual(['call', 'onView']);
    expect(Object.keys(api['call'] ?? {})).toEqual(Object.keys(facilitatorCalls));
    expect(Object.keys(facilitatorCalls).filter((call) => call in calls)).toEqual([]);
  });

  it('hands listeners the payload only, never the event', async () => {
    const api = await exposedBy('window');
    const heard: unknown[][] = [];
    const stop = api.on('view', (...given) => heard.push(given));
    for (const listen of bridge.listeners.get('view') ?? [])
      listen({ sender: 'electron' }, 'payload');
    expect(heard).toEqual([['payload']]);
    stop();
    expect(bridge.listeners.get('view')?.size).toBe(0);
  });

  it('listens to nothing the contract does not list', async () => {
    const api = await exposedBy('window');
    for (const event of ['', 'constructor', '__proto__', 'electron-store-get-data', 'toString']) {
      api.on(event, () => undefined)();
    }
    expect(bridge.listeners.size).toBe(0);
  });
});

describe('a preload file', () => {
  it.each(['window', 'confirm', 'secrets', 'observer', 'facilitator'])(
    '%s has at most 20 lines and no environment switch',
    async (name) => {
      const text = await readFile(`main/preload/${name}.ts`, 'utf8');
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
      expect(text).not.toMatch(/process|env|require\(/);
    },
  );
});
