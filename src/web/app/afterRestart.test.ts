import { expect, test } from 'vitest'
import type { AppState } from '#client/state/appState.ts'
import { stateOfNobody } from '#client/state/stateOfNobody.ts'
import { parseAccountId } from '#core/circle/ids.ts'
import { afterRestart } from './afterRestart.ts'

const account = parseAccountId('a'.repeat(32))
if (account === undefined) throw new Error('no account')
const signIn = { kind: 'signed-in', account, name: 'Ana', settings: {} } as const

/** While a call for someone goes on, and with a draft. */
const before: AppState = { ...stateOfNobody(signIn, 'live'), drafts: [], presentMinutes: 3 }

test('[W20] what is on the screen stays while an engine that was started again reads', () => {
  const starting = stateOfNobody({ kind: 'starting' }, 'connecting')
  const shownLast = stateOfNobody(signIn, 'offline')
  for (const next of [starting, shownLast])
    expect(afterRestart(before, next)).toEqual({ ...before, connection: next.connection })
})

test('[W20] what it has read takes its place, and so does whoever else is in', () => {
  const read = { ...before, presentMinutes: 4 }
  const out = stateOfNobody({ kind: 'signed-out', why: 'signed-out' }, 'offline')
  const other = parseAccountId('b'.repeat(32)) ?? account
  const another = stateOfNobody({ ...signIn, account: other }, 'offline')
  for (const next of [read, out, another]) expect(afterRestart(before, next)).toBe(next)
})
