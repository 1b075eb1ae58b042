import dns from 'node:dns';
import {BlockList, isIP, type LookupFunction} from 'node:net';

/** Addresses that the public network does not lead to (IANA special-purpose registries, RFC 6890): this machine, its network. */
const PRIVATE = new BlockList();
for (const [subnet, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  PRIVATE.addSubnet(subnet, bits, 'ipv4');
for (const [subnet, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  PRIVATE.addSubnet(subnet, bits, 'ipv6');

export class PrivateAddress extends Error {}

/** Is this written address (no name) one of a private network? Those written as IPv6 (`::ffff:10.0.0.1`) too. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '');
  const family = isIP(plain);
  return family !== 0 && PRIVATE.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

/** The addresses of a name, refused when one is private: asked where the connection is made, so that it is that very answer. */
export const lookupPublic: LookupFunction = (host, options, done) => {
  dns.lookup(host, {...options, all: true}, (error, found) => {
    if (error) return done(error, '');
    if (found.some(({address}) => isPrivateAddress(address))) return done(new PrivateAddress(host), '');
    if (options.all) return done(null, found);
    const [first] = found;
    return first ? done(null, first.address, first.family) : done(new Error(host), '');
  });
};
