import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { chromiumOptions } from '#dev/chromium.ts'
import type { ServerOptions } from '#server/http/serverOptions.ts'
import type { Language } from '#web/text/language.ts'
import { meet, type Person } from './person.ts'
import { isSlow, slowDown } from './slowly.ts'
import { newWitness, type Witness } from './witness.ts'
import { startWebHost, type WebHost } from './webHost.ts'

export interface Visit {
  /** A phone of 390 px, or this width. */
  readonly width?: number | undefined
  readonly lang?: Language | undefined
  readonly theme?: 'light' | 'dark' | undefined
  readonly agent?: string | undefined
  /** Where the app is opened; the host's own address unless said. */
  readonly origin?: string | undefined
  readonly context?: BrowserContextOptions | undefined
  /** Runs in every page before anything of ours. */
  readonly before?: string | undefined
}

/** One host, one browser, and whoever comes in. */
export interface Stage {
  readonly host: WebHost
  readonly browser: Browser
  readonly witness: Witness
  readonly enter: (name: string, visit?: Visit) => Promise<Person>
  readonly close: () => Promise<void>
}

export const openStage = async (
  options: Partial<ServerOptions> = {},
  args: readonly string[] = [],
): Promise<Stage> => {
  const host = await startWebHost(options)
  const browser = await chromium.launch({
    ...chromiumOptions,
    args: [...(chromiumOptions.args ?? []), ...args],
  })
  const witness = newWitness(host.origin)
  return {
    host,
    browser,
    witness,
    async enter(name, visit = {}) {
      const width = visit.width ?? 390
      const context = await browser.newContext({
        viewport: { width, height: width < 700 ? 740 : 800 },
        isMobile: false,
        hasTouch: width < 700,
        colorScheme: visit.theme ?? 'light',
        locale: visit.lang ?? 'en',
        reducedMotion: 'reduce',
        ...(visit.agent === undefined ? {} : { userAgent: visit.agent }),
        ...visit.context,
      })
      context.setDefaultTimeout(isSlow ? 90_000 : 30_000)
      await slowDown(context)
      if (visit.before !== undefined) await context.addInitScript(visit.before)
      witness.watch(context, name)
      const page = await context.newPage()
      return meet({
        name,
        context,
        page,
        origin: visit.origin ?? host.origin,
        lang: visit.lang ?? 'en',
      })
    },
    async close() {
      await browser.close()
      await host.stop()
    },
  }
}
