import { expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import { draftAct } from '../circle/draftAct.ts'
import { parseEvent } from '../circle/event.ts'
import type { Act } from '../circle/fact.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { shareView } from '../sharing/view.ts'
import { todayView } from '../today/view.ts'
import { limitsOf } from '../vault/limits.ts'
import { gladView } from './gladView.ts'

const rise = (words: string, since?: string): Act => ({
  t: 'share-offered',
  need: 'rejoice',
  words,
  ...(since === undefined ? {} : { since }),
})

const three = () => {
  const it = scene('family')
  it.welcome('ben', 'mallory')
  const refusal = (who: Actor, act: Act) =>
    refusalOf(it.circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 })
  const self = scene('self')
  const glad = () => gladView([it.circle], self.circle, me('ana'), 0, limitsOf(self.circle))
  return { ...it, refusal, self, glad }
}

test('[RI1] a rise says its milestone in own words, and since when if there is such a day', () => {
  const { circle, say, refusal } = three()
  const share = say('ana', rise('A year without a drop.', '2025-11-29'))
  expect(shareView(circle, share, me('ben'), 0)).toMatchObject({ since: '2025-11-29' })
  expect(refusal('ana', rise('I slept.'))).toBeUndefined()
  const hard: Act = { t: 'share-offered', need: 'listen', words: 'x', since: '2025-11-29' }
  expect(refusal('ana', hard)).toBe('wrong-value')
  const event = { ...rise('x'), v: 1, id: eventIdOf(1), at: 0 }
  // Whatever is no calendar day is no event of ours.
  expect(parseEvent({ ...event, since: 'a year' })).toBeUndefined()
})

test('[RI1] a day that was chosen stays out of a share that asks for something else', () => {
  const draft = {
    kind: 'share',
    id: eventIdOf(1),
    circle: 'c'.repeat(64) as never,
    words: 'x',
    feelings: [],
    note: undefined,
    invitesViews: false,
    since: '2025-11-29',
    resting: false,
    savedAt: 0,
  } as const
  expect(draftAct({ ...draft, need: 'rejoice' })).toMatchObject({ since: '2025-11-29' })
  expect(draftAct({ ...draft, need: 'listen' })).not.toHaveProperty('since')
})

test('[RI4] my glad days are mine alone: what I was glad about, with who was glad with me, the newest first', () => {
  const { say, glad } = three()
  const first = say('ana', rise('I slept.'), 1)
  say('ben', { t: 'move-made', share: first, move: 'delight', words: 'I am so glad you did.' }, 2)
  const second = say('ana', rise('I rang her.'), 3)
  say('ben', rise('I passed.'), 4)
  say('ana', { t: 'share-offered', need: 'listen', words: 'A bad day.' }, 5)
  expect(glad().rises.map(({ share }) => share.entry)).toEqual([second, first])
  expect(glad().rises[1]?.share.moves).toMatchObject([{ words: 'I am so glad you did.' }])
})

test('[RI4] what I took back is not among them, nor an answer of somebody I blocked', () => {
  const { say, glad, change, self } = three()
  const kept = say('ana', rise('I slept.'), 1)
  const gone = say('ana', rise('I rang her.'), 2)
  say('mallory', { t: 'move-made', share: kept, move: 'delight', words: 'At last.' }, 3)
  change('ana', { t: 'taken-back', entries: [gone], mod: false })
  self.say('ana', { t: 'person-blocked', account: me('mallory') })
  expect(glad().rises.map(({ share }) => share.entry)).toEqual([kept])
  expect(glad().rises[0]?.share.moves).toEqual([])
})

test('[RI3] that nobody has answered says of good news that it is good news', () => {
  const { circle, say, self } = three()
  say('ana', rise('I slept.'), 0)
  const now = circle.hearingTimeMs + 1
  const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }
  const { items } = todayView([circle], self.circle, me('ana'), now, quiet)
  expect(items[0]).toMatchObject({ kind: 'nobody-yet', need: 'rejoice' })
})
