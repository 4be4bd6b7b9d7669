import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** A new file that only this user can read. `false` where one is, or none may be made. */
export const emptyFile = (path: string): boolean => {
  try {
    closeSync(openSync(path, 'wx', 0o600))
    return true
  } catch {
    return false
  }
}

/** Gives a finished file its name, so that nothing half written ever has it. Never over another. */
export const takePlace = (part: string, path: string): void => {
  flush(part)
  linkSync(part, path)
  rmSync(part)
  flush(dirname(path))
}

const flush = (path: string): void => {
  if (!existsSync(path)) return
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
