import { among, free, list, maybe, text } from './shape-checks.ts';

/** Fields of the records that only a drill has. */
export const drillShapes = {
  inject: {
    id: text,
    is: among('happened', 'seen'),
    by: maybe(among('time', 'step', 'facilitator')),
    person: maybe(text),
    faults: maybe(list(text)),
    ends: maybe(list(text)),
    message: maybe(among('phone', 'chat', 'screen')),
  },
  facilitator: {
    is: among(
      ...['joined', 'held', 'let-go', 'paused', 'went-on', 'note', 'rated'],
      ...['fault', 'fault-over', 'ended', 'elsewhere', 'sheet'],
    ),
    person: text,
    item: maybe(text),
    text: maybe(free),
    objective: maybe(text),
    rating: maybe(among('P', 'S', 'M', 'U')),
    fault: maybe(text),
    key: maybe(text),
    at: maybe(text),
  },
};
