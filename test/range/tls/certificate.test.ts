import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeCertificate } from '../../../main/range/tls/certificate.ts';

const from = Date.parse('2026-01-01T00:00:00Z');
const until = Date.parse('2027-01-01T00:00:00Z');

test('an authority vouches for a host by name and by address, and for no other', () => {
  const root = makeCertificate({ name: 'Root', from, until, authority: true });
  const hosts = ['sts.example', '127.0.0.1'];
  const host = makeCertificate({ name: 'host', from, until, issuer: root, hosts });
  const [authority, leaf] = [root, host].map(({ certificatePem: pem }) => new X509Certificate(pem));
  expect(leaf!.verify(authority!.publicKey)).toBe(true);
  expect(leaf!.checkIssued(authority!)).toBe(true);
  expect(authority!.ca).toBe(true);
  expect(leaf!.ca).toBe(false);
  expect(leaf!.checkHost('sts.example')).toBe('sts.example');
  expect(leaf!.checkHost('other.example')).toBeUndefined();
  expect(leaf!.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(leaf!.checkIP('127.0.0.2')).toBeUndefined();
  expect(Date.parse(leaf!.validTo)).toBe(until);
});

test('another authority of the same name does not vouch for it', () => {
  const [one, other] = ['Root', 'Root'].map((name) =>
    makeCertificate({ name, from, until, authority: true }),
  );
  const host = makeCertificate({ name: 'host', from, until, issuer: one! });
  const { publicKey } = new X509Certificate(other!.certificatePem);
  expect(new X509Certificate(host.certificatePem).verify(publicKey)).toBe(false);
});
