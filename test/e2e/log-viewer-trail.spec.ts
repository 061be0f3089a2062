import { expect, test } from '@playwright/test';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { ACCOUNT, KEY, OPENED, REQUEST, ROLE, writeLarge } from './log-viewer/large-log.ts';
import { wordsOf } from './story/words.ts';

for (const lang of ['en', 'ja'] as const) {
  test(`a log is compared with a folder of CloudTrail, good files and hostile ones (${lang})`, async () => {
    test.setTimeout(120_000);
    const words = wordsOf(lang);
    const dataDir = await freshFolder();
    const trail = await freshFolder();
    writeLarge(dataDir, 100);
    writeTrail(trail);
    const launched = await launchApp({ lang, dataDir });
    const { app, page } = launched;
    try {
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, trail);
      await expect(page.getByLabel(words.home.search)).toBeFocused();
      await page.keyboard.press('Control+4');
      await page.getByRole('button', { name: /PB-01/ }).first().press('Enter');
      await page.getByRole('button', { name: words.trail.open }).press('Enter');
      await page.getByRole('button', { name: words.trail.folder }).press('Enter');

      /* Two events of our session that no record speaks of, from a log file and from Athena. */
      const table = page.getByRole('table', { name: words.trail.list.unlogged });
      await expect(table).toContainText('ec2:TerminateInstances', { timeout: 60_000 });
      await expect(table).toContainText('iam:CreateUser');
      await expect(table).toContainText(ROLE);
      await expect(table).toContainText(words.trail.by['access-key']);
      const find = page.getByRole('searchbox', { name: words.trail.find });
      await find.fill('Terminate');
      await expect(table).not.toContainText('iam:CreateUser');
      await find.fill('');

      /* What could not be read is named with its place. */
      for (const said of [
        'bomb.json.gz',
        'broken.json:2:',
        'utf16.json',
        'empty.json',
        'link.json',
      ]) {
        await expect(page.getByText(said).first()).toBeVisible();
      }

      await choose(words.trail.list.notSeen);
      await expect(page.getByRole('table', { name: words.trail.list.notSeen })).toContainText(
        '0005',
      );
      await choose(words.trail.list.seen);
      const seen = page.getByRole('table', { name: words.trail.list.seen });
      await expect(seen).toContainText(words.trail.match['request-id']);
      await seen
        .getByRole('button', { name: words.trail.record.replace('{{seq}}', '0003') })
        .press('Enter');
      const name = words.log.record.replace('{{seq}}', '0003');
      await expect(page.getByRole('complementary', { name, exact: true })).toContainText('intent');
    } finally {
      await launched.close().catch(() => undefined);
      await removeFolder(dataDir);
      await removeFolder(trail);
    }

    async function choose(list: string): Promise<void> {
      const lists = page.getByRole('group', { name: words.trail.lists });
      await lists.getByRole('button', { name: new RegExp(`^${list}`) }).press('Enter');
    }
  });
}

function eventOf(name: string, more: object = {}): object {
  return {
    eventVersion: '1.11',
    userIdentity: { type: 'AssumedRole', arn: ROLE, accountId: ACCOUNT, accessKeyId: KEY },
    eventTime: new Date(OPENED + 10_000).toISOString(),
    eventSource: 'ec2.amazonaws.com',
    eventName: name,
    awsRegion: 'ap-northeast-1',
    sourceIPAddress: '203.0.113.7',
    requestID: `request-${name}`,
    eventID: `event-${name}`,
    readOnly: false,
    recipientAccountId: ACCOUNT,
    ...more,
  };
}

/** As `aws s3 sync` leaves it, with what a hostile or careless hand may put beside it. */
function writeTrail(root: string): void {
  const day = join(root, 'AWSLogs', ACCOUNT, 'CloudTrail', 'ap-northeast-1', '2026', '11', '23');
  mkdirSync(day, { recursive: true });
  const sent = eventOf('SendCommand', { eventSource: 'ssm.amazonaws.com', requestID: REQUEST });
  const Records = [sent, eventOf('TerminateInstances')];
  writeFileSync(join(day, 'good.json.gz'), gzipSync(JSON.stringify({ Records })));
  writeFileSync(join(day, 'bomb.json.gz'), gzipSync(Buffer.alloc(100 * 1024 * 1024, 0x20)));
  writeFileSync(join(day, 'broken.json'), '{"Records":[\n{"eventID": nonsense}\n]}');
  writeFileSync(join(day, 'utf16.json'), Buffer.from(JSON.stringify({ Records }), 'utf16le'));
  writeFileSync(join(day, 'empty.json'), '');
  symlinkSync(join(day, 'good.json.gz'), join(root, 'link.json'));
  symlinkSync(root, join(day, 'round'));
  const identity = `{type=AssumedRole, arn=${ROLE}, accesskeyid=${KEY}}`;
  const time = new Date(OPENED + 20_000).toISOString();
  const header =
    'eventid,eventname,eventsource,eventtime,awsregion,recipientaccountid,useridentity,requestparameters';
  const row = ['event-athena', 'CreateUser', 'iam.amazonaws.com', time, 'ap-northeast-1', ACCOUNT];
  const fields = [...row, identity, '{"userName":"x",\n ""note"": ""two lines""}'];
  writeFileSync(
    join(root, 'athena.csv'),
    `${header}\n${fields.map((field) => `"${field}"`).join(',')}\n`,
  );
}
