import type { World, WorldLogGroup } from '../worlds/model.ts';

export interface LogEvent {
  /** Epoch ms, as the sender gave it. */
  readonly timestamp: number;
  readonly message: string;
  readonly ingestionTime: number;
}

export interface LogStream {
  readonly name: string;
  readonly created: number;
  readonly events: LogEvent[];
}

/** The evidence account's log groups, in memory, by Region. */
export interface LogGroups {
  group(region: string, name: string): WorldLogGroup | undefined;
  /** Streams of a group by name; to be changed by operations only. */
  streams(region: string, group: string): Map<string, LogStream>;
}

export function createLogGroups(world: World): LogGroups {
  const kept = new Map<string, Map<string, LogStream>>();
  return {
    group: (region, name) =>
      world.evidence?.logGroups.find((one) => one.name === name && one.region === region),
    streams: (region, group) => {
      const at = `${region} ${group}`;
      const streams = kept.get(at) ?? new Map<string, LogStream>();
      kept.set(at, streams);
      return streams;
    },
  };
}
