import { parseId } from '#base/ids.ts'
import type { Bus } from './engineDeps.ts'
import type { Publisher } from './publisher.ts'
import type { Running } from './running.ts'

interface TabEvents {
  readonly running: () => Running | undefined
  readonly publisher: Pick<Publisher, 'stateChanged' | 'circleChanged'>
  /** Signed in, locked or signed out in another tab. */
  readonly startAgain: () => Promise<void>
}

/** What another tab of this browser wrote holds here too (rule A26). */
export const listenToTabs = (bus: Bus, { running, publisher, startAgain }: TabEvents): void => {
  const readDrafts = async (mine: Running): Promise<void> => {
    await mine.drafts.reload()
    await mine.kept.reload()
    await mine.letters.reload()
    publisher.stateChanged()
  }

  const readOutbox = async (mine: Running, circles: readonly string[]): Promise<void> => {
    await mine.desk.outbox.load()
    await mine.letters.reload()
    for (const circle of circles) {
      const id = parseId('circle', circle)
      if (id === undefined) continue
      mine.syncs.wrote(id)
      publisher.circleChanged(id)
    }
  }

  bus.onMessage(message => {
    const mine = running()
    switch (message.kind) {
      case 'account':
        void startAgain()
        break
      case 'drafts':
        if (mine !== undefined) void readDrafts(mine)
        break
      case 'circles':
        if (mine !== undefined) void readOutbox(mine, message.circles)
        break
    }
  })
}
