import { isIPv6 } from 'node:net'

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/**
 * The address that limits count by. Behind a proxy on this machine it is the last one the proxy
 * wrote; a header from anywhere else is somebody's own invention. IPv6 counts by network (/64):
 * a single phone has all its addresses.
 */
export const clientAddress = (
  remoteAddress: string | undefined,
  forwardedFor: string | undefined,
): string => {
  const remote = remoteAddress ?? 'unknown'
  const forwarded = loopback.has(remote) ? forwardedFor?.split(',').at(-1)?.trim() : undefined
  return network(forwarded === undefined || forwarded === '' ? remote : forwarded)
}

const network = (address: string): string => {
  if (!isIPv6(address)) return address.slice(0, 64)
  if (address.includes('.')) return address.slice(address.lastIndexOf(':') + 1)
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const middle = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0')
  const all = tail === undefined ? groups : [...groups, ...middle, ...rest]
  return all.slice(0, 4).join(':')
}
