import { expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import type { Act, Event } from '#core/circle/fact.ts'
import { guessesView } from '#core/shoes/view.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { guessPages } from './guessPages.ts'
import { leftOutOf } from './leftOut.ts'

test('[PR12] an archive has the guesses in which its maker is one of the two, and no other', () => {
  const { circle, say, sayTo, welcome } = scene('family')
  welcome('ben', 'caro')
  const share = say('ana', { t: 'share-offered', need: 'listen', words: 'So quiet.' })
  const guess: Act = { t: 'guess-offered', share, feelings: ['tired'], needs: '<b>Sleep</b>' }
  const entry = sayTo('ben', ['ana'], guess)
  const so: Act = { t: 'guess-answered', guess: entry, needs: 'A walk.' }
  sayTo('ana', ['ben'], so)
  const pageOf = (who: Actor) =>
    guessPages(archiveWords('en', en), guessesView(circle, me(who), [share]).all)?.html
  for (const who of ['ana', 'ben'] as const) {
    expect(pageOf(who)).toContain('tired')
    expect(pageOf(who)).toContain('&lt;b&gt;Sleep')
    expect(pageOf(who)).toContain('A walk.')
  }
  expect(pageOf('caro')).toBeUndefined()
  const event = (act: Act): Event => ({ ...act, v: 1, id: eventIdOf(901), at: 0 })
  const left = (who: Actor) => [
    leftOutOf(circle, me(who), me('ben'), event(guess)),
    leftOutOf(circle, me(who), me('ana'), event(so)),
  ]
  const none = [undefined, undefined]
  expect([left('ana'), left('ben')]).toEqual([none, none])
  expect(left('caro')).toEqual(['not-shown', 'not-shown'])
})
