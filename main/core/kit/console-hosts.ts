/** Host names of one separate cloud (AWS General Reference, "AWS Sign-In endpoints"). */
export interface ConsoleHosts {
  readonly signIn: string;
  readonly console: string;
}

const HOSTS: Readonly<Record<string, ConsoleHosts>> = {
  aws: { signIn: 'signin.aws.amazon.com', console: 'console.aws.amazon.com' },
  'aws-cn': { signIn: 'signin.amazonaws.cn', console: 'console.amazonaws.cn' },
  'aws-us-gov': {
    signIn: 'signin.amazonaws-us-gov.com',
    console: 'console.amazonaws-us-gov.com',
  },
};

const COMMERCIAL: ConsoleHosts = {
  signIn: 'signin.aws.amazon.com',
  console: 'console.aws.amazon.com',
};

/** @param arn of a user or role: its second part names the partition */
export function hostsOf(arn: string): ConsoleHosts {
  return HOSTS[arn.split(':')[1] ?? ''] ?? COMMERCIAL;
}

/** A page of one Region's console; the Region's own host name works while others are down. */
export function consolePage(arn: string, region: string, page: string, at = ''): string {
  const { console } = hostsOf(arn);
  return `https://${region}.${console}/${page}?region=${region}${at}`;
}
