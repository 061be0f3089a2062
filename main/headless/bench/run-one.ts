import { MEASURES } from './measures.ts';

/** One measure in a process of its own: its result goes to the parent, a failure to stderr. */
const load = MEASURES[process.argv[2] ?? ''];
if (!load) throw new Error(`no measure "${process.argv[2] ?? ''}"`);
const { measure } = await load();
process.send?.(await measure());
process.disconnect();
