import { ok } from '#base/result.ts'
import type { RestoreCommands } from '#client/commands/archiveCommands.ts'
import { inventedPage } from '#web/gallery/inventedKept.ts'

const archive = '0e'.repeat(16)
const circle = '7e'.repeat(32)

/** An archive that was brought back: one circle with one share, invented. */
export const fakeKept = (now: number): RestoreCommands => ({
  bringBack: async () => ok({ archive, circles: 1, pages: 1, lost: 0, where: 'host' as const }),
  stopBringing: async () => undefined,
  unfinished: async () => ok(false),
  dropUnfinished: async () => ok(undefined),
  kept: async () => ok([]),
  putKept: async () => ok(true),
  letKeptGo: async () => ok(undefined),
  keptCircles: async () => ok([{ folder: '', circle, name: 'Tuesday', madeAt: now }]),
  readKept: async () => ok(inventedPage(now)),
  keptFile: async () => ok(new Blob([])),
})
