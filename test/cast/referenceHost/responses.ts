import { fromUtf8, utf8 } from '#base/text.ts'
import type { HostRequest, HostResponse } from '#client/host/transport.ts'
import { refusals, type RefusalKind } from '#protocol/api/refusals.ts'

export const json = (value: unknown): HostResponse => ({
  status: 200,
  body: utf8(JSON.stringify(value)),
})

export const refused = (refusal: RefusalKind): HostResponse => ({
  status: refusals[refusal],
  body: utf8(JSON.stringify({ refusal })),
})

export const bodyOf = (request: HostRequest) =>
  JSON.parse(fromUtf8(request.body ?? new Uint8Array()) ?? '{}')

/** What stands in a path at the names of a pattern. */
export const matchPath = (path: string, pattern: string): Record<string, string> | undefined => {
  const names = [...pattern.matchAll(/:([a-z]+)/g)].map(([, name]) => name ?? '')
  const shape = new RegExp(`^${pattern.replace(/:[a-z]+/g, '([^/]+)')}$`)
  const found = shape.exec(path)
  return found === null
    ? undefined
    : Object.fromEntries(names.map((name, place) => [name, found[place + 1] ?? '']))
}
