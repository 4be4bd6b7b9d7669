import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, scene } from '#dev/scene.ts'
import { maxDeeds } from './stewardLog.ts'
import { circleView } from './view.ts'

const me = accountOf
const newest = Number.MAX_SAFE_INTEGER

const played = () => {
  const story = scene('community')
  const log = (who: Actor = 'ben', deedsBefore = newest, now = 10_000_000_000) =>
    circleView(story.circle, me(who), now, { deedsBefore }).stewardLog
  const lines = (who?: Actor) =>
    log(who)?.deeds.map(({ did, by, whom }) =>
      [by.account, did, ...whom.map(({ account }) => account)].join(' '),
    )
  return { ...story, log, lines }
}
const ana = me('ana')
const ben = me('ben')

describe('what stewards did', () => {
  test('[C24] is told to every member alike, the newest first', () => {
    const { welcome, change, say, lines } = played()
    welcome('ben', 'caro')
    say('ana', { t: 'agreement-written', words: 'What is said here stays here.' })
    change('ana', { t: 'role-set', account: ben, role: 'steward' })
    change('ben', { t: 'invite-made', invite: 'aa', mode: 'ask' })
    change('ben', { t: 'invite-revoked', invite: 'aa' })
    change('ben', { t: 'removed', accounts: [me('caro')] })
    change('ben', { t: 'circle-closed' })
    change('ana', { t: 'circle-reopened' })
    change('ben', { t: 'role-set', account: ben, role: 'member' })
    expect(lines('ben')).toEqual([
      `${ben} stepped-down`,
      `${ana} opened-again`,
      `${ben} closed`,
      `${ben} removed ${me('caro')}`,
      `${ben} ended-link`,
      `${ben} made-link`,
      `${ana} made-steward ${ben}`,
      `${ana} wrote-agreement`,
      `${ana} welcomed ${me('caro')}`,
      `${ana} welcomed ${ben}`,
    ])
    expect(lines('ana')).toEqual(lines('ben'))
    // Who was removed is not told by whom.
    expect(lines('caro')).toBeUndefined()
  })

  test('[C24] leaving stands nowhere, nor what members do, nor an ask or its answer', () => {
    const { welcome, change, say, lines } = played()
    welcome('ben', 'caro')
    const before = lines()
    change('ben', { t: 'invite-made', invite: 'bb', mode: 'ask' })
    say('ana', { t: 'steward-asked', account: ben })
    say('ben', { t: 'steward-answered', answer: 'notNow' })
    say('caro', { t: 'share-offered', need: 'listen', words: 'It is late.' })
    change('caro', { t: 'left' })
    expect(lines()).toEqual(before)
  })

  test('[C24] in a circle of two or of one there is none', () => {
    const { circle, welcome } = scene('pair')
    welcome('ben')
    expect(circleView(circle, ana, 0, { deedsBefore: newest }).stewardLog).toBeUndefined()
  })

  test('[C24] it comes in pages, and its oldest lines are let go', () => {
    const { change, circle, log } = played()
    for (let turn = 0; turn < maxDeeds + 5; turn++)
      change('ana', { t: turn % 2 === 0 ? 'circle-closed' : 'circle-reopened' })
    expect(circle.stewardLog).toHaveLength(maxDeeds)
    const first = log('ana')
    const second = log('ana', first?.olderBefore)
    expect(first?.deeds).toHaveLength(30)
    expect(second?.deeds[0]?.seq).toBe((first?.deeds.at(-1)?.seq ?? 0) - 1)
  })

  test('[C24] when it was is said by the words around it, and not by a clock that runs ahead', () => {
    const { welcome, say, log } = played()
    welcome('ben')
    say('ana', { t: 'member-named', name: 'Ana' }, 1000)
    welcome('caro')
    expect(log()?.deeds.map(({ at }) => at)).toEqual([1000, undefined])
    say('ben', { t: 'member-named', name: 'Ben' }, 99_000_000_000)
    welcome('mallory')
    expect(log()?.deeds[0]?.at).toBeUndefined()
  })

  test('[C25] a removal says to everybody who and by whom, and there is no place for a reason', () => {
    const { welcome, change, log } = played()
    welcome('ben', 'caro')
    change('ana', { t: 'removed', accounts: [me('caro')] })
    const removal = log()?.deeds[0]
    expect(Object.keys(removal ?? {}).toSorted()).toEqual(['at', 'by', 'did', 'seq', 'whom'])
    expect(removal).toMatchObject({ did: 'removed', whom: [{ account: me('caro') }] })
  })
})

describe('hiding', () => {
  const withShare = () => {
    const story = played()
    story.welcome('ben', 'caro')
    const share = story.say('ben', { t: 'share-offered', need: 'listen', words: 'Of Ben.' })
    const move = story.say('caro', { t: 'move-made', share, move: 'reflect', words: 'Of Caro.' })
    const shownTo = (who: Actor) => circleView(story.circle, me(who), 0).shares[0]
    return { ...story, share, move, shownTo }
  }

  test('[H13] a steward is offered to hide what others wrote; nobody else is', () => {
    const { share, move, shownTo } = withShare()
    expect(shownTo('ana')).toMatchObject({ hide: [share], moves: [{ hide: [move] }] })
    for (const who of ['ben', 'caro'] as const)
      expect(shownTo(who)).toMatchObject({ hide: [], moves: [{ hide: [] }] })
  })

  test('[H13] [C24] whose words were hidden is told, also where they never arrived', () => {
    const { share, change, lines, shownTo } = withShare()
    change('ana', { t: 'taken-back', entries: [share], mod: true, of: [ben] })
    expect(lines()?.[0]).toBe(`${ana} hid-words ${ben}`)
    expect(shownTo('caro')).toMatchObject({ kind: 'taken-back', how: 'steward' })
    const gone = '9'.repeat(64) as typeof share
    change('ana', { t: 'taken-back', entries: [gone], mod: true, of: [me('caro')] })
    expect(lines()?.[0]).toBe(`${ana} hid-words ${me('caro')}`)
  })

  test('[C24] taking back one\u2019s own words is no deed', () => {
    const { share, change, log } = withShare()
    const before = log()
    change('ben', { t: 'taken-back', entries: [share], mod: false, of: [ben] })
    expect(log()).toEqual(before)
  })
})
