/** The accounts of the practice organization, by what they are for. */
export const MANAGEMENT = '222233334444';
export const SECURITY = '111122223333';
export const ARCHIVE = '777788889999';
export const PRODUCTION = '444455556666';
export const TEST = '555566667777';
export const SANDBOX = '666677778888';
export const ROOT = 'r-ab12';
export const HOME = 'ap-northeast-1';
export const REGIONS = [HOME, 'ap-southeast-1', 'us-west-2'] as const;

export const CUSTOMER_DATA = 'range-customer-data-444455556666';
export const STATIC_SITE = 'range-static-site-444455556666';
export const TRAIL_BUCKET = 'range-trail-777788889999';
export const TRAIL = 'organization-trail';

export const WEB_7 = 'i-0a7f3c91d2e84b605';
export const WEB_8 = 'i-0c58e1b7740fd2a93';
export const WEB_9 = 'i-0d92b6f1183ce7a40';
export const BATCH_1 = 'i-0e41aa7c9b20d5f18';

/** Of the machine user that builds and deploys; of no use outside this laptop. */
export const DEPLOY_KEY = 'AKIAPRACTICE00DEPLOY';
