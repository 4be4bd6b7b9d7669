import { beforeEach, expect, test } from 'vitest'
import { noHostHelpLines } from '#client/host/hostHelpLines.ts'
import { memoryStorage } from '#test/cast/memoryStorage.ts'
import { bringHostLines, hostLines, showKeptHostLines } from './hostLines.ts'

const rows = (...names: readonly string[]): string =>
  JSON.stringify({
    rows: names.map(name => ({
      country: 'ES',
      kind: 'crisis',
      name,
      call: '900 000 001',
      on: '2026-11-20',
    })),
  })

const storage = (first?: string) => {
  const kept = new Map<string, string>(first === undefined ? [] : [['host-help-lines', first]])
  const all = memoryStorage(kept)
  return { kept, open: (): Storage => all }
}

const answers =
  (make: () => Response): typeof fetch =>
  async () =>
    make()
const names = (): readonly string[] => hostLines.value.added.map(({ name }) => name)

beforeEach(() => {
  hostLines.value = noHostHelpLines
})

test('[GH10] what the host said is kept for when there is no connection', async () => {
  const { kept, open } = storage()
  const fetch = answers(() => new Response(rows('Town line')))
  await bringHostLines({ fetch, storage: open, mayKeep: true })
  expect(names()).toEqual(['Town line'])
  hostLines.value = noHostHelpLines
  showKeptHostLines(open)
  expect(names()).toEqual(['Town line'])
  const offline: typeof globalThis.fetch = async () => {
    throw new TypeError('offline')
  }
  await bringHostLines({ fetch: offline, storage: open, mayKeep: true })
  expect(names()).toEqual(['Town line'])
  expect([...kept.keys()]).toEqual(['host-help-lines'])
})

test('[GH10] with few traces nothing of it is kept, and what was kept goes', async () => {
  const { kept, open } = storage(rows('Old'))
  const fetch = answers(() => new Response(rows('Town line')))
  await bringHostLines({ fetch, storage: open, mayKeep: false })
  expect(names()).toEqual(['Town line'])
  expect(kept.size).toBe(0)
})

test('[GH9] ten megabytes, a page instead of rows, or a refusal: nothing changes', async () => {
  const { open } = storage(rows('Kept'))
  showKeptHostLines(open)
  let sent = 0
  const endless = (): Response =>
    new Response(
      new ReadableStream({
        pull(controller) {
          sent += 65_536
          if (sent > 10_485_760) controller.close()
          else controller.enqueue(new Uint8Array(65_536))
        },
      }),
    )
  for (const make of [endless, () => new Response('no', { status: 500 })])
    await bringHostLines({ fetch: answers(make), storage: open, mayKeep: true })
  expect(names()).toEqual(['Kept'])
  // Not read to its end.
  expect(sent).toBeLessThan(1_048_576)
  await bringHostLines({
    fetch: answers(() => new Response('<!doctype html>')),
    storage: open,
    mayKeep: true,
  })
  expect(names()).toEqual([])
})

test('[GH9] blocked storage, or nonsense in it, leaves the lines that the app brings', () => {
  showKeptHostLines(() => {
    throw new Error('blocked')
  })
  showKeptHostLines(storage('{{{').open)
  expect(hostLines.value).toEqual(noHostHelpLines)
})

test('[GH10] the request says nothing of who asks', async () => {
  const asked: unknown[] = []
  const fetch: typeof globalThis.fetch = async (...request) => {
    asked.push(request)
    return new Response(rows())
  }
  await bringHostLines({ fetch, storage: storage().open, mayKeep: true })
  expect(asked).toMatchObject([
    ['/v1/help-lines', { credentials: 'omit', referrerPolicy: 'no-referrer' }],
  ])
})
