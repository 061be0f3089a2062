import { textIn } from '../protocol/input.ts';
import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import type { Call, Operation } from '../service.ts';
import { noSuchEntity } from './people.ts';

export const listSamlProviders: Operation = (call) => {
  const denied = accessFault(call, 'iam:ListSAMLProviders', '*');
  if (denied) return err(denied);
  const found = call.things.all('identity-provider', call.caller.account);
  return ok({
    SAMLProviderList: found.map(({ id, data }) => ({
      Arn: arnOf(call, id),
      ValidUntil: validUntil(data.metadata),
      CreateDate: new Date(data.created),
    })),
  });
};

export const listOpenIdConnectProviders: Operation = (call) => {
  const denied = accessFault(call, 'iam:ListOpenIDConnectProviders', '*');
  return denied ? err(denied) : ok({ OpenIDConnectProviderList: [] });
};

export const getSamlProvider: Operation = (call, input) => {
  const arn = textIn(input, 'SAMLProviderArn');
  const denied = accessFault(call, 'iam:GetSAMLProvider', arn);
  if (denied) return err(denied);
  const found = providerOf(call, arn);
  if (!found) return err(noSuchEntity(`Manifest not found for arn ${arn}`));
  const { metadata, created } = found.data;
  return ok({
    SAMLMetadataDocument: metadata,
    CreateDate: new Date(created),
    ValidUntil: validUntil(metadata),
  });
};

export const updateSamlProvider: Operation = (call, input) => {
  const arn = textIn(input, 'SAMLProviderArn');
  const denied = accessFault(call, 'iam:UpdateSAMLProvider', arn);
  if (denied) return err(denied);
  const found = providerOf(call, arn);
  if (!found) return err(noSuchEntity(`Manifest not found for arn ${arn}`));
  const metadata = textIn(input, 'SAMLMetadataDocument');
  if (!metadata.includes('EntityDescriptor')) {
    return err(awsError('InvalidInput', 'Could not parse metadata'));
  }
  call.things.put({ ...found, data: { ...found.data, metadata } });
  return ok({ SAMLProviderArn: arn });
};

function providerOf(call: Call, arn: string) {
  const all = call.things.all('identity-provider', call.caller.account);
  return all.find(({ id }) => arnOf(call, id) === arn);
}

function arnOf({ caller }: Call, name: string): string {
  return `arn:aws:iam::${caller.account}:saml-provider/${name}`;
}

function validUntil(metadata: string): Date | undefined {
  const said = /validUntil="([^"]+)"/.exec(metadata)?.[1];
  return said === undefined ? undefined : new Date(said);
}
