import { expect, test } from 'vitest'
import { accountOf as me, type Actor, eventIdOf, scene } from '#dev/scene.ts'
import type { Act } from '../circle/fact.ts'
import { hourMs } from '../circle/circle.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { answersSeen } from '../today/answersWaiting.ts'
import { todayView } from '../today/view.ts'
import { noLimits } from '../vault/limits.ts'
import type { Need } from './events.ts'
import { shareView } from './view.ts'

const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }

const family = (need: Need = 'unsafe') => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  const self = scene('self')
  const share = it.say('ana', { t: 'share-offered', need, words: 'I am not well.' })
  const move = (who: Actor, kind: 'ask' | 'here' | 'more', words = 'Can you talk?', at = 5) =>
    it.say(who, { t: 'move-made', share, move: kind, words }, at)
  const seen = (who: Actor, now = 10) => {
    const view = shareView(it.circle, share, me(who), now)
    if (view?.kind !== 'open') throw new Error('It is not open')
    return view
  }
  const refused = (who: Actor, act: Act) =>
    refusalOf(it.circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 })
  const today = (who: Actor, limits = noLimits) =>
    todayView([it.circle], self.circle, me(who), 10, quiet, limits).items.filter(
      ({ kind }) => kind === 'said-more' || kind === 'unsafe-said-more',
    )
  return { ...it, self, share, move, seen, refused, today }
}

test('[H36] who was asked can answer, under the answers, and for nobody else', () => {
  const { move, seen, refused, share } = family()
  expect(seen('ana').allowedMoves).toEqual(['more'])
  expect(seen('ben').allowedMoves).not.toContain('more')
  move('ben', 'ask')
  const said = move('ana', 'more', 'Yes. He is asleep.')
  expect(seen('ben').moves.at(-1)).toMatchObject({ move: 'more', words: 'Yes. He is asleep.' })
  expect(refused('ben', { t: 'move-made', share, move: 'more', words: 'So do I.' })).toBe(
    'not-yours',
  )
  expect(refused('ana', { t: 'move-made', share, move: 'more', words: ' ' })).toBe('no-words')
  expect(refused('ana', { t: 'heard-answered', move: said, share, heard: 'yes' })).toBe('not-yours')
})

test('[H5] [H36] saying more ends no waiting', () => {
  const { move, seen } = family('listen')
  move('ana', 'more', 'It is late.')
  expect(seen('ben').state).toBe('waiting')
  expect(seen('ana', 24 * hourMs).nobodyYet).toBeDefined()
  move('ben', 'here', '')
  expect(seen('ana', 24 * hourMs)).toMatchObject({ state: 'answered', nobodyYet: undefined })
})

test('[H36] it is taken back alone, and goes with the share', () => {
  const { change, move, seen, share } = family()
  move('ben', 'ask')
  const said = move('ana', 'more', 'Yes.')
  expect(seen('ana').takeBack).toEqual([share, said])
  const mine = seen('ana').moves.at(-1)
  expect(mine?.kind === 'open' && mine.takeBack).toEqual([said])
  change('ana', { t: 'taken-back', entries: [said], mod: false })
  expect(seen('ben').moves.at(-1)).toMatchObject({ kind: 'taken-back' })
  expect(seen('ben').moves[0]).toMatchObject({ kind: 'open', move: 'ask' })
})

test('[H36] in an aside it goes to the same people, and where all read it may go to some', () => {
  const { circle, say, sayTo, share } = family()
  const aside = sayTo('ana', ['ben'], { t: 'share-offered', need: 'listen', words: 'Only you.' })
  const more = (to: typeof share) =>
    ({ t: 'move-made', share: to, move: 'more', words: 'And this.' }) as const
  const loud = say('ana', more(aside))
  expect(circle.sharing.moves[loud]).toBeUndefined()
  expect(circle.sharing.moves[sayTo('ana', ['ben'], more(aside))]).toBeDefined()
  expect(circle.sharing.moves[sayTo('ana', ['ben'], more(share))]).toBeDefined()
})

test('[D31] who answered finds once that the sharer said more, as an answer where they asked', () => {
  const { circle, self, share, move, today } = family()
  move('ben', 'ask')
  move('caro', 'here', '')
  expect(today('ben')).toEqual([])
  move('ana', 'more', 'Yes.')
  expect(today('ben')).toMatchObject([{ kind: 'unsafe-said-more', share, toMyQuestion: true }])
  expect(today('caro')).toMatchObject([{ kind: 'unsafe-said-more', toMyQuestion: false }])
  expect(today('ana')).toEqual([])
  expect(today('ben', { ...noLimits, isBlocked: who => who === me('ana') })).toEqual([])
  const seq = answersSeen(circle, self.circle, share, me('ben'))!
  self.say('ana', { t: 'share-looked-at', circle: circle.id!, share, seq })
  expect(today('ben')).toEqual([])
})

test('[D31] what was said before I answered stands above my answer, and on no Today', () => {
  const { move, today } = family('listen')
  move('ana', 'more', 'It is late.')
  move('ben', 'here', '')
  expect(today('ben')).toEqual([])
})
