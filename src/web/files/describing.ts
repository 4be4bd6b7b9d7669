import type { Outcome } from '#client/commands/failure.ts'

/** Typing is written down this often. */
const writeEveryMs = 400

/** Texts beside files, kept on this device while they are typed. */
export interface Describing {
  readonly type: (blob: string, words: string) => void
  /** Resolves when all that was typed is kept: to be awaited before it is sent. */
  readonly settle: () => Promise<void>
}

export const describing = (write: (blob: string, words: string) => Outcome): Describing => {
  let waiting = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<unknown> = Promise.resolve()
  const writeOne = async (blob: string, words: string): Promise<void> => {
    try {
      await write(blob, words)
    } catch {
      // The engine's thread ended. What is said with it does not wait for a description.
    }
  }
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    const now = waiting
    waiting = new Map()
    writing = Promise.all([writing, ...[...now].map(([blob, words]) => writeOne(blob, words))])
  }
  return {
    type: (blob, words) => {
      waiting.set(blob, words)
      timer ??= setTimeout(flush, writeEveryMs)
    },
    settle: async () => {
      flush()
      await writing
    },
  }
}
