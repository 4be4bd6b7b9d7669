import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..', '..')
export const bin = join(root, 'node_modules', '.bin')
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }

/** @type {(...parts: string[]) => string} */
export const at = (...parts) => join(root, ...parts)
/** @type {(path: string) => number} */
export const changedAt = path => (existsSync(path) === true ? statSync(path).mtimeMs : 0)

/**
 * Runs to the end, output to the terminal; the exit code.
 * @type {(program: string, args: readonly string[], more?: Record<string, string>) => number}
 */
export const run = (program, args, more = {}) => {
  const done = spawnSync(program, args, { cwd: root, env: { ...env, ...more }, stdio: 'inherit' })
  if (done.error !== undefined) console.error(done.error.message)
  return done.status ?? 1
}

export const must = (program, args, sentence) => {
  if (run(program, args) === 0) return
  console.error(sentence)
  process.exit(1)
}

/** Hands over: signals go to the program, and its end is ours. */
export const become = (program, args, more = {}) => {
  const child = spawn(program, args, { cwd: root, env: { ...env, ...more }, stdio: 'inherit' })
  // Ctrl+C reaches the child by itself, as part of the same terminal; `kill` does not.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 0 : 1)))
}
