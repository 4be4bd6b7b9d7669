import { expect, test } from 'vitest'
import { eventIdOf } from '#dev/scene.ts'
import type { Draft } from '../sharing/draft.ts'
import { draftAct } from './draftAct.ts'
import { parseEvent } from './event.ts'
import type { CircleId, EntryId } from './ids.ts'

const circle = 'c'.repeat(64) as CircleId
const share = 'e'.repeat(64) as EntryId
const base = { id: eventIdOf(1), circle, words: 'Two plates.', savedAt: 0 }
const drafts: readonly Draft[] = [
  {
    ...base,
    kind: 'share',
    need: 'listen',
    feelings: [],
    note: undefined,
    invitesViews: false,
    resting: false,
  },
  {
    ...base,
    kind: 'share',
    need: 'unsafe',
    feelings: ['afraid'],
    note: 'Harm',
    invitesViews: true,
    resting: true,
  },
  { ...base, kind: 'move', share, move: 'reflect', phrase: undefined },
  { ...base, kind: 'page', page: undefined },
  { ...base, kind: 'page', page: eventIdOf(2) },
]

test.each(drafts)('[C15] a $kind draft becomes an event that every device reads', draft => {
  const act = draftAct(draft)
  const event = { ...act, v: 1, id: draft.id, at: 5 }
  expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual(event)
})

test('[H1] a draft without a chosen need, or a move not chosen, is not ready', () => {
  const [first, , third] = drafts
  if (first?.kind !== 'share' || third?.kind !== 'move') throw new Error('The drafts moved')
  expect(draftAct({ ...first, need: undefined })).toBeUndefined()
  expect(draftAct({ ...third, move: undefined })).toBeUndefined()
})
