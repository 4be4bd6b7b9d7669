import { expect, test } from 'vitest'
import { moveKinds, needs } from '#core/sharing/events.ts'
import { movesFor } from '#core/sharing/moves.ts'
import { en } from '#web/text/en.ts'
import { isUnfinished, phrasesFor, startersFor } from './starters.ts'

const phraseShape = /^[a-z][A-Za-z0-9-]{0,39}$/

test('every move that can be made has a beginning, and every key fits an event', () => {
  for (const need of needs)
    for (const move of movesFor(need, true)) {
      const keys = move === 'here' ? phrasesFor(need) : startersFor(move, need)
      expect(keys.length, `${need} ${move}`).toBeGreaterThan(0)
      expect(keys.filter(key => !phraseShape.test(key))).toEqual([])
    }
})

test('[H24] nobody is offered to say that they read what is still folded', () => {
  const read = /\bread\b/
  for (const need of needs) {
    const said = phrasesFor(need, true).map(phrase => en.sharing.here[phrase])
    expect(said.length, need).toBeGreaterThan(0)
    expect(said.filter(words => read.test(words))).toEqual([])
  }
  expect(
    phrasesFor('listen')
      .map(phrase => en.sharing.here[phrase])
      .join(),
  ).toMatch(read)
})

test('a beginning with nothing after it is not sent', () => {
  const starters = startersFor('reflect', 'listen').map(key => en.sharing.starter[key])
  expect(isUnfinished('What I hear is', starters)).toBe(true)
  expect(isUnfinished('What I hear is  ', starters)).toBe(true)
  expect(isUnfinished('What I hear is that it is quiet.', starters)).toBe(false)
})

test('a whole question may be sent as it stands', () => {
  const starters = startersFor('ask', 'unsafe').map(key => en.sharing.starter[key])
  expect(isUnfinished(en.sharing.starter.endLife, starters)).toBe(false)
})

test('each move has its words on the screen', () => {
  for (const move of moveKinds) expect(en.sharing.moves[move]).not.toBe('')
})

test('[RI2] delight begins with what the person did, how it was, and what it means to them', () => {
  const starters = startersFor('delight', 'rejoice').map(key => en.sharing.starter[key])
  expect(starters[0]).toMatch(/ that you $/)
  expect(starters.some(starter => starter.startsWith('How was it for you'))).toBe(true)
  expect(starters.some(starter => starter.startsWith('What does it mean to you'))).toBe(true)
})
