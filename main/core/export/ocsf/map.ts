import type { Payloads, RecordType } from '../../journal/payload.ts';
import type { Names } from '../names.ts';
import type { Stored } from '../stored.ts';
import { stepName, tell } from '../tell.ts';
import {
  CREATE,
  DELETE,
  entity,
  finding,
  lifecycle,
  READ,
  remediation,
  UPDATE,
  vault,
} from './app.ts';
import { apiActivity, authentication } from './aws.ts';
import { event, type LogFacts, type OcsfEvent, type Parts } from './event.ts';

/**
 * Records no event is made of, each for a reason: a step begun says nothing that its end does not;
 * a copied command is not an act; a score judges a drill; the rest is not written yet.
 */
export const notMapped = [
  'step.start',
  'cmd.copy',
  'score',
  'approve',
  'inject',
  'facilitator',
] as const satisfies readonly RecordType[];

const CHANGED = { kept: CREATE, 'rolled-back': UPDATE, 'taken-out': DELETE } as const;
const OTHER = { id: 99, name: 'Other' } as const;
const UPDATED = { id: 2, name: 'Update' } as const;
const IN_PROGRESS = { id: 2, name: 'In Progress' } as const;

function playbookOf({ playbook }: Payloads['playbook.import']) {
  return { type: 'playbook', name: `${playbook.id} ${playbook.version}` };
}

/** Turns the records of one log into events, in order; feed it each record once. */
export class OcsfMap {
  private facts: LogFacts = { app: '', device: '', mode: 'incident', person: '' };
  private title = '';
  private since = 0;
  private readonly intents = new Map<string, Payloads['intent']>();
  private readonly sessions = new Map<string, Payloads['session.start']>();
  private readonly risks = new Map<string, string>();
  private readonly commands = new Map<string, string>();
  private readonly names: Names;

  constructor(names: Names) {
    this.names = names;
  }

  add(stored: Stored): readonly OcsfEvent[] {
    try {
      const made = this.map(stored);
      return made.map((parts, index) => event(stored, this.facts, index, parts));
    } catch {
      /* A record of another version may lack what this one expects; the log itself still has it. */
      return [];
    }
  }

  private map(stored: Stored): readonly Parts[] {
    const { entry, who } = stored;
    const told = tell(stored, 'en', this.names);
    const words = told.lines.flatMap(({ text, said: byPerson }) => (byPerson ? [text] : []));
    const said = [told.what, ...words].join(': ');
    switch (entry.type) {
      case 'log.open': {
        const { app, device, mode } = entry.data;
        this.facts = { ...this.facts, app, device, mode };
        return [lifecycle(this.facts, { id: 3, name: 'Start' }, said)];
      }
      case 'run.start': {
        const { run, person, playbook, kind = 'rehearsal' } = entry.data;
        this.facts = {
          ...{ ...this.facts, run, person },
          ...(this.facts.mode === 'drill' ? { kind } : {}),
        };
        this.title = `${playbook.id} ${this.names.title?.en ?? ''}`.trim();
        this.since = stored.at;
        return [this.finding(stored, CREATE, IN_PROGRESS, said)];
      }
      case 'step.start':
        this.risks.set(entry.data.path, entry.data.risk);
        this.commands.delete(entry.data.path);
        return [];
      case 'step.done': {
        const { path, asExpected } = entry.data;
        const updated = this.finding(stored, UPDATED, IN_PROGRESS, said);
        if ((this.risks.get(path) ?? 'read') === 'read') return [updated];
        const uid = this.commands.get(path) ?? `${this.facts.run ?? entry.logId}/${path}`;
        return [updated, remediation(uid, stepName(path, 'en', this.names), asExpected)];
      }
      case 'step.skip':
      case 'answer':
      case 'input':
      case 'note':
      case 'track':
        return [this.finding(stored, UPDATED, IN_PROGRESS, said)];
      case 'intent':
        this.intents.set(entry.data.id, entry.data);
        return [apiActivity(this.facts, who, entry.data, undefined)];
      case 'outcome': {
        const intent = this.intents.get(entry.data.id);
        if (!intent) return [lifecycle(this.facts, OTHER, said)];
        const { status, commandId } = entry.data;
        if (intent.path !== undefined && commandId !== undefined) {
          this.commands.set(intent.path, commandId);
        }
        if (status !== 'sent' && status !== 'unknown') this.intents.delete(entry.data.id);
        return [apiActivity(this.facts, who, intent, entry.data)];
      }
      case 'session.start':
        this.sessions.set(entry.data.session, entry.data);
        return [authentication(this.facts, entry.data, undefined)];
      case 'session.end': {
        const session = this.sessions.get(entry.data.session);
        if (!session) return [lifecycle(this.facts, OTHER, said)];
        this.sessions.delete(entry.data.session);
        return [authentication(this.facts, session, entry.data)];
      }
      case 'secret.reveal':
        return [entity(this.facts, who, READ, { type: 'secret', name: entry.data.name }, said)];
      case 'handout': {
        const { to, name, event } = entry.data;
        const activity = event === 'fetched' ? READ : UPDATE;
        return [
          entity(this.facts, who, activity, { type: 'session hand-off', name: name ?? to }, said),
        ];
      }
      case 'playbook.import':
        return [entity(this.facts, who, CHANGED[entry.data.act], playbookOf(entry.data), said)];
      case 'key.rotate':
        return [
          entity(
            this.facts,
            who,
            UPDATE,
            { type: 'signing key', name: `epoch ${entry.data.k}` },
            said,
          ),
        ];
      case 'export':
        return [entity(this.facts, who, READ, { type: 'log', name: entry.logId }, said)];
      case 'witness':
      case 'upload':
        return [entity(this.facts, who, UPDATE, { type: 'log', name: entry.logId }, said)];
      case 'lock':
        return [vault(this.facts, who, false, entry.data.why)];
      case 'unlock':
        return [vault(this.facts, who, true, entry.data.slot)];
      case 'clock.jump':
      case 'log.recovered':
      case 'log.degraded':
        return [lifecycle(this.facts, OTHER, said, 3)];
      case 'security':
        return [
          lifecycle(this.facts, OTHER, said, entry.data.code === 'read-back-declined' ? 1 : 4),
        ];
      case 'log.close': {
        const stop = lifecycle(this.facts, { id: 4, name: 'Stop' }, said);
        if (entry.data.why === 'quit') return [stop];
        const closed = {
          id: entry.data.why === 'finished' ? 5 : 4,
          name: entry.data.why === 'finished' ? 'Closed' : 'Resolved',
        } as const;
        return [stop, this.finding(stored, { id: 3, name: 'Close' }, closed, said)];
      }
      case 'cmd.copy':
      case 'score':
      case 'approve':
      case 'inject':
      case 'facilitator':
        return [];
      default:
        return [];
    }
  }

  private finding(
    stored: Stored,
    activity: Parts['activity'],
    status: Parameters<typeof finding>[3],
    comment: string,
  ): Parts {
    const about = {
      title: this.title === '' ? 'Incident' : this.title,
      comment,
      since: this.since || stored.at,
    };
    return finding(this.facts, stored.who, activity, status, about);
  }
}
