import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * Runs in every page before the app: the line to its engine, which a test holds, as a slow device does for a moment.
 * Given a name of `held`, a page begins so; `held-at-last`: what was shown last comes, and nothing after it.
 */
export const engineLine = `
  const line = {
    holds: window.name === 'held',
    atLast: window.name === 'held-at-last',
    refuses: '',
    keepsBack: '',
    waiting: [],
    engine: undefined,
    tells: '',
    toldCircle: false,
  }
  globalThis.engineLine = line
  const isState = ({ kind, value }) => kind === 'update' && value?.signIn?.kind === 'signed-in'
  globalThis.Worker = class extends Worker {
    constructor(...given) {
      super(...given)
      line.engine = this
      line.tells = ''
      line.toldCircle = false
    }
    postMessage(message, how) {
      if (line.refuses !== '' && message.method === line.refuses) {
        const data = { kind: 'answer', id: message.id, value: { ok: false, error: 'device-full' } }
        this.dispatchEvent(new MessageEvent('message', { data }))
      } else if (line.holds || (line.keepsBack !== '' && message.what?.what === line.keepsBack)) line.waiting.push(() => super.postMessage(message, how))
      else super.postMessage(message, how)
    }
    addEventListener(kind, listener, how) {
      super.addEventListener(kind, event => {
        const { data } = event
        if (line.atLast && line.tells === 'last') return line.waiting.push(() => listener(event))
        listener(event)
        if (kind !== 'message') return
        if (isState(data)) line.tells = data.value.drafts === undefined ? 'last' : 'all'
        if (data.kind === 'update' && data.value?.view !== undefined) line.toldCircle = true
      }, how)
    }
  }
`

/** What is asked of the engine from now on waits. */
export const hold = (page: Page): Promise<void> => page.evaluate('void (engineLine.holds = true)')

/** All that waited goes on, in its order. */
export const letGo = (page: Page): Promise<void> =>
  page.evaluate(`
    window.name = ''
    engineLine.holds = engineLine.atLast = false
    engineLine.keepsBack = engineLine.refuses = ''
    for (const act of engineLine.waiting.splice(0)) act()
  `)

export const reloadHeld = async (page: Page, how: 'held' | 'held-at-last'): Promise<void> => {
  await page.evaluate(`void (window.name = '${how}')`)
  await page.reload()
}

/** The device has no room for what this command would keep; an empty name ends it. */
export const refuse = (page: Page, command: string): Promise<void> =>
  page.evaluate(`void (engineLine.refuses = '${command}')`)

/** This part of what is mine is read late. */
export const keepBack = (page: Page, what: string): Promise<void> =>
  page.evaluate(`void (engineLine.keepsBack = '${what}')`)

/** As an exhausted phone ends a thread; waits until the next one has read the circle that is watched. */
export const endEngine = async (page: Page): Promise<void> => {
  await page.evaluate(`void engineLine.engine.dispatchEvent(new Event('error'))`)
  // The policy of the page lets nothing be waited for in it.
  await expect.poll(() => page.evaluate('engineLine.toldCircle'), { timeout: 30_000 }).toBe(true)
}
