import { partitionOf } from './partition.ts';

/** Host names of one separate cloud (AWS General Reference, "AWS Sign-In endpoints"). */
interface ConsoleHosts {
  readonly signIn: string;
  readonly console: string;
  /** Signing in has no host above the Regions' own. */
  readonly byRegion?: true;
}

const COMMERCIAL: ConsoleHosts = {
  signIn: 'signin.aws.amazon.com',
  console: 'console.aws.amazon.com',
};

const HOSTS: Readonly<Record<string, ConsoleHosts>> = {
  'aws-cn': { signIn: 'signin.amazonaws.cn', console: 'console.amazonaws.cn' },
  'aws-us-gov': {
    signIn: 'signin.amazonaws-us-gov.com',
    console: 'console.amazonaws-us-gov.com',
  },
  'aws-eusc': {
    signIn: 'signin.amazonaws-eusc.eu',
    console: 'console.amazonaws-eusc.eu',
    byRegion: true,
  },
};

/** @param partition as an ARN names it in its second part */
export function hostsOf(partition: string): ConsoleHosts {
  return HOSTS[partition] ?? COMMERCIAL;
}

/** A page of one Region's console; the Region's own host name works while others are down. */
export function consolePage(region: string, page: string, at = ''): string {
  const { console } = hostsOf(partitionOf(region));
  return `https://${region}.${console}/${page}?region=${region}${at}`;
}

/** Whether a host is one that AWS itself lets people sign in at, in any of its clouds. */
export function isSignInHost(host: string): boolean {
  return [COMMERCIAL, ...Object.values(HOSTS)].some(
    ({ signIn }) => host === signIn || host.endsWith(`.${signIn}`),
  );
}
