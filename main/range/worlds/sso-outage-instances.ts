import { WEB_7, WEB_8 } from './base-accounts.ts';
import type { WorldHost, WorldInstance, WorldService } from './model.ts';

interface WebServer {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly address: string;
  readonly scriptMs: number;
  /** Sign-ins the portal refused because the identity provider did not answer. */
  readonly loginFailures: number;
  readonly diskUsedGiB: number;
}

export function webInstance(server: WebServer): WorldInstance {
  const { id, name, region, address, scriptMs } = server;
  return {
    id,
    name,
    region,
    address,
    scriptMs,
    tags: { Name: name, Role: 'web', Environment: 'practice' },
    platform: 'Linux',
    platformName: 'Amazon Linux',
    platformVersion: '2023',
    agentVersion: '3.3.1957.0',
    agent: 'online',
    host: webHost(server),
  };
}

function webHost(server: WebServer): WorldHost {
  return {
    kernel: '6.1.112-122.189.amzn2023.x86_64',
    upSinceHours: 1_013,
    load: [0.21, 0.18, 0.12],
    cores: 2,
    memoryMiB: { total: 3_836, used: 1_204, cache: 1_911 },
    disks: [{ device: '/dev/nvme0n1p1', mount: '/', sizeGiB: 30, usedGiB: server.diskUsedGiB }],
    services: [nginx, payments, portal(server), sshd, agent],
  };
}

const nginx: WorldService = {
  name: 'nginx',
  description: 'The nginx HTTP and reverse proxy server',
  state: 'active',
  pid: 1_412,
  port: 80,
  health: { status: 200, body: 'ok' },
  journal: ['nginx: configuration file /etc/nginx/nginx.conf test is successful'],
};

const payments: WorldService = {
  name: 'payments-api',
  description: 'Payments API',
  state: 'active',
  pid: 1_688,
  port: 8_080,
  health: { status: 200, body: '{"status":"ok","database":"ok"}' },
  journal: ['listening on :8080', 'database pool ready, 10 connections'],
};

/** The one the outage shows in: staff sign in through the identity provider. */
function portal({ loginFailures }: WebServer): WorldService {
  return {
    name: 'staff-portal',
    description: 'Staff portal',
    state: 'failed',
    port: 8_443,
    journal: [
      'fetching identity provider metadata: timed out after 10 s',
      `refused ${loginFailures} sign-ins: identity provider does not answer`,
      'exiting: no identity provider',
    ],
  };
}

const sshd: WorldService = {
  name: 'sshd',
  description: 'OpenSSH server daemon',
  state: 'inactive',
  journal: ['Stopped sshd.service - OpenSSH server daemon.'],
};

const agent: WorldService = {
  name: 'amazon-ssm-agent',
  description: 'amazon-ssm-agent',
  state: 'active',
  pid: 1_177,
  journal: ['Successfully registered the instance with AWS SSM'],
};

/** The two web servers of payments: one well, one not quite. */
export function webServers(region: string): readonly WorldInstance[] {
  return [
    webInstance({
      id: WEB_7,
      name: 'web-7',
      region,
      address: '10.20.1.17',
      scriptMs: 4_000,
      loginFailures: 12,
      diskUsedGiB: 11,
    }),
    webInstance({
      id: WEB_8,
      name: 'web-8',
      region,
      address: '10.20.2.18',
      scriptMs: 6_500,
      loginFailures: 9,
      diskUsedGiB: 24,
    }),
  ];
}
