import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, eventIdOf, scene, type Scene } from '#dev/scene.ts'
import { hourMs } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import type { Refusal } from '../circle/refusal.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { circleView } from '../circle/view.ts'
import { todayView } from '../today/view.ts'
import type { HeardAnswer, MoveKind, Need, SharingAct } from './events.ts'
import type { MoveView, ShareView } from './shareView.ts'

const me = accountOf
const offer = (need: Need, words = 'I keep setting the table for two.'): SharingAct => ({
  t: 'share-offered',
  need,
  words,
})
const move = (share: EntryId, kind: MoveKind, words = 'What I hear is…'): SharingAct => ({
  t: 'move-made',
  share,
  move: kind,
  words,
})
const heard = (of: EntryId, answer: HeardAnswer, share?: EntryId): SharingAct => ({
  t: 'heard-answered',
  move: of,
  share,
  heard: answer,
})

const refused = ({ circle }: Scene, who: Actor, act: SharingAct): Refusal | undefined =>
  refusalOf(circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 })

const seenBy = ({ circle }: Scene, who: Actor, entry: EntryId, now = 0) =>
  circleView(circle, me(who), now).shares.find(share => share.entry === entry)

const openSeenBy = (it: Scene, who: Actor, entry: EntryId, now = 0) => {
  const view: ShareView | undefined = seenBy(it, who, entry, now)
  if (view?.kind !== 'open') throw new Error('The share is not open')
  return view
}

const heardIn = (moves: readonly MoveView[]) =>
  moves.map(view => (view.kind === 'open' ? view.heard : 'gone'))

/** Ana, Ben and Caro in one circle, with a share of Ana's. */
const family = (need: Need = 'listen') => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  const share = it.say('ana', offer(need))
  return { it, share }
}

describe('offering a share', () => {
  test('[H1] a share asks for one of six things, wherever there are shares', () => {
    const all = ['listen', 'company', 'perspective', 'hand', 'rejoice', 'unsafe'] as const
    for (const kind of ['pair', 'couple', 'family', 'community'] as const) {
      const it = scene(kind)
      for (const need of all) expect(refused(it, 'ana', offer(need))).toBeUndefined()
      expect(circleView(it.circle, me('ana'), 0).needs).toEqual(all)
    }
    expect(circleView(scene('self').circle, me('ana'), 0).needs).toEqual([])
  })

  test('[H2] a share needs words; somebody who is not safe may send without', () => {
    const { it } = family()
    expect(refused(it, 'ana', offer('listen', ' \n'))).toBe('no-words')
    expect(refused(it, 'ana', offer('unsafe', ''))).toBeUndefined()
  })

  test('[H16] a content note keeps the words folded for readers, not for their author', () => {
    const { it } = family()
    const entry = it.say('ana', { ...offer('listen'), note: 'A death' } as SharingAct)
    expect(openSeenBy(it, 'ben', entry).collapsed).toBe(true)
    expect(openSeenBy(it, 'ana', entry).collapsed).toBe(false)
  })
})

describe('answering', () => {
  test.each([
    ['listen', ['here', 'reflect', 'ask']],
    ['company', ['here', 'offer']],
    ['perspective', ['reflect']],
    ['hand', ['offer', 'here']],
    ['rejoice', ['delight', 'ask']],
    ['unsafe', ['here', 'ask', 'offer']],
  ] as const)('[H3] to %s the moves are %j and no others', (need, moves) => {
    const { it, share } = family(need)
    expect(openSeenBy(it, 'ben', share).allowedMoves).toEqual(moves)
    for (const kind of ['here', 'reflect', 'ask', 'delight'] as const)
      expect(refused(it, 'ben', move(share, kind))).toBe(
        moves.some(allowed => allowed === kind) ? undefined : 'not-for-this-need',
      )
  })

  test('[H4] advice is refused unless the sharer invited it', () => {
    const { it, share } = family()
    expect(refused(it, 'ben', move(share, 'view'))).toBe('not-invited-to-advise')
    const open = it.say('ana', { ...offer('listen'), invitesViews: true } as SharingAct)
    expect(refused(it, 'ben', move(open, 'view'))).toBeUndefined()
  })

  test('[H4] a modified app that sends advice all the same reaches nobody', () => {
    const { it, share } = family()
    it.say('ben', move(share, 'view', 'You should…'))
    expect(openSeenBy(it, 'ana', share).moves).toEqual([])
  })

  test('[H5] nobody answers their own share', () => {
    const { it, share } = family()
    expect(refused(it, 'ana', move(share, 'here'))).toBe('your-own-share')
    expect(openSeenBy(it, 'ana', share).allowedMoves).toEqual(['more'])
  })

  test('[H6] only "I’m here" says enough without words', () => {
    const { it, share } = family()
    expect(refused(it, 'ben', move(share, 'here', ''))).toBeUndefined()
    expect(refused(it, 'ben', move(share, 'reflect', ''))).toBe('no-words')
  })

  test('[H7] a move needs a share of this circle', () => {
    const { it } = family()
    const nowhere = 'f'.repeat(64) as EntryId
    expect(refused(it, 'ben', move(nowhere, 'here'))).toBe('no-such-share')
    expect(refused(it, 'ana', heard(nowhere, 'yes'))).toBe('no-such-move')
  })
})

describe('being heard', () => {
  test('[H8] only the sharer says whether they were heard', () => {
    const { it, share } = family()
    const answer = it.say('ben', move(share, 'reflect'))
    expect(refused(it, 'ben', heard(answer, 'yes'))).toBe('not-yours')
    expect(refused(it, 'caro', heard(answer, 'yes'))).toBe('not-yours')
    expect(refused(it, 'ana', heard(answer, 'yes'))).toBeUndefined()
  })

  test.each([
    ['unsafe', 'here'],
    ['unsafe', 'ask'],
    ['listen', 'ask'],
    ['rejoice', 'delight'],
  ] as const)('[H8] under %s the answer %s does not ask "is that it?"', (need, kind) => {
    const { it, share } = family(need)
    const mirrored = it.say('ana', offer('listen'))
    it.say('ben', move(share, kind, 'I am at your door in ten minutes.'))
    it.say('ben', move(mirrored, 'reflect'))
    const asks = (entry: EntryId) =>
      openSeenBy(it, 'ana', entry).moves.map(view => view.kind === 'open' && view.canAnswerHeard)
    expect(asks(share)).toEqual([false])
    expect(asks(mirrored)).toEqual([true])
  })

  test('[H8] not quite, another try, that’s it', () => {
    const { it, share } = family()
    const first = it.say('ben', move(share, 'reflect'))
    it.say('ana', heard(first, 'notYet'))
    const second = it.say('ben', move(share, 'reflect', 'You miss him most at supper.'))
    it.say('ana', heard(second, 'yes'))
    const view = openSeenBy(it, 'ana', share)
    expect(heardIn(view.moves)).toEqual(['notYet', 'yes'])
    expect(view.ringFilled).toBe(true)
  })

  test('[H9] heard and not yet are seen by the sharer and that listener only', () => {
    const { it, share } = family()
    const bens = it.say('ben', move(share, 'reflect'))
    it.say('caro', move(share, 'here', ''))
    it.say('ana', heard(bens, 'yes'))
    const seen = (who: Actor) => {
      const view = openSeenBy(it, who, share)
      return { heard: heardIn(view.moves), full: view.ringFilled, state: view.state }
    }
    expect(seen('ana')).toEqual({ heard: ['yes', undefined], full: true, state: 'answered' })
    expect(seen('ben')).toEqual({ heard: ['yes', undefined], full: true, state: 'answered' })
    expect(seen('caro')).toEqual({ heard: [undefined, undefined], full: false, state: 'answered' })
  })

  test('[H10] the sharer, and nobody else, lets a share rest at any time', () => {
    const { it, share } = family()
    expect(refused(it, 'ben', { t: 'share-rested', share })).toBe('not-yours')
    it.say('ana', { t: 'share-rested', share })
    expect(openSeenBy(it, 'ben', share)).toMatchObject({ state: 'rested', allowedMoves: [] })
  })

  test('[H10] an answer written before its author knew of the rest still arrives', () => {
    const { it, share } = family()
    it.say('ana', { t: 'share-rested', share })
    it.say('ben', move(share, 'here', 'I was on the train.'))
    expect(openSeenBy(it, 'ana', share).moves).toHaveLength(1)
  })

  test('[H11] everybody sees waiting, answered or rested', () => {
    const { it, share } = family()
    expect(openSeenBy(it, 'caro', share).state).toBe('waiting')
    it.say('ben', move(share, 'here', ''))
    expect(openSeenBy(it, 'caro', share).state).toBe('answered')
  })
})

describe('taking back', () => {
  test('[H12] the words of a share and of its answers leave the state entirely', () => {
    const { it, share } = family()
    it.say('ben', move(share, 'reflect', 'Two plates on the table.'))
    it.change('ana', { t: 'taken-back', entries: [share], mod: false })
    const kept = JSON.stringify(it.circle)
    expect(kept).not.toContain('setting the table')
    expect(kept).not.toContain('Two plates')
    expect(seenBy(it, 'ben', share)).toMatchObject({ kind: 'taken-back', how: 'author' })
    expect(refused(it, 'ben', move(share, 'here'))).toBe('taken-back')
  })

  test('[H12] a move that was taken back says so, and no longer counts as an answer', () => {
    const { it, share } = family()
    const answer = it.say('ben', move(share, 'reflect', 'Two plates on the table.'))
    it.change('ben', { t: 'taken-back', entries: [answer], mod: false })
    expect(JSON.stringify(it.circle)).not.toContain('Two plates')
    const view = openSeenBy(it, 'ana', share)
    expect(view.state).toBe('waiting')
    expect(view.moves).toMatchObject([{ kind: 'taken-back', how: 'author' }])
    expect(refused(it, 'ana', heard(answer, 'yes'))).toBe('taken-back')
  })

  test('[H12] what was heard stays heard when the listener takes their words along', () => {
    const { it, share } = family()
    const first = it.say('ben', move(share, 'reflect', 'Two plates on the table.'))
    it.say('ana', heard(first, 'notYet', share))
    const second = it.say('ben', move(share, 'reflect', 'You miss him at supper.'))
    it.say('ana', heard(second, 'yes', share))
    it.change('ben', { t: 'left' })
    it.change('ben', { t: 'taken-back', entries: [], all: me('ben'), mod: false })
    const late = scene('family')
    for (const fact of it.facts.slice(1)) {
      const erased = fact.entry === first || fact.entry === second
      if (fact.kind === 'content')
        late.say(
          actorOf(fact.by),
          erased || fact.event.t === 'aside' ? { t: 'unknown' } : fact.event,
          0,
          fact.event.id,
        )
      else if (fact.change !== undefined) late.change(actorOf(fact.by), fact.change)
    }
    for (const device of [it, late]) {
      const view = openSeenBy(device, 'ana', share)
      expect(view).toMatchObject({ state: 'answered', ringFilled: true, nobodyYet: undefined })
      // Nobody else can tell from the ring that he was heard (H9).
      expect(openSeenBy(device, 'caro', share)).toMatchObject({
        state: 'waiting',
        ringFilled: false,
      })
    }
    // That he took his words is said once.
    expect(openSeenBy(it, 'ana', share).moves).toMatchObject([{ kind: 'taken-back' }])
    expect(JSON.stringify(it.circle)).not.toContain('supper')
  })

  test('[H13] nobody takes back the words of another; a steward hides with a visible mark', () => {
    const { it, share } = family()
    it.change('ben', { t: 'taken-back', entries: [share], mod: false })
    expect(seenBy(it, 'caro', share)?.kind).toBe('open')
    const bens = it.say('ben', offer('listen', 'Something cruel.'))
    it.change('ana', { t: 'taken-back', entries: [bens], mod: true })
    expect(seenBy(it, 'caro', bens)).toMatchObject({ kind: 'taken-back', how: 'steward' })
  })

  test('[H13] somebody who left may still take all their words with them', () => {
    const { it, share } = family()
    it.say('ana', { t: 'member-named', name: 'Ana' })
    it.change('ana', { t: 'left' })
    it.change('ana', { t: 'taken-back', entries: [], all: me('ana'), mod: false })
    const view = seenBy(it, 'ben', share)
    expect(view?.kind).toBe('taken-back')
    expect(view?.author.name).toBeUndefined()
  })

  test('[H12] a device that comes later ends the same, without what it never saw', () => {
    const { it, share } = family()
    const other = it.say('ana', offer('rejoice'))
    it.say('ben', move(share, 'reflect'))
    const gone = it.say('caro', move(other, 'delight'))
    it.change('ana', { t: 'taken-back', entries: [share], mod: false })
    it.change('caro', { t: 'taken-back', entries: [gone], mod: false })
    const late = scene('family')
    for (const fact of it.facts.slice(1)) {
      const erased = fact.entry === share || fact.entry === gone
      if (fact.kind === 'content')
        late.say(
          actorOf(fact.by),
          erased || fact.event.t === 'aside' ? { t: 'unknown' } : fact.event,
          0,
          fact.event.id,
        )
      else if (fact.change !== undefined) late.change(actorOf(fact.by), fact.change)
    }
    expect(Object.keys(late.circle.sharing.shares)).toEqual(Object.keys(it.circle.sharing.shares))
    expect(late.circle.sharing.moves).toEqual(it.circle.sharing.moves)
    expect(openSeenBy(late, 'ben', other).state).toBe(openSeenBy(it, 'ben', other).state)
  })
})

describe('what is too long for one share', () => {
  /** Ana is not safe, and wrote more than fits. */
  const inParts = () => {
    const it = family('unsafe').it
    const first = it.say('ana', offer('unsafe', 'It began'), 0, eventIdOf(70))
    const rest = { ...offer('unsafe', 'and it went on.'), continues: eventIdOf(70) }
    return { it, first, second: it.say('ana', rest), rest }
  }

  test('[H20] its parts ask for one answer and are taken back together', () => {
    const { it, first, second } = inParts()
    expect(openSeenBy(it, 'ana', first).nobodyYet).toBeDefined()
    expect(openSeenBy(it, 'ana', second)).toMatchObject({ continues: true, nobodyYet: undefined })
    const around = { online: true, unsent: undefined, halted: [], welcomed: [] }
    const { items } = todayView([it.circle], undefined, me('ben'), 0, around)
    expect(items.flatMap(item => ('share' in item ? [item.share] : []))).not.toContain(second)
    expect(openSeenBy(it, 'ana', first).takeBack).toEqual([first, second])
    it.change('ana', { t: 'taken-back', entries: [first, second], mod: false })
    expect([first, second].map(entry => seenBy(it, 'ben', entry)?.kind)).toEqual([
      'taken-back',
      'taken-back',
    ])
  })

  test('[H20] nobody goes on where another person wrote, and what goes on nowhere stands alone', () => {
    const { it, rest } = inParts()
    const bens = it.say('ben', rest)
    expect(openSeenBy(it, 'ana', bens).continues).toBe(false)
    const nowhere = { ...offer('unsafe'), continues: eventIdOf(71) }
    expect(openSeenBy(it, 'ana', it.say('ana', nowhere)).continues).toBe(false)
  })
})

describe('hearing time', () => {
  test('[H14] past it the sharer, and only the sharer, reads that nobody has answered yet', () => {
    const { it, share } = family()
    const nearly = 24 * hourMs - 1
    expect(openSeenBy(it, 'ana', share, nearly).nobodyYet).toBeUndefined()
    const others = openSeenBy(it, 'ana', share, 24 * hourMs).nobodyYet?.others
    expect(others?.map(({ account }) => account)).toEqual([me('ben'), me('caro')])
    expect(openSeenBy(it, 'ben', share, 24 * hourMs).nobodyYet).toBeUndefined()
  })

  test('[H14] a first answer ends it', () => {
    const { it, share } = family()
    it.say('ben', move(share, 'here', ''))
    expect(openSeenBy(it, 'ana', share, 99 * hourMs).nobodyYet).toBeUndefined()
  })

  test('[H15] unsafe has no hearing time: its sharer knows at once', () => {
    const { it, share } = family('unsafe')
    expect(openSeenBy(it, 'ana', share, 0).nobodyYet?.others).toHaveLength(2)
  })

  test('[H17] no view holds a number that counts anybody', () => {
    const { it, share } = family()
    it.say('ben', move(share, 'here', ''))
    const numbers = new Set<string>()
    JSON.stringify(circleView(it.circle, me('caro'), 0), (key, value: unknown) => {
      if (typeof value === 'number') numbers.add(key)
      return value
    })
    expect([...numbers].toSorted()).toEqual(['at', 'hearingTimeMs', 'seq'])
  })
})

const actorOf = (by: string): Actor =>
  (['ana', 'ben', 'caro'] as const).find(who => me(who) === by) ?? 'mallory'
