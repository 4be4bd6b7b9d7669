import { expect } from 'vitest'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { AccountAnswer } from '#protocol/api/accounts.ts'
import { paths } from '#protocol/api/paths.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until } from '../cast/until.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'
import { Liar } from './liar.ts'

export const passphrase = 'ember quilt harbour violet stone'

export interface Place {
  readonly browser: Browser
  readonly liar: Liar
  readonly engine: StoppableEngine
}

/** A real host and the browsers that come to it, each with somebody in between who may lie. */
export class AccountScene {
  readonly host: TestHost
  readonly clock: { now: number }
  readonly #browsers: Browser[] = []

  private constructor(host: TestHost, clock: { now: number }) {
    this.host = host
    this.clock = clock
  }

  static async open(): Promise<AccountScene> {
    const clock = { now: Date.now() }
    return new AccountScene(await testHost({ now: () => clock.now }), clock)
  }

  async close(): Promise<void> {
    await Promise.all(this.#browsers.map(browser => browser.close()))
    await this.host.stop()
  }

  /** A new browser. */
  place(): Place {
    const browser = new Browser(this.host.url)
    this.#browsers.push(browser)
    const liar = new Liar(browser.wire)
    const engine = browser.open({ transport: liar, clock: () => this.clock.now })
    return { browser, liar, engine }
  }

  async signUp(name: string, words?: string): Promise<Place & { readonly code: string }> {
    const here = this.place()
    await good(
      here.engine.account.create({
        admission: { kind: 'none' },
        displayName: name,
        language: 'en',
        ...(words === undefined ? {} : { passphrase: { name, passphrase: words } }),
      }),
    )
    await until(here.engine, ({ connection }) => connection === 'live')
    const sheet = await good(here.engine.account.recoverySheet())
    return { ...here, code: sheet?.code ?? '' }
  }
}

/** Nobody came in: nothing was kept on the device, and nobody is signed in. */
export const expectNobody = async ({ browser, engine }: Place): Promise<void> => {
  const state = await until(engine, ({ signIn }) => signIn.kind !== 'starting')
  expect(state.signIn.kind).toBe('signed-out')
  expect(await browser.store.record('keyring')).toBeUndefined()
  expect(await browser.store.record('account')).toBeUndefined()
}

export const readAccount = async ({ browser }: Place): Promise<AccountAnswer> => {
  const answer = await browser.wire.request({ method: 'GET', path: paths.account })
  if (!answer.ok) throw new Error('No connection.')
  return JSON.parse(new TextDecoder().decode(answer.value.body)) as AccountAnswer
}
