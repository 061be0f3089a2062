import type { Desk } from '../../actions/desk.ts';
import { findingsOf } from '../../actions/shelf/findings.ts';
import { lastDrill } from '../../actions/shelf/last-drill.ts';
import { readVersion, versionsOf, type ShelfVersion } from '../../actions/shelf/versions.ts';
import type { ShelfCalls } from '../../contract/calls/shelf-calls.ts';
import type { VersionView } from '../../contract/views/compare-view.ts';
import { diffPlaybooks } from '../../core/playbook/diff.ts';
import type { Part } from './handlers.ts';

export function shelfHandlers(desk: Desk): Part<keyof ShelfCalls> {
  return {
    'playbook.health': async ({ id }) => {
      const drill = await lastDrill(desk, id);
      const findings = await findingsOf(desk, id);
      const versions = await versionsOf(desk, id);
      return {
        ok: true,
        value: {
          findings: findings.map(({ line, column, level, code, message }) => ({
            ...{ line, column, level, code, message },
          })),
          versions: versions.length,
          ...(drill
            ? {
                drill: {
                  ...{ at: drill.at, person: drill.person },
                  ...{ why: drill.why, version: drill.version },
                },
              }
            : {}),
        },
      };
    },
    'playbook.versions': async ({ id }) => {
      const drill = await lastDrill(desk, id);
      const versions = await versionsOf(desk, id);
      const here = versions.some(({ sha256 }) => sha256 === drill?.sha256);
      return {
        ok: true,
        value: {
          versions: versions.map((one) => versionView(one, drill?.sha256)),
          ...(drill && !here ? { drilledGone: { version: drill.version, at: drill.at } } : {}),
        },
      };
    },
    'playbook.compare': async ({ id, before, after }) => {
      const was = await readVersion(desk, id, before);
      if (!was.ok) return was;
      const is = await readVersion(desk, id, after);
      if (!is.ok) return is;
      return { ok: true, value: { changes: diffPlaybooks(was.value, is.value) } };
    },
  };
}

function versionView(
  { sha256, version, from, keptAt, by, inUse }: ShelfVersion,
  drilled: string | undefined,
): VersionView {
  return {
    sha256,
    version,
    from,
    ...(keptAt === undefined ? {} : { keptAt: Date.parse(keptAt) }),
    ...(by === undefined || by === '' ? {} : { by }),
    ...(inUse ? { inUse: true } : {}),
    ...(sha256 === drilled ? { drilled: true } : {}),
  };
}
