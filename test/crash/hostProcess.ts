import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const root = resolve(import.meta.dirname, '../..')
/** The project's own Node, whatever Node runs the tests. */
const node = join(root, 'node_modules', 'node', 'bin', 'node')
const program = join(root, 'src', 'server', 'main.ts')

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** The real host as a process of its own, started as `npm start` starts it. */
export class HostProcess {
  readonly #child: ChildProcess
  readonly out: string[] = []
  readonly errors: string[] = []
  /** When the process is gone and everything it said is here. */
  readonly ended: Promise<Ended>
  #heard: (() => void)[] = []

  constructor(settings: Readonly<Record<string, string>>, wrap: readonly string[] = []) {
    const [command, ...args] = [...wrap, node, program]
    this.#child = spawn(command, args, {
      cwd: root,
      env: { ...hostEnv(), ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#listen(this.#child.stdout, this.out)
    this.#listen(this.#child.stderr, this.errors)
    this.ended = new Promise(resolveEnd => {
      this.#child.once('close', (code, signal) => {
        resolveEnd({ code, signal })
        this.#tell()
      })
    })
  }

  /** Where it listens; rejects with what it said when it ended instead. */
  async url(): Promise<string> {
    const port = (await this.#line(/^Herewith is here: http:\/\/localhost:(\d+)$/))[1] ?? ''
    return `http://127.0.0.1:${port}`
  }

  async setUpToken(): Promise<string> {
    return (await this.#line(/^Set it up, once.*#(.+)$/))[1] ?? ''
  }

  /** No warning, no last word. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.ended
  }

  async terminate(): Promise<Ended> {
    this.#child.kill('SIGTERM')
    return this.ended
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  #listen(from: NodeJS.ReadableStream | null, to: string[]): void {
    if (from === null) return
    createInterface({ input: from }).on('line', line => {
      to.push(line)
      this.#tell()
    })
  }

  #tell(): void {
    for (const tell of this.#heard.splice(0)) tell()
  }

  async #line(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      for (const line of this.out) {
        const found = pattern.exec(line)
        if (found !== null) return found
      }
      if (!this.isRunning) throw new Error(`The host ended: ${this.errors.join('\n')}`)
      // Woken by each line it prints, and by its end.
      // oxlint-disable-next-line no-await-in-loop
      await new Promise<void>(wake => {
        this.#heard.push(wake)
      })
    }
  }
}

const hostEnv = (): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOST: '127.0.0.1',
  PORT: '0',
  NODE_NO_WARNINGS: '1',
})
