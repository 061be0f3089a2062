/**
 * What a probe may ask of real accounts, by service prefix. Each action's access level is Read or List
 * in AWS's Service Authorization Reference (September 2026), and its answer tells how things are set
 * up, not what they hold. Left out for that reason, although AWS calls them reads: see `HOLDS`.
 */
const BY_SERVICE: Readonly<Record<string, string>> = {
  'access-analyzer':
    'CheckAccessNotGranted GetAnalyzer GetFinding GetGeneratedPolicy ListAnalyzers ListFindings ListPolicyGenerations ValidatePolicy',
  account: 'GetRegionOptStatus ListRegions',
  autoscaling: 'DescribeAutoScalingGroups DescribeAutoScalingInstances DescribeScalingActivities',
  backup:
    'DescribeBackupVault DescribeRecoveryPoint GetBackupVaultAccessPolicy ListBackupVaults ListProtectedResources ListRecoveryPointsByBackupVault',
  batch: 'DescribeComputeEnvironments DescribeJobQueues',
  ce: 'GetCostAndUsage',
  cloudtrail:
    'DescribeTrails GetEventSelectors GetInsightSelectors GetTrail GetTrailStatus ListPublicKeys ListTrails LookupEvents',
  cloudwatch:
    'DescribeAlarmHistory DescribeAlarms DescribeAlarmsForMetric GetMetricData GetMetricStatistics ListMetrics',
  config:
    'DescribeConfigurationRecorderStatus DescribeConfigurationRecorders DescribeDeliveryChannelStatus DescribeDeliveryChannels',
  ec2: 'DescribeAddresses DescribeAvailabilityZones DescribeFlowLogs DescribeImageAttribute DescribeImages DescribeInstanceStatus DescribeInstances DescribeInternetGateways DescribeKeyPairs DescribeLaunchTemplates DescribeManagedPrefixLists DescribeNatGateways DescribeNetworkAcls DescribeNetworkInterfaces DescribeRegions DescribeRouteTables DescribeSecurityGroupRules DescribeSecurityGroups DescribeSnapshotAttribute DescribeSnapshots DescribeSpotFleetRequests DescribeSubnets DescribeTags DescribeVolumes DescribeVpcEndpoints DescribeVpcs',
  ecs: 'DescribeClusters DescribeServices ListClusters ListServices ListTasks',
  eks: 'DescribeCluster ListClusters ListNodegroups',
  elasticloadbalancing:
    'DescribeListeners DescribeLoadBalancers DescribeRules DescribeTargetGroups DescribeTargetHealth',
  guardduty: 'GetDetector GetFindings ListDetectors ListFindings',
  iam: 'GenerateCredentialReport GetAccessKeyLastUsed GetAccountAuthorizationDetails GetAccountPasswordPolicy GetAccountSummary GetCredentialReport GetGroup GetGroupPolicy GetInstanceProfile GetLoginProfile GetOpenIDConnectProvider GetPolicy GetPolicyVersion GetRole GetRolePolicy GetSAMLProvider GetUser GetUserPolicy ListAccessKeys ListAccountAliases ListAttachedGroupPolicies ListAttachedRolePolicies ListAttachedUserPolicies ListEntitiesForPolicy ListGroupPolicies ListGroups ListGroupsForUser ListInstanceProfiles ListMFADevices ListOpenIDConnectProviders ListOrganizationsFeatures ListPolicies ListPolicyVersions ListRolePolicies ListRoleTags ListRoles ListSAMLProviders ListUserPolicies ListUserTags ListUsers ListVirtualMFADevices SimulateCustomPolicy SimulatePrincipalPolicy',
  kms: 'DescribeKey GetKeyPolicy GetKeyRotationStatus ListAliases ListGrants ListKeyPolicies ListKeys',
  lambda: 'GetPolicy ListEventSourceMappings ListTags',
  lightsail: 'GetInstances',
  logs: 'DescribeLogGroups DescribeMetricFilters DescribeResourcePolicies DescribeSubscriptionFilters',
  organizations:
    'DescribeAccount DescribeOrganization DescribePolicy ListAccounts ListDelegatedAdministrators ListParents ListPolicies ListPoliciesForTarget ListRoots ListTargetsForPolicy',
  rds: 'DescribeDBClusterSnapshots DescribeDBClusters DescribeDBInstances DescribeDBLogFiles DescribeDBSnapshotAttributes DescribeDBSnapshots DescribeEvents',
  'resource-groups': 'GetGroup ListGroupResources ListGroups',
  route53: 'GetHostedZone ListHostedZones ListResourceRecordSets',
  s3: 'GetAccountPublicAccessBlock GetBucketAcl GetBucketLocation GetBucketLogging GetBucketNotification GetBucketObjectLockConfiguration GetBucketPolicy GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration GetLifecycleConfiguration GetReplicationConfiguration ListAccessGrants ListAllMyBuckets ListBucket ListBucketVersions',
  sagemaker: 'ListNotebookInstances ListTrainingJobs',
  secretsmanager: 'DescribeSecret GetResourcePolicy ListSecretVersionIds ListSecrets',
  servicequotas: 'GetServiceQuota ListRequestedServiceQuotaChangeHistory ListServiceQuotas',
  shield: 'DescribeProtection DescribeSubscription ListAttacks ListProtections',
  sns: 'GetTopicAttributes ListSubscriptions ListSubscriptionsByTopic ListTopics',
  sqs: 'GetQueueAttributes ListQueues',
  ssm: 'DescribeDocument DescribeDocumentPermission DescribeInstanceInformation DescribeParameters DescribeSessions GetConnectionStatus GetDocument GetServiceSetting ListDocuments',
  sso: 'DescribePermissionSet ListInstances ListPermissionSets',
  sts: 'GetAccessKeyInfo GetCallerIdentity',
  tag: 'GetResources GetTagKeys GetTagValues',
  wafv2: 'GetIPSet GetWebACL ListIPSets ListResourcesForWebACL ListWebACLs',
};

/**
 * Reads by AWS's own level that give out what somebody keeps: secrets, credentials, objects, log lines,
 * command output, user data and environment variables. A probe asks for none of them.
 */
export const HOLDS: readonly string[] = [
  ...named(
    'ec2',
    'DescribeInstanceAttribute DescribeLaunchTemplateVersions GetConsoleOutput GetConsoleScreenshot GetPasswordData',
  ),
  ...named('ecr', 'GetAuthorizationToken'),
  ...named('ecs', 'DescribeTaskDefinition DescribeTasks'),
  ...named('dynamodb', 'GetItem Query Scan'),
  ...named('lambda', 'GetFunction GetFunctionConfiguration ListFunctions'),
  ...named('logs', 'FilterLogEvents GetLogEvents GetQueryResults StartQuery'),
  ...named('rds', 'DownloadCompleteDBLogFile DownloadDBLogFilePortion'),
  ...named('s3', 'GetObject GetObjectVersion'),
  ...named('secretsmanager', 'BatchGetSecretValue GetRandomPassword GetSecretValue'),
  ...named(
    'ssm',
    'DescribeAutomationExecutions DescribeAutomationStepExecutions GetAutomationExecution GetCommandInvocation GetParameter GetParameterHistory GetParameters GetParametersByPath ListCommandInvocations ListCommands',
  ),
  ...named('sts', 'GetSessionToken'),
  ...named('wafv2', 'GetSampledRequests'),
];

/** `service:Action`, spelled as AWS does. */
export const READ_ACTIONS: readonly string[] = Object.entries(BY_SERVICE).flatMap(
  ([service, list]) => named(service, list),
);

const SPELLED = new Map(READ_ACTIONS.map((action) => [action.toLowerCase(), action]));

/** The action as AWS spells it where a probe may ask it; undefined for all that is not in the table. */
export function readAction(action: string): string | undefined {
  return SPELLED.get(action.toLowerCase());
}

function named(service: string, list: string): readonly string[] {
  return list.split(' ').map((action) => `${service}:${action}`);
}
