import { describe, expect, test } from 'vitest'
import { err, ok } from '#base/result.ts'
import type { PushAddress, TellingCommands, ToldAt } from '#client/commands/tellingCommands.ts'
import { keepTelling, stopTelling } from './keepTelling.ts'
import type { NoticeWords } from './noticeWords.ts'
import type { PushBrowser } from './pushBrowser.ts'
import { turnOn } from './turnOn.ts'

const words: NoticeWords = { title: 'Herewith', body: 'Something.', lang: 'en' }
const hostKey = 'host-key'
const usualTold: ToldAt = { hours: [750, 1140], atOnce: 'awake' }

/** A browser and an engine as far as being told goes; tabs of one browser share both. */
const device = (
  can: Partial<{ able: PushBrowser['able']; says: 'yes' | 'no'; service: boolean }> = {},
) => {
  const { able = 'yes', says = 'yes', service = true } = can
  const seen = {
    asked: 0,
    allowed: false,
    address: undefined as PushAddress | undefined,
    kept: undefined as NoticeWords | undefined,
    chosen: undefined as ToldAt | undefined,
    atHost: undefined as PushAddress | undefined,
    online: true,
    key: hostKey as string | undefined,
    made: 0,
  }
  const browser: PushBrowser = {
    able,
    isAllowed: () => seen.allowed,
    isDenied: () => says === 'no' && seen.asked > 0,
    ask: async () => {
      seen.asked += 1
      seen.allowed = says === 'yes'
      return seen.allowed
    },
    address: async () => {
      if (!service) return undefined
      seen.made += seen.address === undefined ? 1 : 0
      seen.address ??= { endpoint: `https://push.example/${seen.made}`, p256dh: 'p', auth: 'a' }
      return seen.address
    },
    end: async () => {
      seen.address = undefined
      seen.kept = undefined
    },
    keepWords: async said => {
      seen.kept = said
    },
  }
  const telling: TellingCommands = {
    chosen: async () => ok(seen.chosen),
    hostKey: async () => (seen.online ? ok(seen.key) : err('no-connection')),
    tell: async (address, at) => {
      if (!seen.online) return err('no-connection')
      seen.chosen = at
      seen.atHost = address
      return ok(undefined)
    },
    again: async address => {
      seen.atHost = address
      return ok(undefined)
    },
    stop: async () => {
      seen.chosen = undefined
      seen.atHost = undefined
      return ok(undefined)
    },
    here: () => undefined,
  }
  const on = (at: ToldAt = usualTold) => turnOn({ browser, telling, at, words, aheadMinutes: 60 })
  const keep = (fewTraces = false) =>
    keepTelling({ browser, telling, words, fewTraces, aheadMinutes: 60 })
  return { seen, browser, telling, on, keep }
}

describe('turning it on', () => {
  test('[NO11] nothing is asked and no address is made before a press', async () => {
    const { seen, keep } = device()
    await keep()
    expect(seen).toMatchObject({ asked: 0, made: 0, kept: undefined, atHost: undefined })
  })

  test('[NO11] a no of the browser is a no: nothing is made and the host hears nothing', async () => {
    const { seen, on } = device({ says: 'no' })
    expect(await on()).toEqual({ kind: 'denied' })
    expect(seen).toMatchObject({ asked: 1, made: 0, kept: undefined, atHost: undefined })
  })

  test('[NO11] without a push service or a host that tells it says so, and nothing lies about', async () => {
    expect(await device({ service: false }).on()).toEqual({ kind: 'no-service' })
    const off = device()
    off.seen.key = undefined
    expect(await off.on()).toEqual({ kind: 'no-service' })
    expect(off.seen.address).toBeUndefined()
  })

  test('[NO11] two tabs that turn it on at once make one address', async () => {
    const { seen, on } = device()
    expect(await Promise.all([on(), on()])).toEqual([{ kind: 'on' }, { kind: 'on' }])
    expect(seen.made).toBe(1)
    expect(seen.atHost).toEqual(seen.address)
    expect(seen.chosen).toEqual(usualTold)
  })

  test('[NO11] where the host was lost in between, the address is given back', async () => {
    const { seen, browser, telling } = device()
    const lost: TellingCommands = { ...telling, tell: async () => err('no-connection') }
    const said = await turnOn({ browser, telling: lost, at: usualTold, words, aheadMinutes: 0 })
    expect(said).toEqual({ kind: 'failed', failure: 'no-connection' })
    expect(seen).toMatchObject({ address: undefined, kept: undefined })
  })
})

describe('what was turned on', () => {
  test('[NO11] goes on when the app is opened again, with a new address where the old one is gone', async () => {
    const { seen, on, keep } = device()
    await on()
    seen.address = undefined
    await keep()
    expect(seen.atHost?.endpoint).toBe('https://push.example/2')
  })

  test('[NO11] ends with few traces, and where the browser no longer allows it', async () => {
    for (const end of ['few traces', 'not allowed'] as const) {
      const { seen, on, keep } = device()
      await on()
      if (end === 'not allowed') seen.allowed = false
      await keep(end === 'few traces')
      expect(seen).toMatchObject({ address: undefined, kept: undefined, chosen: undefined })
      expect(seen.atHost).toBeUndefined()
    }
  })

  test('[NO11] ends when somebody turns it off: no address, no words laid ready', async () => {
    const { seen, browser, telling, on } = device()
    await on()
    await stopTelling(browser, telling)
    expect(seen).toMatchObject({ address: undefined, kept: undefined, chosen: undefined })
  })

  test('[NO11] waits for the next time where there is no connection', async () => {
    const { seen, on, keep } = device()
    await on()
    seen.online = false
    await keep()
    expect(seen.chosen).toEqual(usualTold)
  })
})
