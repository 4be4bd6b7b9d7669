import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import { readersOf } from '../aside/audience.ts'
import type { Circle } from '../circle/circle.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import type { Act } from '../circle/fact.ts'
import type { EntryId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { answersUnseen } from '../owning/answersSeen.ts'
import { takeBackAll } from '../circle/takingBack.ts'
import { todayView } from '../today/view.ts'
import { limitsOf } from '../vault/limits.ts'
import type { RepairAct } from './events.ts'
import { repairsView } from './view.ts'

const words = 'We knock before we come in.'
const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }

const group = (kind: CircleKind = 'family') => {
  const it = scene(kind)
  if (it.circle.policy.kind2) it.welcome('ben')
  else it.welcome('ben', 'caro', 'mallory')
  const say = (who: Actor, act: Act): EntryId => {
    const readers = readersOf(it.circle, me(who), act, undefined)
    if (readers === undefined) return it.say(who, act)
    const names = (['ana', 'ben', 'caro', 'mallory'] as const).filter(each =>
      readers.includes(me(each)),
    )
    return it.sayTo(who, names, act)
  }
  const refusal = (who: Actor, act: Act) =>
    refusalOf(
      it.circle,
      me(who),
      { ...act, v: 1, id: eventIdOf(9999), at: 0 },
      readersOf(it.circle, me(who), act, undefined),
    )
  const offer = (by: Actor, to: Actor, line = words, instead?: EntryId) =>
    say(by, {
      t: 'repair-offered',
      to: me(to),
      words: line,
      ...(instead === undefined ? {} : { instead }),
    })
  const agreed = (line = words, instead?: EntryId) => {
    const repair = offer('ana', 'ben', line, instead)
    say('ben', { t: 'repair-agreed', repair })
    return repair
  }
  const view = (who: Actor, self?: Circle) => repairsView(it.circle, self, me(who), limitsOf(self))
  const stands = (who: Actor, self?: Circle) => view(who, self).all.map(one => one.stands)
  const today = (who: Actor, self: Circle) =>
    todayView([it.circle], self, me(who), 0, quiet).items.map(item => item.kind)
  return { ...it, say, refusal, offer, agreed, view, stands, today }
}

const offerTo = (to: Actor): RepairAct => ({ t: 'repair-offered', to: me(to), words })
const owningTo = (to: Actor): Act => ({ t: 'owning-sent', to: me(to), did: 'I went in.' })

describe('an agreement of two', () => {
  test('[OW10] stands when both have said yes, and who offered it does not say yes for both', () => {
    const it = group()
    const repair = it.offer('ana', 'ben')
    expect(it.stands('ben')).toEqual(['offered'])
    expect(it.refusal('ana', { t: 'repair-agreed', repair })).toBe('not-yours')
    expect(it.refusal('caro', { t: 'repair-agreed', repair })).toBeDefined()
    it.say('ben', { t: 'repair-agreed', repair })
    expect(it.stands('ana')).toEqual(['agreed'])
    expect(it.stands('ben')).toEqual(['agreed'])
    expect(it.view('caro').all).toEqual([])
  })

  test('[OW10] other words need both again; both see what it was, and it stands until then', () => {
    const it = group()
    const first = it.agreed()
    const second = it.offer('ben', 'ana', 'We knock, and wait.', first)
    for (const who of ['ana', 'ben'] as const)
      expect(it.view(who).all).toMatchObject([
        { stands: 'agreed', words, changing: true },
        { stands: 'offered', before: words },
      ])
    it.say('ana', { t: 'repair-agreed', repair: second })
    expect(it.stands('ana')).toEqual(['replaced', 'agreed'])
    expect(it.view('ben').all[1]).toMatchObject({ words: 'We knock, and wait.', before: words })
    expect(it.refusal('ben', { t: 'repair-ended', repair: first })).toBe('repair-over')
  })

  test('[OW10] either ends it, at any time; both see that, and by whom', () => {
    for (const who of ['ana', 'ben'] as const) {
      const it = group('couple')
      const repair = it.agreed()
      expect(it.refusal(who, { t: 'repair-ended', repair })).toBeUndefined()
      it.say(who, { t: 'repair-ended', repair })
      expect(it.view('ana').all).toMatchObject([
        { stands: 'ended', endedByMe: who === 'ana', words },
      ])
    }
  })

  test('[OW10] who offered takes it back; whose yes is on its way may end it at once', () => {
    const it = group()
    const repair = it.offer('ana', 'ben')
    expect(it.refusal('ana', { t: 'repair-ended', repair })).toBe('not-asked')
    expect(it.refusal('ben', { t: 'repair-ended', repair })).toBeUndefined()
    it.say('ben', { t: 'repair-agreed', repair })
    it.say('ben', { t: 'repair-ended', repair })
    expect(it.stands('ana')).toEqual(['ended'])
    expect(it.refusal('ben', { t: 'repair-agreed', repair })).toBe('repair-over')
  })

  test('[OW10] nobody puts their words in the place of what two others agreed', () => {
    const it = group()
    const theirs = it.agreed()
    const mine = it.offer('caro', 'mallory', 'Nothing of it.', theirs)
    it.say('mallory', { t: 'repair-agreed', repair: mine })
    expect(it.view('ana').all).toMatchObject([{ stands: 'agreed', changing: false }])
    expect(it.view('caro').all).toMatchObject([{ before: undefined }])
  })

  test('[OW9] after an owning only the one it was written to begins', () => {
    const it = group()
    const owning = it.say('ana', owningTo('ben'))
    expect(it.refusal('ana', offerTo('ben'))).toBe('theirs-to-open')
    it.say('ben', { t: 'owning-answered', owning, says: 'thankYou' })
    expect(it.refusal('ana', offerTo('ben'))).toBe('theirs-to-open')
    expect(it.view('ana').people.map(({ account }) => account)).not.toContain(me('ben'))
    expect(it.refusal('ben', offerTo('ana'))).toBeUndefined()
    it.offer('ben', 'ana')
    expect(it.refusal('ana', offerTo('ben'))).toBeUndefined()
  })

  test('[OW9] in a community nobody begins without an owning to them', () => {
    const it = group('community')
    expect(it.refusal('ana', offerTo('ben'))).toBe('theirs-to-open')
    it.say('ben', owningTo('ana'))
    expect(it.refusal('ana', offerTo('ben'))).toBeUndefined()
    expect(it.refusal('ben', offerTo('ana'))).toBe('theirs-to-open')
  })

  test('[OW9] an offer of a changed app that should not be there is not shown', () => {
    const it = group()
    it.say('ana', owningTo('ben'))
    it.offer('ana', 'ben')
    expect(it.view('ben').all).toEqual([])
    expect(it.today('ben', selfOf())).not.toContain('repair-asks')
  })

  test('[OW11] left for another day it looks to the other as before, and nothing asks again', () => {
    const it = group()
    const first = it.offer('ana', 'ben')
    const aside = selfOf(it.circle.id)
    const before = JSON.stringify(it.view('ana'))
    expect(it.today('ben', selfOf())).toContain('repair-asks')
    expect(it.stands('ben', aside)).toEqual(['laid-aside'])
    expect(it.today('ben', aside)).not.toContain('repair-asks')
    expect(JSON.stringify(it.view('ana'))).toBe(before)
    expect(it.refusal('ana', offerTo('ben'))).toBe('repair-waits')
    it.change('ana', { t: 'taken-back', entries: [first], mod: false })
    it.offer('ana', 'ben')
    expect(it.today('ben', aside)).not.toContain('repair-asks')
    expect(it.stands('ben', selfOf(it.circle.id, 'later', 'shown'))).toEqual(['offered'])
  })

  test('[OW16] whom I cannot ask now is named with the reason; what they chose of it changes nothing', () => {
    const it = group()
    it.say('ana', owningTo('caro'))
    it.offer('ana', 'ben')
    const held = () => it.view('ana').held.map(({ person, because }) => [person.account, because])
    const both = [
      [me('ben'), 'repair-waits'],
      [me('caro'), 'theirs-to-open'],
    ]
    expect(held()).toEqual(both)
    expect(it.view('ana').people.map(({ account }) => account)).toEqual([me('mallory')])
    // Ben lays it aside, Caro never reads: both in their self circles, and nothing here moves.
    expect(it.stands('ben', selfOf(it.circle.id))).toEqual(['laid-aside'])
    expect(held()).toEqual(both)
    expect(it.view('ben').held).toEqual([])
  })

  test('[OW16] once they began, either can, and nobody is told that only one of them may', () => {
    const it = group()
    it.say('ana', owningTo('ben'))
    const told = () => [it.view('ana').held.length, it.view('ben').mineToOpen]
    expect(told()).toEqual([1, [me('ana')]])
    const repair = it.offer('ben', 'ana')
    it.say('ana', { t: 'repair-agreed', repair })
    expect(told()).toEqual([0, []])
    expect(it.view('ana').people.map(({ account }) => account)).toContain(me('ben'))
    it.say('ana', owningTo('ben'))
    expect(told()).toEqual([1, [me('ana')]])
  })

  test('[OW16] in a community nobody is named because nothing was owned', () => {
    expect(group('community').view('ana').held).toEqual([])
  })

  test('[OW15] a yes to mine leaves my Today once I was there, and theirs is untouched', () => {
    const it = group()
    it.agreed()
    const { id, seq } = it.circle
    expect(it.today('ana', selfOf())).toContain('repair-agreed')
    const there = scene('self')
    there.say('ana', { t: 'owning-answers-seen', circle: id!, seq })
    expect(it.today('ana', there.circle)).not.toContain('repair-agreed')
    expect(answersUnseen(it.circle, there.circle, me('ana'))).toBeUndefined()
    expect(answersUnseen(it.circle, undefined, me('ben'))).toBeUndefined()
  })

  test('[OW12] what both said yes to does not go with one of them; an offer does', () => {
    const it = group('couple')
    it.agreed()
    it.offer('ana', 'ben', 'And we call.')
    takeBackAll(it.circle, me('ana'), { by: me('ana'), mod: false })
    expect(it.view('ben').all).toMatchObject([{ words, stands: 'agreed' }])
  })

  test('[H23] somebody I blocked offers me nothing', () => {
    const it = group()
    it.offer('ben', 'ana')
    const self = scene('self')
    self.say('ana', { t: 'person-blocked', account: me('ben') })
    expect(it.view('ana').all).toHaveLength(1)
    expect(it.view('ana', self.circle).all).toEqual([])
  })
})

function selfOf(circle?: Circle['id'], ...choices: readonly ('shown' | 'later')[]): Circle {
  const self = scene('self')
  self.say('ana', { t: 'recovery-sheet-kept' })
  if (circle !== undefined)
    for (const choice of choices.length === 0 ? (['later'] as const) : choices)
      self.say('ana', { t: 'repair-chosen', circle, from: me('ana'), choice })
  return self.circle
}
