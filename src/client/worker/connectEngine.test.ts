import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { err, ok } from '#base/result.ts'
import type { Engine } from '../engine.ts'
import type { AppState } from '../state/appState.ts'
import { connectEngine, type EngineThread, stateWithoutEngine } from './connectEngine.ts'
import type { FromEngine, Line, ToEngine } from './messages.ts'
import { serveEngine } from './serveEngine.ts'

const lineOf = <Out, In>(port: MessagePort): Line<Out, In> => ({
  post: (message, transfer) => port.postMessage(message, transfer),
  onMessage: listener => port.on('message', message => listener(message)),
})

/** Threads that a test may end: each is a real message channel with this engine behind it. */
const threads = (engineOf: (life: number) => Engine) => {
  const deaths: (() => void)[] = []
  const ports: MessagePort[] = []
  const start = (): EngineThread => {
    const { port1, port2 } = new MessageChannel()
    ports.push(port1, port2)
    serveEngine(engineOf(deaths.length), lineOf<FromEngine, ToEngine>(port2))
    return {
      ...lineOf<ToEngine, FromEngine>(port1),
      onDeath: listener => deaths.push(listener),
      end: () => port1.close(),
    }
  }
  return { start, kill: () => deaths.at(-1)?.(), close: () => ports.forEach(port => port.close()) }
}

const never = () => new Promise<never>(() => undefined)

/** Only what a test uses; anything else it calls is not there and throws. */
const engineWith = (parts: {
  readonly account?: Partial<Engine['account']>
  readonly circles?: Partial<Engine['circles']>
  readonly state?: AppState
}): Engine =>
  ({
    watch: (listener: (state: AppState) => void) => {
      listener(parts.state ?? stateWithoutEngine)
      return () => undefined
    },
    account: parts.account ?? {},
    circles: parts.circles ?? {},
  }) as Engine

const signedOut: AppState = { ...stateWithoutEngine, signIn: { kind: 'signed-out', why: 'new' } }

test('[S10] a call and its answer cross the line, bytes handed over', async () => {
  const { start, close } = threads(() =>
    engineWith({
      account: {
        signInWithPassphrase: async name => (name === 'ana' ? ok(undefined) : err('wrong-sign-in')),
      },
      circles: { evidence: async () => ok(Uint8Array.of(1, 2, 3)) },
    }),
  )
  const engine = connectEngine(start)
  expect(await engine.account.signInWithPassphrase('ana', 'x')).toEqual(ok(undefined))
  expect(await engine.account.signInWithPassphrase('ben', 'x')).toEqual(err('wrong-sign-in'))
  expect(await engine.circles.evidence('00' as never)).toEqual(ok(Uint8Array.of(1, 2, 3)))
  close()
})

test('[S10] an engine that dies is started again; watchers see it, calls are interrupted', async () => {
  const { start, kill, close } = threads(life =>
    engineWith({
      state: life === 0 ? signedOut : { ...signedOut, connection: 'live' },
      account: { read: never, suggestPassphrase: async () => `life ${life}` },
      circles: { newId: life === 0 ? never : async () => 'again' as never },
    }),
  )
  const engine = connectEngine(start)
  const seen: AppState[] = []
  const two = new Promise<void>(resolve => {
    engine.watch(state => {
      seen.push(state)
      if (state.connection === 'live') resolve()
    })
  })
  const reading = engine.account.read()
  const id = engine.circles.newId()
  expect(await engine.account.suggestPassphrase('en')).toBe('life 0')
  kill()
  expect(await reading).toEqual(err('interrupted'))
  expect(await id).toBe('again')
  await two
  expect(seen.map(state => state.signIn.kind)).toEqual(['signed-out', 'starting', 'signed-out'])
  expect(await engine.account.suggestPassphrase('en')).toBe('life 1')
  close()
})

test('[S10] a bug in the engine reaches the caller as an error', async () => {
  const { start, close } = threads(() =>
    engineWith({ account: { lock: () => Promise.reject(new Error('bug')) } }),
  )
  const engine = connectEngine(start)
  await expect(engine.account.lock()).rejects.toThrow('bug')
  close()
})
