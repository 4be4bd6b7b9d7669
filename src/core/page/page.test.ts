import { expect, test } from 'vitest'
import { accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { pagesView } from './pageView.ts'

const write = (words: string) => ({ t: 'page-written', words }) as const
const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const

test('[P1] pages are written in the circle of one, newest first', () => {
  const { circle, say } = scene('self')
  say('ana', write('Monday.'), 1)
  say('ana', write('Tuesday.'), 2)
  expect(pagesView(circle).map(page => page.words)).toEqual(['Tuesday.', 'Monday.'])
})

test('[P1] in any other circle a page is refused', () => {
  const { circle } = scene('couple')
  expect(refusalOf(circle, accountOf('ana'), { ...write('Mine.'), ...stamp })).toBe('not-here')
})

test('[P2] an empty page is not kept', () => {
  const { circle } = scene('self')
  expect(refusalOf(circle, accountOf('ana'), { ...write(' '), ...stamp })).toBe('no-words')
})

test('[P3] a page may be changed, and shows its last words', () => {
  const { circle, say } = scene('self')
  const page = eventIdOf(50)
  say('ana', write('A first try.'), 1, page)
  say('ana', { t: 'page-changed', page, words: 'A better one.' }, 9)
  expect(pagesView(circle)).toMatchObject([{ words: 'A better one.', at: 1, changedAt: 9 }])
  const missing = { t: 'page-changed', page: eventIdOf(51), words: 'x' } as const
  expect(refusalOf(circle, accountOf('ana'), { ...missing, ...stamp })).toBe('no-such-page')
})

test('[P4] erasing a page names every version of it and leaves none of its words', () => {
  const { circle, say, change } = scene('self')
  const page = eventIdOf(50)
  const first = say('ana', write('A secret.'), 1, page)
  const second = say('ana', { t: 'page-changed', page, words: 'A secret, softened.' }, 2)
  expect(pagesView(circle)[0]?.takeBack).toEqual([first, second])
  change('ana', { t: 'taken-back', entries: [second], mod: false })
  expect(JSON.stringify(circle)).not.toContain('secret')
  expect(pagesView(circle)).toEqual([])
})
