import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, eventIdOf, scene, type Scene } from '#dev/scene.ts'
import { type Circle, dayMs, hourMs } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { circleView } from '../circle/view.ts'
import type { Need, SharingAct } from '../sharing/events.ts'
import { todayView, waitsFor } from '../today/view.ts'
import { limitsOf } from './limits.ts'
import { vaultView } from './vaultView.ts'

const me = accountOf
const online = { online: true, unsent: undefined, halted: [], welcomed: [] }
const offer = (need: Need = 'listen'): SharingAct => ({ t: 'share-offered', need, words: 'Words.' })
const reflect = (share: EntryId): SharingAct => ({
  t: 'move-made',
  share,
  move: 'reflect',
  words: 'What I hear is…',
})

const family = (): Scene => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  return it
}

/** A self circle in which the recovery sheet asks for nothing any more. */
const quietSelf = (): Scene => {
  const self = scene('self')
  self.say('ana', { t: 'recovery-sheet-kept' })
  return self
}

const blocking = (...people: readonly Actor[]): Scene => {
  const self = quietSelf()
  for (const who of people)
    self.say('ana', { t: 'person-blocked', account: me(who), name: who.toUpperCase() })
  return self
}

const today = (who: Actor, circle: Circle, self: Scene | undefined, now = 1) =>
  todayView([circle], self?.circle, me(who), now, online).items

const kinds = (...asked: Parameters<typeof today>) => today(...asked).map(({ kind }) => kind)

const viewFor = (circle: Circle, self: Scene | undefined, now = 0) =>
  circleView(circle, me('ana'), now, {}, limitsOf(self?.circle))

describe('whom I blocked', () => {
  test('[V8] they are kept by the name I knew, until I change my mind', () => {
    const { circle, say } = blocking('ben', 'caro')
    expect(vaultView(circle).blocked).toEqual([
      { account: me('ben'), name: 'BEN' },
      { account: me('caro'), name: 'CARO' },
    ])
    say('ana', { t: 'person-unblocked', account: me('ben') })
    expect(vaultView(circle).blocked.map(({ account }) => account)).toEqual([me('caro')])
  })

  test('[V8] nobody blocks themselves, and nobody blocks in a circle with others', () => {
    const act = { t: 'person-blocked', v: 1, id: eventIdOf(9999), at: 0 } as const
    const self = scene('self').circle
    expect(refusalOf(self, me('ana'), { ...act, account: me('ana') })).toBe('wrong-value')
    expect(refusalOf(family().circle, me('ana'), { ...act, account: me('ben') })).toBe('not-here')
  })

  test('[H22] their shares and answers say so to me, and to nobody else', () => {
    const it = family()
    const bens = it.say('ben', offer())
    const mine = it.say('ana', offer())
    it.say('ben', reflect(mine))
    it.say('caro', reflect(mine))
    const { shares, members } = viewFor(it.circle, blocking('ben'))
    const share = (entry: EntryId) => shares.find(each => each.entry === entry)
    expect(share(bens)?.author.blocked).toBe(true)
    const answers = share(mine)
    expect(answers?.kind === 'open' && answers.moves.map(({ author }) => author.blocked)).toEqual([
      true,
      false,
    ])
    expect(members.filter(({ blocked }) => blocked).map(({ account }) => account)).toEqual([
      me('ben'),
    ])
    expect(JSON.stringify(circleView(it.circle, me('caro'), 0))).not.toContain('"blocked":true')
    expect(JSON.stringify(viewFor(it.circle, undefined))).not.toContain('"blocked":true')
  })

  test('[H23] they are not named as somebody who could listen, and do not end my waiting', () => {
    const it = family()
    const share = it.say('ana', offer('unsafe'))
    it.say('ben', { t: 'move-made', share, move: 'here', words: '' })
    const self = blocking('ben')
    const [mine] = viewFor(it.circle, self).shares
    expect(mine).toMatchObject({
      state: 'answered',
      nobodyYet: { others: [{ account: me('caro') }] },
    })
    expect(today('ana', it.circle, self)).toMatchObject([
      { kind: 'unsafe-nobody-yet', others: [{ account: me('caro') }] },
    ])
    it.say('caro', { t: 'move-made', share, move: 'here', words: '' })
    expect(kinds('ana', it.circle, self)).toEqual(['unsafe-answered'])
  })

  test('[D10] nothing of theirs stands on my Today: no share, no answer, no request', () => {
    const it = family()
    const mine = it.say('ana', offer())
    it.say('ben', reflect(mine))
    const bens = it.say('ben', offer('company'))
    const tried = it.say('ana', { t: 'move-made', share: bens, move: 'here', words: '' })
    it.say('ben', { t: 'heard-answered', move: tried, heard: 'notYet' })
    it.say('ben', offer())
    it.change('mallory', { t: 'asked-to-join' })
    expect(kinds('ana', it.circle, quietSelf())).toEqual([
      'answer-them',
      'try-again',
      'asks-to-join',
    ])
    const self = blocking('ben', 'mallory')
    expect(kinds('ana', it.circle, self)).toEqual([])
    expect(waitsFor(it.circle, me('ana'), 1, limitsOf(self.circle))).toBe(false)
    expect(viewFor(it.circle, self).requests).toMatchObject([{ blocked: true }])
  })

  test('[D11] their unsafe is folded in its circle, where others were told at once', () => {
    const it = family()
    const share = it.say('ben', offer('unsafe'))
    const self = blocking('ben')
    expect(kinds('ana', it.circle, self)).toEqual([])
    expect(kinds('caro', it.circle, undefined)).toEqual(['unsafe'])
    expect(viewFor(it.circle, self).shares).toMatchObject([{ entry: share, unsafe: true }])
  })

  test('[D11] where nobody else can be told, it leaves a trace on Today', () => {
    const it = scene('pair')
    it.welcome('ben')
    it.say('ben', offer())
    const share = it.say('ben', offer('unsafe'))
    expect(today('ana', it.circle, blocking('ben'))).toMatchObject([
      { kind: 'unsafe', share, author: { blocked: true } },
    ])
    it.say('ben', { t: 'share-rested', share })
    expect(kinds('ana', it.circle, blocking('ben'))).toEqual([])
  })
})

describe('what I cannot hold today', () => {
  const aside = (self: Scene, share: EntryId, until: number, at = 0) =>
    self.say('ana', { t: 'share-set-aside', share, until }, at)

  test.each(['listen', 'unsafe'] as const)(
    '[D12] a share that asks for %s is off my Today until then, and in its circle as before',
    need => {
      const it = family()
      const share = it.say('ben', offer(need))
      const self = quietSelf()
      aside(self, share, 20 * hourMs)
      expect(kinds('ana', it.circle, self, hourMs)).toEqual([])
      expect(kinds('caro', it.circle, undefined, hourMs)).toHaveLength(1)
      expect(viewFor(it.circle, self, hourMs).shares).toMatchObject([{ setAside: true }])
      expect(kinds('ana', it.circle, self, 20 * hourMs)).toHaveLength(1)
      expect(viewFor(it.circle, self, 20 * hourMs).shares).toMatchObject([{ setAside: false }])
    },
  )

  test('[D12] who is not safe stays on my Today where nobody else can be told', () => {
    const it = family()
    const share = it.say('ben', offer('unsafe'))
    const self = quietSelf()
    aside(self, share, 20 * hourMs)
    expect(kinds('ana', it.circle, self, hourMs)).toEqual([])
    it.change('caro', { t: 'left' })
    expect(kinds('ana', it.circle, self, hourMs)).toEqual(['unsafe'])
    expect(viewFor(it.circle, self, hourMs).shares).toMatchObject([{ forMeAlone: true }])
  })

  test('[D12] whom I blocked is nobody I could leave it to', () => {
    const it = family()
    const share = it.sayTo('ben', ['ana', 'caro'], offer('unsafe'))
    const self = blocking('caro')
    aside(self, share, 20 * hourMs)
    expect(kinds('ana', it.circle, self, hourMs)).toEqual(['unsafe'])
    expect(kinds('ana', it.circle, blocking('caro'), hourMs)).toEqual(['unsafe'])
  })

  test('[D12] it is taken up again before its time', () => {
    const it = family()
    const share = it.say('ben', offer())
    const self = quietSelf()
    aside(self, share, 20 * hourMs)
    aside(self, share, 0)
    expect(kinds('ana', it.circle, self, 1)).toHaveLength(1)
  })

  test('[V9] a clock that was far ahead hides nobody for long', () => {
    const it = family()
    const share = it.say('ben', offer())
    const self = quietSelf()
    aside(self, share, 365 * dayMs, 364 * dayMs)
    expect(kinds('ana', it.circle, self, 1)).toHaveLength(1)
  })

  test('[V9] what is over is forgotten, and so is the first to end of too many', () => {
    const { circle, say } = quietSelf()
    const entry = (number: number) => number.toString(16).padStart(64, '0') as EntryId
    say('ana', { t: 'share-set-aside', share: entry(1), until: 10 }, 0)
    for (let n = 2; n < 80; n++)
      say('ana', { t: 'share-set-aside', share: entry(n), until: 99 + n }, 10)
    const kept = Object.keys(circle.vault.setAside ?? {})
    expect(kept).toHaveLength(64)
    expect(kept).not.toContain(entry(1))
    expect(kept).toContain(entry(79))
  })
})

describe('how many people’s words at once', () => {
  const choosing = (value: string): Scene => {
    const self = quietSelf()
    self.say('ana', { t: 'setting-changed', key: 'listens', value })
    return self
  }
  const three = () => {
    const it = family()
    for (let n = 0; n < 3; n++) it.say('ben', offer(), n)
    return it
  }

  test.each([
    ['none', 0],
    ['1', 1],
    ['2', 2],
    ['3', 3],
    ['', 3],
  ])('[D13] having chosen %j, Today holds %i shares that wait for a listener', (value, count) => {
    expect(kinds('ana', three().circle, choosing(value))).toHaveLength(count)
  })

  test('[D13] somebody who is not safe is never hidden', () => {
    const it = three()
    it.say('caro', offer('unsafe'))
    expect(kinds('ana', it.circle, choosing('none'))).toEqual(['unsafe'])
    expect(kinds('ana', it.circle, choosing('1'))).toEqual(['unsafe'])
  })

  test('[D13] whom I listen to already takes up room', () => {
    const it = family()
    const share = it.say('caro', offer())
    const tried = it.say('ana', reflect(share))
    it.say('caro', { t: 'heard-answered', move: tried, heard: 'notYet' })
    it.say('ben', offer())
    expect(kinds('ana', it.circle, choosing('1'))).toEqual(['try-again'])
    expect(kinds('ana', it.circle, choosing('2'))).toEqual(['try-again', 'share-waits'])
    expect(kinds('ana', it.circle, choosing('none'))).toEqual(['try-again'])
  })
})

test('[H24] what goes on from words under a content note stands under it too', () => {
  const it = family()
  const said = { t: 'share-offered', need: 'unsafe', words: 'Words.' } as const
  it.say('ben', { ...said, note: 'A fall' }, 0, eventIdOf(70))
  it.say('ben', { ...said, continues: eventIdOf(70) })
  const { shares } = viewFor(it.circle, undefined)
  expect(shares.map(share => share.kind === 'open' && share.collapsed)).toEqual([true, true])
})
