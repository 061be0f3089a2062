import type { Service } from '../service.ts';

export const iam: Service = {
  name: 'iam',
  protocol: {
    kind: 'query',
    version: '2010-05-08',
    namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  },
  operations: {},
};
