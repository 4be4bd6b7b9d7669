import { expect, test } from 'vitest'
import type { Sending } from '#client/state/circleState.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { shareView } from '#core/sharing/view.ts'
import { accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { type OpenShare, sendingMoves, withSending } from './withSending.ts'

const told = (): { readonly share: OpenShare; readonly move: EntryId } => {
  const { circle, say, welcome } = scene('pair')
  welcome('ben')
  const entry = say('ana', { t: 'share-offered', need: 'listen', words: 'It is quiet here.' })
  const reflect = { t: 'move-made', share: entry, move: 'reflect', words: 'Too quiet?' } as const
  const move = say('ben', reflect)
  const share = shareView(circle, entry, accountOf('ana'), 0)
  if (share?.kind !== 'open') throw new Error('The share is not there')
  return { share, move }
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
