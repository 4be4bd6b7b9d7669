import { expect, test } from 'vitest'
import { paths } from '#protocol/api/paths.ts'
import { engineThread, type Traces } from './engineThread.ts'

const browser = () => {
  const traces = new Map<string, boolean>()
  const sent: { readonly path: string; readonly init: RequestInit }[] = []
  const posted: unknown[] = []
  const kept: Traces = {
    get: name => traces.get(name) === true,
    set: (name, value) => void traces.set(name, value),
  }
  const thread = engineThread(
    {
      postMessage: message => void posted.push(message),
      addEventListener: () => undefined,
      terminate: () => undefined,
    },
    kept,
    (path, init) => {
      sent.push({ path, init })
      return Promise.reject(new TypeError('The page is gone'))
    },
  )
  return { thread, traces, sent, posted }
}

const call = (method: string) =>
  ({ kind: 'call', id: 1, group: 'account', method, args: [] }) as const

test('[X10] leaving ends the session at the host, though the page does not live to hear of it', () => {
  const { thread, traces, sent, posted } = browser()
  thread.post(call('lock'), [])
  expect(traces.get('lock-asked')).toBe(true)
  expect(posted.at(-1)).toMatchObject({ method: 'lock' })
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ path: paths.signOut, init: { method: 'POST', keepalive: true } })
})

test('[X10] nothing else ends it', () => {
  const { thread, sent } = browser()
  thread.post(call('read'), [])
  thread.post({ ...call('lock'), group: 'circles' }, [])
  expect(sent).toEqual([])
})
