/** A playbook as a team keeps it in its wiki: no format of ours, one language. */
export const OURS = `# Restart the payment workers

<!-- owner: payments on call -->

## Look first

Open the queue page and note how many messages wait.

- [ ] The queue grows
- [ ] Nobody deploys

## Restart

\`\`\`sh
aws sqs list-queues
\`\`\`

Tell the channel that it is done.
`;
