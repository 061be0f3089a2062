import type { Service } from '../service.ts';
import { putLogEvents } from './put-log-events.ts';
import { createLogStream, describeLogStreams, getLogEvents } from './streams.ts';

export const logs: Service = {
  name: 'logs',
  protocol: { kind: 'json', target: 'Logs_20140328' },
  operations: {
    CreateLogStream: createLogStream,
    PutLogEvents: putLogEvents,
    DescribeLogStreams: describeLogStreams,
    GetLogEvents: getLogEvents,
  },
};
