/** A trail as a Region shows it: its own, or one of another Region or account that covers it. */
export interface TrailFacts {
  readonly name: string;
  readonly arn: string;
  readonly home: string;
  readonly bucket: string;
  readonly multiRegion: boolean;
  readonly globalEvents: boolean;
  readonly ofOrganization: boolean;
  readonly validated: boolean;
  /** ARN of the log group it writes to besides the bucket. */
  readonly logGroup?: string;
}

export interface TrailStatus {
  readonly logging: boolean;
  /** Of the bucket; empty where the last delivery went well. */
  readonly deliveryError: string;
  /** Epoch milliseconds. */
  readonly delivered?: number;
}

/** What CloudTrail and the services behind its alerts say. Each call is of one Region. */
export interface LoggingFacts {
  readonly 'cloudtrail:DescribeTrails': readonly TrailFacts[];
  /** By the trail's ARN. */
  readonly 'cloudtrail:GetTrailStatus': Readonly<Record<string, TrailStatus>>;
  /** By the trail's ARN: whether every management event, read and write, is kept. */
  readonly 'cloudtrail:GetEventSelectors': Readonly<Record<string, 'all-management' | 'fewer'>>;
}
