import { expect, test } from 'vitest';
import { cliPlaces } from '../../../main/core/aws-login/places.ts';

test('PATH goes first, in order and once; a folder that is not absolute is never looked in', () => {
  const PATH = '.:/opt/tools/:relative/bin::/usr/local/bin:/opt/tools';
  expect(cliPlaces('linux', { PATH, HOME: '/home/sato' }).slice(0, 3)).toEqual([
    '/opt/tools/aws',
    '/usr/local/bin/aws',
    '/usr/bin/aws',
  ]);
});

test('a Mac that was given a short PATH by the Finder still finds Homebrew’s', () => {
  expect(cliPlaces('darwin', { PATH: '/usr/bin:/bin' })).toContain('/opt/homebrew/bin/aws');
});

test('Windows has it where its installer puts it, for everybody or for one person', () => {
  const places = cliPlaces('win32', {
    Path: 'C:\\Tools;tools',
    ProgramFiles: 'C:\\Program Files',
    LOCALAPPDATA: 'C:\\Users\\sato\\AppData\\Local',
  });
  expect(places).toEqual([
    'C:\\Tools\\aws.exe',
    'C:\\Program Files\\Amazon\\AWSCLIV2\\aws.exe',
    'C:\\Users\\sato\\AppData\\Local\\Programs\\Amazon\\AWSCLIV2\\aws.exe',
  ]);
});

test('nothing is known of an empty environment but the installers’ places', () => {
  expect(cliPlaces('linux', {})).not.toContain('/.local/bin/../aws');
  expect(cliPlaces('win32', {})).toEqual([]);
});
