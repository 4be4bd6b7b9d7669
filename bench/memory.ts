import { readdirSync, readFileSync } from 'node:fs'
import { clearInterval, setInterval } from 'node:timers'

/** What the browser that this process started takes, while something is done in it. */
export interface Taken {
  /** MiB that are the renderers' own (RssAnon), where page and engine run: before, and the most. */
  readonly rendererBefore: number
  readonly renderer: number
  /** MiB of the browser's main process, which holds what a page keeps as a Blob: its own and shared. */
  readonly browserBefore: number
  readonly browser: number
  /** Processor time of all its processes. */
  readonly cpuMs: number
}

/** How often is looked. A peak between two looks is not seen. */
const everyMs = 50

/** Reads `/proc`, so it knows Linux only. One browser at a time. */
export const taken = async <T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly taken: Taken }> => {
  const before = looked()
  let renderer = before.renderer
  let browser = before.browser
  const timer = setInterval(() => {
    const now = looked()
    renderer = Math.max(renderer, now.renderer)
    browser = Math.max(browser, now.browser)
  }, everyMs)
  try {
    const value = await work()
    return {
      value,
      taken: {
        rendererBefore: before.renderer,
        renderer,
        browserBefore: before.browser,
        browser,
        cpuMs: looked().cpuMs - before.cpuMs,
      },
    }
  } finally {
    clearInterval(timer)
  }
}

interface Look {
  readonly renderer: number
  readonly browser: number
  readonly cpuMs: number
}

const looked = (): Look => {
  let renderer = 0
  let browser = 0
  let cpuMs = 0
  for (const pid of descendants(process.pid)) {
    const command = read(pid, 'cmdline')
    if (!command.includes('chromium') && !command.includes('chrome')) continue
    const status = read(pid, 'status')
    if (command.includes('--type=renderer')) renderer += kibibytes(status, 'RssAnon')
    else if (!command.includes('--type='))
      browser += kibibytes(status, 'RssAnon') + kibibytes(status, 'RssShmem')
    cpuMs += cpuMsOf(read(pid, 'stat'))
  }
  return { renderer: renderer / 1024, browser: browser / 1024, cpuMs }
}

const kibibytes = (status: string, of: string): number =>
  Number(new RegExp(`^${of}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)

/** A tick is 10 ms on every Linux of today; see proc(5), fields 14 and 15. */
const cpuMsOf = (stat: string): number => {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return 10 * (Number(fields[11] ?? 0) + Number(fields[12] ?? 0))
}

const descendants = (root: number): readonly number[] => {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!Number.isSafeInteger(pid)) continue
    const stat = read(pid, 'stat')
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const of = (pid: number): number[] => (children.get(pid) ?? []).flatMap(one => [one, ...of(one)])
  return of(root)
}

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return '' // It has ended since.
  }
}
