import { expect, test } from 'vitest'
import type { Sending } from '#client/state/circleState.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { shareView } from '#core/sharing/view.ts'
import { accountOf, eventIdOf, type Scene, scene } from '#dev/scene.ts'
import { type OpenShare, sendingMoves, withSending } from './withSending.ts'

const told = (): { readonly share: OpenShare; readonly move: EntryId } & Pick<
  Scene,
  'circle' | 'say'
> => {
  const { circle, say, welcome } = scene('pair')
  welcome('ben')
  const entry = say('ana', { t: 'share-offered', need: 'listen', words: 'It is quiet here.' })
  const reflect = { t: 'move-made', share: entry, move: 'reflect', words: 'Too quiet?' } as const
  const move = say('ben', reflect)
  const share = shareView(circle, entry, accountOf('ana'), 0)
  if (share?.kind !== 'open') throw new Error('The share is not there')
  return { share, move, circle, say }
}

const waiting = (act: Sending['act'], state: Sending['state'] = 'waiting'): Sending => ({
  id: eventIdOf(99),
  act,
  state,
})

test('the ring fills the moment Ana says "that is it", also without a connection', () => {
  const { share, move } = told()
  const seen = withSending(share, [waiting({ t: 'heard-answered', move, heard: 'yes' })])
  expect(share.ringFilled).toBe(false)
  expect(seen.ringFilled).toBe(true)
  expect(seen.moves[0]).toMatchObject({ heard: 'yes' })
})

test('what is said to an offer, and of it, stands there at once', () => {
  const it = scene('pair')
  it.welcome('ben')
  const share = it.say('ana', { t: 'share-offered', need: 'hand', words: 'I cannot cook.' })
  const offer = { what: 'meal', when: 'On Thursday' } as const
  const move = it.say('ben', { t: 'move-made', share, move: 'offer', words: '', offer })
  const view = shareView(it.circle, share, accountOf('ana'), 0)
  if (view?.kind !== 'open') throw new Error('The share is not open')
  const yes = waiting({ t: 'offer-answered', move, answer: 'accepted' })
  const no = waiting({ t: 'offer-done', move, happened: 'no' })
  expect(withSending(view, [yes]).moves[0]).toMatchObject({
    offer: { answer: 'accepted', canSayHappened: true },
  })
  expect(withSending(view, [yes, no]).moves[0]).toMatchObject({ offer: { happened: 'no' } })
})

test('what is answered to who asks to offer a thought stands there at once', () => {
  const { circle, say, share } = told()
  say('ben', { t: 'view-asked', share: share.entry })
  const view = shareView(circle, share.entry, accountOf('ana'), 0)
  if (view?.kind !== 'open') throw new Error('The share is not open')
  const account = accountOf('ben')
  const act = { t: 'view-answered', share: share.entry, account, answer: 'notNow' } as const
  expect(withSending(view, [waiting(act)]).viewAsks).toMatchObject([{ answer: 'notNow' }])
  const asked = waiting({ t: 'view-asked', share: share.entry })
  expect(withSending(view, [asked]).myViewAsk).toBe('asked')
})

test('what was refused changes nothing', () => {
  const { share, move } = told()
  const refused = waiting({ t: 'heard-answered', move, heard: 'yes' }, 'refused')
  expect(withSending(share, [refused])).toEqual(share)
})

test('a share that Ana lets rest rests at once', () => {
  const { share } = told()
  const seen = withSending(share, [waiting({ t: 'share-rested', share: share.entry })])
  expect(seen).toMatchObject({ state: 'rested', canRest: false })
})

test('only answers to this share are shown under it', () => {
  const { share, move } = told()
  const here = waiting({ t: 'move-made', share: share.entry, move: 'here', words: '' })
  const elsewhere = waiting({ t: 'move-made', share: move, move: 'here', words: '' })
  expect(sendingMoves([elsewhere, here], share.entry)).toEqual([here])
})
