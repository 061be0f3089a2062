import type { World, WorldInstance } from './model.ts';

/** What a drill's fleet is made of, by count: nothing in it is random. */
export interface Fleet {
  readonly count: number;
  /** Every so-many-th server's web server is down; 0 for none. */
  readonly failingEvery: number;
  /** Every so-many-th server's agent is not connected; 0 for none. */
  readonly offlineEvery: number;
}

/** One in 25 fails, one in 100 is not connected. */
export function usualFleet(count: number): Fleet {
  return { count, failingEvery: 25, offlineEvery: 100 };
}

const ROLE = 'fleet';
/** Name of the resource group that holds all of it. */
export const FLEET_GROUP = 'web-fleet';

/**
 * The world with many more servers beside its first one, in the same account and Region: tagged
 * `Role=fleet`, and in a resource group of their own.
 */
export function withFleet(world: World, fleet: Fleet): World {
  let added = false;
  const accounts = world.accounts.map((account) => {
    const [model] = account.instances;
    if (!model || added) return account;
    added = true;
    const servers = Array.from({ length: fleet.count }, (_, index) =>
      serverOf(model, fleet, index + 1),
    );
    return {
      ...account,
      instances: [...account.instances, ...servers],
      resourceGroups: [
        ...account.resourceGroups,
        { name: FLEET_GROUP, region: model.region, tag: { key: 'Role', value: ROLE } },
      ],
    };
  });
  return { ...world, accounts };
}

function serverOf(model: WorldInstance, fleet: Fleet, number: number): WorldInstance {
  const name = `fleet-${String(number).padStart(4, '0')}`;
  const every = (count: number): boolean => count > 0 && number % count === 0;
  const failing = every(fleet.failingEvery);
  return {
    ...model,
    id: `i-0f1ee7${number.toString(16).padStart(11, '0')}`,
    name,
    tags: { ...model.tags, Name: name, Role: ROLE },
    address: `10.30.${number >> 8}.${number & 255}`,
    agent: every(fleet.offlineEvery) ? 'offline' : 'online',
    // Between 2 and 6 seconds, so that they do not all end at once.
    scriptMs: 2_000 + ((number * 7_919) % 41) * 100,
    host: failing ? withoutWebServer(model.host) : model.host,
  };
}

function withoutWebServer(host: WorldInstance['host']): WorldInstance['host'] {
  return {
    ...host,
    services: host.services.map((service) => {
      if (service.name !== 'nginx') return service;
      const { name, description, port } = service;
      const journal = ['nginx.service: Main process exited, code=exited, status=1/FAILURE'];
      return {
        name,
        description,
        state: 'failed',
        journal,
        ...(port === undefined ? {} : { port }),
      };
    }),
  };
}
