import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, eventIdOf } from '#dev/scene.ts'
import { dayMs } from '../circle/circle.ts'
import type { EntryId, EventId } from '../circle/ids.ts'
import { dayAt } from '../commitment/due.ts'
import { ana, at, autumn, code, september, table } from '#test/cast/seasonTable.ts'

describe('what is mine alone', () => {
  test('[SN7] minutes add up in their season; the same event from two devices is one', () => {
    const it = table()
    const minutes = (length: number, when: number, id?: EventId) =>
      it.mine.say('ana', { t: 'present-time-kept', minutes: length }, when, id)
    minutes(20, at('2026-08-01'))
    minutes(20, september, eventIdOf(700))
    minutes(20, september, eventIdOf(700))
    minutes(30, september)
    expect([it.page(code('2026-06')), it.page()]).toEqual([{ minutes: 20 }, { minutes: 50 }])
  })

  test('[SN8] rises are mine that are still there; those of others are theirs', () => {
    const { page, share, gone } = table()
    const one = share('ana', september, { need: 'rejoice' })
    share('ana', september, { need: 'rejoice' })
    share('ben', september, { need: 'rejoice' })
    expect(page()).toEqual({ rises: 2 })
    gone('ana', one)
    expect(page()).toEqual({ rises: 1 })
  })

  test('[SN9] notes are those I wrote and did not take back; those to me are nobody’s figure', () => {
    const it = table('pair')
    const one = it.circle.say(
      'ana',
      { t: 'note-sent', to: accountOf('ben'), words: 'Here.' },
      september,
    )
    it.circle.say('ben', { t: 'note-sent', to: ana, words: 'Thank you.' }, september)
    expect(it.page()).toEqual({ notes: 1 })
    it.gone('ana', one)
    expect(it.page()).toEqual({})
  })

  test('[SN10] a question counts once its answers are open and mine is among them', () => {
    const it = table('pair')
    const { circle } = it
    const ask = (when: number): EntryId =>
      circle.say('ben', { t: 'question-asked', words: 'What helps?' }, when)
    const seal = (who: Actor, to: EntryId, id: EventId) =>
      circle.say(
        who,
        { t: 'answer-sealed', to, commit: 'A'.repeat(43), n: 'A'.repeat(16), ct: 'A'.repeat(400) },
        september,
        id,
      )
    const first = ask(at('2026-08-01'))
    seal('ana', first, eventIdOf(800))
    seal('ben', first, eventIdOf(801))
    expect(it.page()).toEqual({})
    circle.say('ben', { t: 'answers-opened', to: first }, september)
    circle.openAnswer('ana', eventIdOf(800), { t: 'question-answer', words: 'Tea.' })
    circle.openAnswer('ben', eventIdOf(801), { t: 'question-answer', words: 'Bread.' })
    expect([it.page(), it.page(autumn, { me: 'ben' })]).toEqual([
      { questions: 1 },
      { questions: 1 },
    ])
    const second = ask(september)
    circle.say('ana', { t: 'answer-passed', to: second }, september)
    seal('ben', second, eventIdOf(802))
    circle.say('ben', { t: 'answers-opened', to: second }, september)
    circle.openAnswer('ben', eventIdOf(802), { t: 'question-answer', words: 'Soup.' })
    expect([it.page(), it.page(autumn, { me: 'ben' })]).toEqual([
      { questions: 1 },
      { questions: 2 },
    ])
  })

  test('[SN11] of my promises what I said I kept, in all or in part, and what I said of it last', () => {
    const it = table('pair')
    const first = dayAt(september, 0)
    const promise = it.circle.say(
      'ana',
      {
        t: 'commitment-asked',
        companion: accountOf('ben'),
        what: 'Out before eight',
        often: 'daily',
        first,
        last: first + 60,
        zone: 0,
      },
      september,
    )
    it.circle.say(
      'ben',
      { t: 'commitment-answered', commitment: promise, answer: 'yes' },
      september,
    )
    const says = ['kept', 'partly', 'notThisTime', 'passed', 'kept'] as const
    const lines = says.map((said, day) =>
      it.circle.say(
        'ana',
        { t: 'check-in-said', commitment: promise, day: first + day, says: said },
        september + day * dayMs,
      ),
    )
    expect(it.page()).toEqual({ promises: 3 })
    // Said anew of the same time: the last holds.
    it.circle.say(
      'ana',
      { t: 'check-in-said', commitment: promise, day: first, says: 'notThisTime' },
      september,
    )
    expect(it.page()).toEqual({ promises: 2 })
    it.gone('ana', lines[4] as EntryId)
    expect(it.page()).toEqual({ promises: 1 })
    expect(it.page(autumn, { me: 'ben' })).toEqual({})
  })
})
