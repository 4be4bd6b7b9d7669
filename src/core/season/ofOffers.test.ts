import { describe, expect, test } from 'vitest'
import { at, autumn, code, happened, offered, september, table } from '#test/cast/seasonTable.ts'

describe('offers', () => {
  test('[SN5] each kind has its line, for who gave and who took alike, and for nobody else', () => {
    const { circle, page, share } = table()
    const one = share('ana', september, { need: 'hand' })
    for (const what of ['call', 'visit', 'walk', 'meal', 'ride', 'other'] as const)
      happened(circle, offered(circle, one, what))
    const each = { calls: 1, meetings: 1, walks: 1, meals: 1, rides: 1, hands: 1 }
    expect(page()).toEqual(each)
    expect(page(autumn, { me: 'ben' })).toEqual(each)
    expect(page(autumn, { me: 'caro' })).toEqual({})
  })

  test('[SN5] an offer alone, a yes to it, and that it did not happen count for nothing', () => {
    const { circle, page, share, gone } = table()
    const one = share('ana', september, { need: 'hand' })
    const move = offered(circle, one, 'meal')
    circle.say('ana', { t: 'offer-answered', move, answer: 'accepted' }, september)
    expect(page()).toEqual({})
    happened(circle, move, 'no')
    expect(page()).toEqual({})
    circle.say('ana', { t: 'offer-done', move, happened: 'yes' }, september)
    circle.say('ben', { t: 'offer-done', move, happened: 'yes' }, at('2026-12-24'))
    expect(page()).toEqual({ meals: 1 })
    gone('ben', move)
    expect(page()).toEqual({})
  })

  test('[SN5] it was on its day; without one, or before that day had come, when it was said', () => {
    const { circle, page, share } = table()
    const one = share('ana', september, { need: 'hand' })
    happened(circle, offered(circle, one, 'walk', '2026-08-30'))
    happened(circle, offered(circle, one, 'visit', '2027-01-01'))
    expect([page(code('2026-06')), page()]).toEqual([{ walks: 1 }, { meetings: 1 }])
  })
})
