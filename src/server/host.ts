import { randomBytes } from 'node:crypto'
import { hostTool } from './hostTool/hostTool.ts'

/** The tools of a host as a program: `npm run host -- COMMAND`. */

// npm goes to the project's folder; where it was called it remembers.
const { INIT_CWD: folder = process.cwd() } = process.env

process.exitCode = await hostTool(process.argv.slice(2), {
  variables: process.env,
  folder,
  now: Date.now,
  random: length => new Uint8Array(randomBytes(length)),
  say: line => process.stdout.write(`${line}\n`),
  complain: line => process.stderr.write(`${line}\n`),
})
