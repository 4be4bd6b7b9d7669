import { expect, test } from 'vitest'
import { dropLinks, keepPending, pending } from './pending.ts'

test('[X17] [T156] no link stays in this tab, of whatever kind', () => {
  const kinds = ['note', 'invite', 'host', 'setup', 'noMail'] as const
  for (const kind of kinds) keepPending(kind, 'AQEBAQEBAQEBAQEBAQEBAQE')
  expect(kinds.map(pending)).not.toContain(undefined)
  dropLinks()
  expect(kinds.map(pending)).toEqual(kinds.map(() => undefined))
})
