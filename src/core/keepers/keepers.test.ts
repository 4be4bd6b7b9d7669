import { describe, expect, test } from 'vitest'
import type { LetterId } from '#base/ids.ts'
import { type Actor, accountOf, eventIdOf, scene, type Scene } from '#dev/scene.ts'
import { dayMs } from '../circle/circle.ts'
import type { CircleId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { parseLetterBody } from '../letters/letterBody.ts'
import { todayView } from '../today/view.ts'
import type { KeepersAct } from './events.ts'
import type { KeeperLetterBody } from './keeperLetters.ts'
import { keepersView } from './keepersView.ts'

const letterOf = (digit: string): LetterId => digit.repeat(32) as LetterId
const me = accountOf
const set = 'e'.repeat(32)
const part: KeeperLetterBody = {
  t: 'key-part',
  v: 1,
  at: 3,
  set,
  index: 1,
  needed: 2,
  waitMs: dayMs,
  commit: 'A'.repeat(43),
  hashes: Array.from({ length: 3 }, () => 'A'.repeat(43)),
  share: 'A'.repeat(44),
  token: 'A'.repeat(43),
}

const family = (): Scene => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  return it
}
const selfOf = (): Scene => {
  const self = scene('self')
  self.say('ana', { t: 'recovery-sheet-kept' })
  return self
}
const idOf = ({ circle }: Scene): CircleId => {
  if (circle.id === undefined) throw new Error('no circle')
  return circle.id
}
const keep = (self: Scene, it: Scene, from: Actor, body: KeeperLetterBody, digit: string): void => {
  const letter = letterOf(digit)
  self.say('ana', { t: 'letter-kept', letter, from: me(from), circle: idOf(it), body }, 10)
}
const view = (self: Scene, it: Scene) => keepersView(self.circle, [it.circle], me('ana'))
const today = (self: Scene, it: Scene, returning?: { dueAt: number; open: boolean }) =>
  todayView([it.circle], self.circle, me('ana'), 20, {
    online: true,
    unsent: undefined,
    halted: [],
    welcomed: [],
    returning,
  }).items.map(({ kind }) => kind)

const keeper = (it: Scene, who: Actor) => ({ account: me(who), circle: idOf(it) })

describe('whom I asked', () => {
  test('[G6] each by their latest word, to the latest ask alone', () => {
    const [it, self] = [family(), selfOf()]
    self.say('ana', { t: 'keeper-asked', letter: letterOf('1'), keeper: keeper(it, 'ben') })
    expect(view(self, it).asked).toMatchObject([{ account: me('ben'), word: 'asked' }])
    const word = (say: 'yes' | 'quit', at: number): KeeperLetterBody => ({
      t: 'keeper-word',
      v: 1,
      at,
      ask: letterOf('1'),
      word: say,
    })
    keep(self, it, 'ben', word('yes', 5), '2')
    expect(view(self, it).asked).toMatchObject([{ word: 'yes', present: true }])
    keep(self, it, 'ben', word('quit', 9), '3')
    expect(view(self, it).asked).toMatchObject([{ word: 'quit' }])
    self.say('ana', { t: 'keeper-asked', letter: letterOf('4'), keeper: keeper(it, 'ben') })
    expect(view(self, it).asked).toMatchObject([{ word: 'asked' }])
    self.say('ana', { t: 'keeper-ask-ended', account: me('ben') })
    expect(view(self, it).asked).toEqual([])
  })

  test('[G2] a set is of three or of five different people, and never of me', () => {
    const [it, self] = [family(), selfOf()]
    const refused = (keepers: readonly Actor[], needed: number) => {
      const act: KeepersAct = {
        t: 'keepers-made',
        set,
        needed,
        waitMs: dayMs,
        keepers: keepers.map(who => keeper(it, who)),
      }
      return refusalOf(self.circle, me('ana'), { ...act, v: 1, id: eventIdOf(999), at: 0 })
    }
    expect(refused(['ben', 'caro', 'mallory'], 2)).toBeUndefined()
    expect(refused(['ben', 'caro', 'mallory'], 3)).toBe('wrong-value')
    expect(refused(['ben', 'caro', 'caro'], 2)).toBe('wrong-value')
    expect(refused(['ben', 'caro', 'ana'], 2)).toBe('wrong-value')
  })
})

describe('whom I help', () => {
  test('[G6] a part without my yes is shown nowhere and kept for nobody', () => {
    const [it, self] = [family(), selfOf()]
    keep(self, it, 'ben', part, '5')
    expect(view(self, it).others).toEqual([])
    const owner = keeper(it, 'ben')
    self.say('ana', { t: 'keeper-answered', letter: letterOf('6'), owner, yes: true })
    expect(view(self, it).others).toMatchObject([{ state: 'holds', waitMs: dayMs }])
    self.say('ana', { t: 'keeper-answered', letter: letterOf('6'), owner, yes: false })
    expect(view(self, it).others).toEqual([])
  })

  test('[G10] an ask stands on Today until it is answered, and not from somebody I blocked', () => {
    const [it, self] = [family(), selfOf()]
    keep(self, it, 'ben', { t: 'keeper-ask', v: 1, at: 1 }, '7')
    expect(today(self, it)).toEqual(['keeper-asked'])
    self.say('ana', { t: 'person-blocked', account: me('ben') })
    expect(today(self, it)).toEqual([])
    self.say('ana', { t: 'person-unblocked', account: me('ben') })
    const owner = keeper(it, 'ben')
    self.say('ana', { t: 'keeper-answered', letter: letterOf('7'), owner, yes: false })
    expect(today(self, it)).toEqual([])
  })

  test('[G10] whoever asked twice has their answer with the latest ask', () => {
    const [it, self] = [family(), selfOf()]
    keep(self, it, 'ben', { t: 'keeper-ask', v: 1, at: 1 }, '7')
    keep(self, it, 'ben', { t: 'keeper-ask', v: 1, at: 2 }, '8')
    expect(view(self, it).others).toMatchObject([{ account: me('ben'), state: 'asks' }])
    const owner = keeper(it, 'ben')
    self.say('ana', { t: 'keeper-answered', letter: letterOf('8'), owner, yes: false })
    expect(view(self, it).others).toEqual([])
    expect(today(self, it)).toEqual([])
  })
})

describe('Today', () => {
  test('[G3] [G10] somebody who comes in stands there first; a set that is ready or gone, once', () => {
    const [it, self] = [family(), selfOf()]
    expect(today(self, it, { dueAt: 50, open: false })).toEqual(['return-running'])
    const asks = (['ben', 'caro', 'mallory'] as const).map((who, at) => {
      const letter = letterOf(String(at + 1))
      self.say('ana', { t: 'keeper-asked', letter, keeper: keeper(it, who) })
      return { who, letter }
    })
    const keepers = asks.map(({ who }) => keeper(it, who))
    self.say('ana', { t: 'keepers-made', set, needed: 2, waitMs: dayMs, keepers })
    expect(today(self, it)).toEqual([])
    for (const [at, { who, letter }] of asks.entries())
      keep(
        self,
        it,
        who,
        { t: 'keeper-word', v: 1, at: 5, ask: letter, set, word: 'kept' },
        `${'abc'[at]}`,
      )
    expect(view(self, it).made).toMatchObject({ ready: true })
    expect(today(self, it)).toEqual(['keepers-ready'])
    self.say('ana', { t: 'keepers-seen', set })
    expect(today(self, it)).toEqual([])
    self.say('ana', { t: 'keepers-ended', set, why: 'gone' })
    expect(today(self, it)).toEqual(['keepers-gone'])
    self.say('ana', { t: 'keepers-seen', set })
    expect(today(self, it)).toEqual([])
    // Who kept a part of it has none of the next one yet, whatever they said before.
    const next = 'f'.repeat(32)
    self.say('ana', { t: 'keepers-made', set: next, needed: 2, waitMs: dayMs, keepers })
    expect(view(self, it).made).toMatchObject({
      ready: false,
      keepers: [{ state: 'sent' }, { state: 'sent' }, { state: 'sent' }],
    })
    expect(today(self, it)).toEqual([])
  })
})

test('[R5] the letters of key keepers read back, and nothing that only looks like one', () => {
  expect(parseLetterBody(part)).toEqual(part)
  for (const wrong of [{ index: 6 }, { share: 'A' }, { hashes: [] }, { needed: 1 }, { set: 'x' }])
    expect(parseLetterBody({ ...part, ...wrong })).toBeUndefined()
})
