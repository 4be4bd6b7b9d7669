import { describe, expect, test } from 'vitest'
import { scene } from '#dev/scene.ts'
import { parseEvent } from '../circle/event.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { ana, autumn, code, stamp, table } from '#test/cast/seasonTable.ts'

describe('my own line', () => {
  const write = (words: string, season = autumn) =>
    ({ t: 'season-line-written', season, words }) as const

  test('[SN15] the last holds, and erased whole nothing earlier comes back', () => {
    const it = table()
    const first = it.mine.say('ana', write('We sat on the wall.'))
    const second = it.mine.say('ana', write('We sat on the wall, and it was warm.'))
    it.mine.say('ana', write('Snow.', code('2025-12')))
    const [page] = it.view().pages
    expect(page?.words).toBe('We sat on the wall, and it was warm.')
    expect(page?.takeBack).toEqual([first, second])
    it.mine.change('ana', { t: 'taken-back', entries: page?.takeBack ?? [], mod: false })
    expect(it.view().pages.map(({ season, words }) => [season, words])).toEqual([
      [autumn, undefined],
      [code('2025-12'), 'Snow.'],
    ])
  })

  test('[SN15] one line, in my self circle and nowhere else', () => {
    expect(refusalOf(scene('self').circle, ana, { ...write('Warm.'), ...stamp })).toBeUndefined()
    for (const kind of ['pair', 'couple', 'family', 'community'] as const)
      expect(refusalOf(scene(kind).circle, ana, { ...write('Warm.'), ...stamp })).toBe('not-here')
    for (const broken of [{ words: '' }, { words: 'a\nb' }, { season: 1 }, { season: 8106.5 }])
      expect(parseEvent({ ...write('Warm.'), ...stamp, ...broken })).toBeUndefined()
  })
})
