import { describe, expect, test } from 'vitest'
import { eventIdOf } from '#dev/scene.ts'
import { dayAt } from '../commitment/due.ts'
import { type PersonId, personIdOf } from '../people/card.ts'
import { type Table, september, table } from '#test/cast/seasonTable.ts'

describe('what is mine alone', () => {
  const nora = personIdOf(eventIdOf(500))
  const kept = (it: Table): PersonId => {
    it.mine.say('ana', { t: 'person-kept', name: 'Nora' }, september, eventIdOf(500))
    return nora
  }
  const on = dayAt(september, 0)

  test('[SN6] what I noted counts; the same person, the same way, the same day is once', () => {
    const it = table()
    const person = kept(it)
    for (const way of ['message', 'call', 'call', 'meeting'] as const)
      it.mine.say('ana', { t: 'contact-noted', person, way, on }, september)
    const noted = it.mine.say(
      'ana',
      { t: 'contact-noted', person, way: 'call', on: on + 1 },
      september,
    )
    expect(it.page()).toEqual({ messages: 1, calls: 2, meetings: 1 })
    it.mine.change('ana', { t: 'taken-back', entries: [noted], mod: false })
    expect(it.page()).toEqual({ messages: 1, calls: 1, meetings: 1 })
    // Letting go of somebody does not undo that I rang them.
    it.mine.say('ana', { t: 'person-let-go', person }, september)
    expect(it.page()).toEqual({ messages: 1, calls: 1, meetings: 1 })
  })

  test('[SN6] a way that was opened counts when I said that it happened, however many devices ask', () => {
    const it = table()
    const person = kept(it)
    const begun = eventIdOf(501)
    it.mine.say('ana', { t: 'reach-out-begun', person, channel: 'call', on }, september, begun)
    expect(it.page()).toEqual({})
    it.mine.say('ana', { t: 'reach-out-answered', begun, happened: true }, september)
    it.mine.say('ana', { t: 'reach-out-answered', begun, happened: true }, september)
    expect(it.page()).toEqual({ calls: 1 })
    const other = eventIdOf(502)
    it.mine.say('ana', { t: 'reach-out-begun', person, channel: 'text', on }, september, other)
    it.mine.say('ana', { t: 'reach-out-answered', begun: other, happened: false }, september)
    expect(it.page()).toEqual({ calls: 1 })
  })
})
