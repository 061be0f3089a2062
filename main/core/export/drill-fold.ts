import { refOf } from './ref-of.ts';
import type { Stored } from './stored.ts';
import type { Listed, MessageStory, NearMissStory, RemarkStory } from './story.ts';

/** No debrief lists more; the records are all in the export. */
const MOST = 500;

/** What only a debrief tells: what was stopped in time, what the facilitator noted, what was said to whom. */
export class DrillFold {
  private readonly nearMisses: NearMissStory[] = [];
  private readonly remarks: RemarkStory[] = [];
  private readonly messages = new Map<string, MessageStory>();
  private missed = 0;
  /** The step that was begun last: a read-back does not name its own. */
  private path: string | undefined;
  private remarked = 0;

  add(stored: Stored): void {
    const { entry } = stored;
    const ref = refOf(stored);
    switch (entry.type) {
      case 'step.start':
        this.path = entry.data.path;
        return;
      case 'security':
        if (entry.data.code !== 'read-back-declined') return;
        this.missed += 1;
        if (this.nearMisses.length < MOST) {
          const at = this.path === undefined ? {} : { path: this.path };
          this.nearMisses.push({ ...ref, ...at, what: entry.data.detail });
        }
        return;
      case 'facilitator': {
        const { is, person, text, objective, rating } = entry.data;
        if (is !== 'note' && is !== 'rated') return;
        if (!text && is === 'note') return;
        this.remarked += 1;
        if (this.remarks.length >= MOST) return;
        const about = objective === undefined || rating === undefined ? {} : { objective, rating };
        this.remarks.push({ ...ref, person, ...about, ...(text ? { text } : {}) });
        return;
      }
      case 'inject': {
        const { id, is, message } = entry.data;
        const before = this.messages.get(id);
        if (is === 'happened' && message !== undefined && !before && this.messages.size < MOST) {
          this.messages.set(id, { ...ref, id });
        }
        if (is === 'seen' && before && before.seenAt === undefined) {
          this.messages.set(id, { ...before, seenAt: stored.at });
        }
        return;
      }
      default:
        return;
    }
  }

  story(): {
    readonly nearMisses: Listed<NearMissStory>;
    readonly remarks: Listed<RemarkStory>;
    readonly messages: readonly MessageStory[];
  } {
    return {
      nearMisses: { shown: this.nearMisses, total: this.missed },
      remarks: { shown: this.remarks, total: this.remarked },
      messages: [...this.messages.values()],
    };
  }
}
