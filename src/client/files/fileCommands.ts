import { err } from '#base/result.ts'
import type { FileCommands } from '../engine.ts'

const notYet = async () => err('not-yet-offered' as const)

export const fileCommands = (): FileCommands => ({
  keep: notYet,
  describe: notYet,
  forget: notYet,
  pass: notYet,
  open: notYet,
})
