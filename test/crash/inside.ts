/* oxlint-disable typescript/unbound-method -- each is called on what it was called on */
import { DatabaseSync, type StatementSync } from 'node:sqlite'

/**
 * What a story does to a host from inside, loaded before it: how late it is there, and after which
 * statement, the very moment its change is on disk and before anybody is told, the process is killed.
 */
const now = Date.now.bind(Date)
const laterMs = Number(process.env['STORY_LATER_MS'] ?? '0')
Date.now = () => now() + laterMs

const die = (): void => {
  process.kill(process.pid, 'SIGKILL')
}

const dieAfter = (part: string): void => {
  const own = DatabaseSync.prototype
  let changed = false
  const watched = (statement: StatementSync, database: DatabaseSync): StatementSync => {
    statement.run = new Proxy(statement.run, {
      apply: (run: StatementSync['run'], self, params: Parameters<StatementSync['run']>) => {
        const done = run.apply(self, params)
        changed ||= done.changes > 0
        // Alone, it is on disk already; in a transaction, with its end.
        if (changed && !database.isTransaction) die()
        return done
      },
    })
    return statement
  }
  own.prepare = new Proxy(own.prepare, {
    apply: (prepare: typeof own.prepare, self: DatabaseSync, [text]: [string]) => {
      const statement = prepare.call(self, text)
      return text.includes(part) ? watched(statement, self) : statement
    },
  })
  own.exec = new Proxy(own.exec, {
    apply: (exec: typeof own.exec, self: DatabaseSync, [text]: [string]) => {
      exec.call(self, text)
      if (changed && text === 'COMMIT') die()
    },
  })
}

const part = process.env['STORY_DIES_AFTER']
if (part !== undefined) dieAfter(part)
