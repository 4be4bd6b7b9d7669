import { expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import { readersOf } from '../aside/audience.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { takeBackAll } from '../circle/takingBack.ts'
import type { EntryId } from '../circle/ids.ts'
import type { SharingAct } from './events.ts'
import { shareView } from './view.ts'

const words = 'I was not angry. I was ashamed.'

const notQuite = () => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  const share = it.say('ana', { t: 'share-offered', need: 'listen', words: 'I shouted.' })
  const move = it.say('ben', { t: 'move-made', share, move: 'reflect', words: 'You were angry.' })
  it.say('ana', { t: 'heard-answered', move, share, heard: 'notYet' })
  const act: SharingAct = { t: 'meant-said', move, words }
  const refusal = (who: Actor, readers: readonly Actor[] | undefined) =>
    refusalOf(
      it.circle,
      me(who),
      { ...act, v: 1, id: eventIdOf(9999), at: 0 },
      readers?.map(each => me(each)).toSorted(),
    )
  const meantFor = (who: Actor) => {
    const view = shareView(it.circle, share, me(who), 0)
    const one = view?.kind === 'open' ? view.moves.find(each => each.entry === move) : undefined
    return one?.kind === 'open' ? one.meant : undefined
  }
  return { ...it, share, move, act, refusal, meantFor }
}

test('[H38] the sharer says what they meant to that listener alone, and to nobody else', () => {
  const it = notQuite()
  expect(readersOf(it.circle, me('ana'), it.act, undefined)).toEqual(
    [me('ana'), me('ben')].toSorted(),
  )
  expect(it.refusal('ana', ['ana', 'ben'])).toBeUndefined()
  expect(it.refusal('ana', undefined)).toBe('not-the-same-people')
  expect(it.refusal('ana', ['ana', 'ben', 'caro'])).toBe('not-the-same-people')
  expect(it.refusal('ben', ['ana', 'ben'])).toBe('not-yours')
  expect(it.refusal('caro', ['ben', 'caro'])).toBe('not-yours')
  it.sayTo('ana', ['ana', 'ben'], it.act)
  expect([it.meantFor('ana'), it.meantFor('ben'), it.meantFor('caro')]).toEqual([
    words,
    words,
    undefined,
  ])
})

test('[H38] the last line counts, while "not quite" holds', () => {
  const it = notQuite()
  it.sayTo('ana', ['ana', 'ben'], it.act)
  it.sayTo('ana', ['ana', 'ben'], { t: 'meant-said', move: it.move, words: 'Ashamed.' })
  expect(it.meantFor('ben')).toBe('Ashamed.')
  it.say('ana', { t: 'heard-answered', move: it.move, share: it.share, heard: 'yes' })
  expect(it.meantFor('ben')).toBeUndefined()
})

test('[H38] it goes alone, with the answer, with the share and with all of its sharer', () => {
  const alone = notQuite()
  const line = alone.sayTo('ana', ['ana', 'ben'], alone.act)
  const ends = (entry: EntryId, by: Actor) => {
    const it = notQuite()
    it.sayTo('ana', ['ana', 'ben'], it.act)
    it.change(by, { t: 'taken-back', entries: [entry], mod: false })
    expect(JSON.stringify(it.circle)).not.toContain(words)
    expect(it.circle.sharing.meant).toBeUndefined()
  }
  ends(line, 'ana')
  ends(alone.move, 'ben')
  ends(alone.share, 'ana')
  takeBackAll(alone.circle, me('ana'), { by: me('ana'), mod: false })
  expect(JSON.stringify(alone.circle)).not.toContain(words)
})

test('[H38] with the share its line is named, so that it goes from the host too', () => {
  const it = notQuite()
  const line = it.sayTo('ana', ['ana', 'ben'], it.act)
  const view = shareView(it.circle, it.share, me('ana'), 0)
  expect(view?.kind === 'open' ? view.takeBack : []).toContain(line)
})
