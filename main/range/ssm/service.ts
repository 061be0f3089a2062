import type { Service } from '../service.ts';

export const ssm: Service = {
  name: 'ssm',
  protocol: { kind: 'json', target: 'AmazonSSM' },
  operations: {},
};
