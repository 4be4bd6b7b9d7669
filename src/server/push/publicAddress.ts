import { BlockList, isIP, isIPv4 } from 'node:net'
import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'

/**
 * A member chooses where the host sends a request to. Without these two checks they could have it
 * knock at machines that only the host can reach (a database, a router, the metadata of a cloud).
 */
export interface Reach {
  readonly allows: (endpoint: URL) => boolean
  readonly lookup: LookupFunction
}

const notPublic = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  notPublic.addSubnet(net, prefix, 'ipv4')
// Of IPv6 only 2000::/3 is public, without what carries an IPv4 address inside or is for examples.
for (const [net, prefix] of [
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  notPublic.addSubnet(net, prefix, 'ipv6')
const public6 = new BlockList()
public6.addSubnet('2000::', 3, 'ipv6')

export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !notPublic.check(address, 'ipv4')
  return isIP(address) === 6 && public6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
}

/** https, the usual port, a name and no number: a number would never be looked up, nor judged. */
export const isPublicEndpoint = ({ protocol, username, password, port, hostname }: URL): boolean =>
  protocol === 'https:' &&
  username === '' &&
  password === '' &&
  port === '' &&
  isIP(hostname.replace(/^\[|\]$/g, '')) === 0 &&
  hostname.includes('.')

/**
 * Looks a name up and refuses it when any of its addresses is not public. The connection is made to
 * what was judged here: a name that answers otherwise a moment later gains nothing.
 */
const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? []
    if (error !== null) done(error, '', 0)
    else if (first === undefined || !found.every(({ address }) => isPublicAddress(address)))
      done(new Error('Not a public address.'), '', 0)
    else if (options.all === true) done(null, found)
    else done(null, first.address, first.family)
  })
}

export const publicReach: Reach = { allows: isPublicEndpoint, lookup: publicLookup }
