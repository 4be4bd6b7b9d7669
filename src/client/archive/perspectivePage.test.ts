import { expect, test } from 'vitest'
import { accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import { perspectivesView } from '#core/perspective/view.ts'
import type { Act, Event } from '#core/circle/fact.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { leftOutOf } from './leftOut.ts'
import { perspectivePage } from './perspectivePage.ts'

test('[U7] an archive has the answers that are open, and whom was asked only for who knows it', () => {
  const { circle, say, welcome, openAnswer } = scene('family')
  welcome('ben', 'caro', 'mallory')
  const words = 'Help me see it.'
  const share = say('ana', { t: 'share-offered', need: 'listen', words, invitesViews: true })
  const asks: Act = { t: 'perspective-asked', share, of: [me('ben'), me('caro')] }
  const to = say('ana', asks)
  const sealed = { commit: 'A'.repeat(43), n: 'A'.repeat(16), ct: 'AAAA' }
  const id = eventIdOf(901)
  say('ben', { t: 'answer-sealed', to, ...sealed }, 0, id)
  const page = () => {
    const [eyes] = perspectivesView(circle, undefined, me('mallory'), [share]).all
    return perspectivePage(archiveWords('en', en), eyes)
  }
  expect(page()).toBeUndefined()
  say('ana', { t: 'answers-opened', to })
  openAnswer('ben', id, { t: 'perspective-answer', words: 'He may only be tired.' })
  expect(page()?.html).toContain('He may only be tired.')
  const event: Event = { ...asks, v: 1, id, at: 0 }
  const left = (who: 'ana' | 'ben' | 'mallory') => leftOutOf(circle, me(who), me('ana'), event)
  expect([left('ana'), left('ben'), left('mallory')]).toEqual([undefined, undefined, 'not-shown'])
})
