import type { TrailFinding } from '../ports/trail-files.ts';

type Code = TrailFinding['code'];
type Place = Pick<TrailFinding, 'line' | 'column'>;

/** Findings are told by file up to so many. */
const MOST = 1_000;

/** What is found wrong with files while they are gone over, counted by file and kind. */
export class TrailFindings {
  private readonly found = new Map<string, TrailFinding>();

  /** `place`: where in the text, worked out for the first one only. */
  add(file: string, code: Code, record?: number, place?: () => Place): void {
    const key = `${code} ${file}`;
    const known = this.found.get(key);
    if (known) this.found.set(key, { ...known, count: known.count + 1 });
    else if (this.found.size < MOST) {
      const at = { ...(record !== undefined && { record }), ...place?.() };
      this.found.set(key, { file, code, count: 1, ...at });
    }
  }

  all(): readonly TrailFinding[] {
    return [...this.found.values()];
  }
}
