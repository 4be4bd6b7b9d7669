import type { TellingCommands } from '#client/commands/tellingCommands.ts'
import type { NoticeWords } from './noticeWords.ts'
import type { PushBrowser } from './pushBrowser.ts'

export interface KeepTelling {
  readonly browser: PushBrowser
  readonly telling: TellingCommands
  readonly words: NoticeWords
  readonly fewTraces: boolean
  /** Minutes of this device's clock before UTC. */
  readonly aheadMinutes: number
}

/** No line, no address, nothing laid ready; also where the host cannot be told of it now. */
export const stopTelling = async (
  browser: PushBrowser,
  telling: TellingCommands,
): Promise<Awaited<ReturnType<TellingCommands['stop']>>> => {
  const stopped = await telling.stop()
  await browser.end()
  return stopped
}

/**
 * Once somebody is in and the host is there: what they chose here before goes on, with the address the
 * browser has now and the hours as its clock has them now. What the browser no longer allows, or few
 * traces forbid, ends.
 */
export const keepTelling = async (keep: KeepTelling): Promise<void> => {
  const { browser, telling, words, fewTraces, aheadMinutes } = keep
  const chosen = await telling.chosen()
  if (!chosen.ok || chosen.value === undefined) return
  if (fewTraces || browser.able !== 'yes' || !browser.isAllowed()) {
    await stopTelling(browser, telling)
    return
  }
  await browser.keepWords(words)
  const key = await telling.hostKey()
  // No connection: the next time.
  if (!key.ok || key.value === undefined) return
  const address = await browser.address(key.value)
  if (address !== undefined) await telling.again(address, aheadMinutes)
}
